import { findArchived, findContext } from '../core/find-context';
import { pageFrom } from '../core/page';
import { answer } from '../messages';
import { openedArchive } from './archive';

// Listeners first: an event that woke this background is lost when its listener is not there in the first tick.
answer({
  async open(url) {
    const archive = await openedArchive();
    const { articles, from, to } = archive;
    const archived = await findArchived({ url: String(url), canonical: '' }, archive);
    return { coverage: { articles, from, to }, archived };
  },
  async context(page) {
    return findContext(pageFrom(page), await openedArchive());
  },
});

openedArchive().catch(() => {}); // opened ahead of the first question, which gets the error if it failed
