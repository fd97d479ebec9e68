import type { Related } from '../core/context';
import { findContext } from '../core/find-context';
import type { LookedUp, Passage } from '../core/mark';
import { pageFrom } from '../core/page';
import { type Found, searchArchive } from '../core/search/search';
import { say } from '../language/say';
import { askPage } from '../messages/ask';
import { tellAsked } from '../workshop/channel';
import { askArchive } from './archive';

/** The card holds so many passages. */
const SHOWN = 3;

/**
 * Looks up the words, else the tab's selection, else the whole page, and shows the answer in a card at the selection. The
 * words are those that the browser itself knows to be selected, also inside a frame.
 */
export async function lookUp(tabId: number, words = ''): Promise<void> {
  tellAsked();
  const selection = (await askPage(tabId, 'selection')) || words;
  await askPage(tabId, 'card', selection === '' ? await pageLookedUp(tabId) : await lookedUp(selection));
}

async function lookedUp(words: string): Promise<LookedUp> {
  const { found, isCommon } = await askArchive((archive) => searchArchive(words, archive, { limit: SHOWN }));
  return { title: words, passages: found.map(passageOf), wordsRead: null, isCommon };
}

async function pageLookedUp(tabId: number): Promise<LookedUp> {
  const { page, wordsRead } = await askPage(tabId, 'read');
  const { related } = await askArchive((archive) => findContext(pageFrom(page), archive));
  return {
    title: page.headline || say('this_page'),
    passages: related.slice(0, SHOWN).map(passageOf),
    wordsRead,
  };
}

/** The sentence that matched, else the headline. */
function passageOf({ article, sentence }: Found | Related): Passage {
  return {
    text: sentence?.text ?? article.headline,
    start: sentence?.span.start ?? 0,
    marks: sentence?.marks ?? [],
    article,
  };
}
