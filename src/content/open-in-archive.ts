import type { PassageView } from '../core/mark';
import { isOrphan } from './answer';
import { askBackground } from './ask';

/** Asks the background to open an article of the archive: a page may not link to pages of an extension. */
export function openInArchive({ id, span }: Pick<PassageView, 'id' | 'span'>): void {
  if (isOrphan()) return;
  // Nothing is told of it: what opens is seen, and no answer goes into a page.
  askBackground('show', id, span.start, span.end).catch(() => {});
}
