import type { Reading } from '../messages/contract';
import { propertyOf } from '../read/safe-dom';
import { answerOf, isOrphan } from './answer';
import { askBackground } from './ask';
import { addressOf, isInFront, rootOf } from './page';

// Runs by itself, and only on sites where the reader said so: reads the page, asks the background, paints the marks;
// again when the page has turned into another without loading.

/** How often the page is looked at: one that loads nothing tells nobody that it has become another. */
const WATCH_MS = 1_000;

/** A page whose text has changed and stands still is read again, so many times in all while its address is the same. */
const MAX_READINGS = 4;

/** The background refuses longer texts from a page. */
const MAX_TEXT_CHARS = 250_000;

const read = answerOf('read')!;
const mark = answerOf('mark')!;
const unmark = answerOf('unmark')!;

let address = '';
let readings = 0;
/** Length of the page's text at the last look and at the last reading: far cheaper than a reading. */
let charsLooked = -1;
let charsRead = -1;
/** The text that was asked for, `''` for none. */
let asked = '';

async function look(): Promise<void> {
  if (isOrphan()) return clearInterval(watch);
  if (!isInFront()) return;
  const here = addressOf(location.href);
  if (here !== address) {
    address = here;
    readings = 0;
  }
  if (readings === MAX_READINGS) return;
  const chars = propertyOf(rootOf(), 'textContent')?.length ?? 0;
  const isStill = chars === charsLooked;
  charsLooked = chars;
  if (readings > 0 && (!isStill || chars === charsRead)) return;
  readings += 1;
  charsRead = chars;
  await turnTo(await read());
}

/** A page with no story of its own is asked for only when the one before was: to take its badge away. */
async function turnTo({ page, isFrontPage, isGone }: Reading): Promise<void> {
  const text = isFrontPage || isGone ? '' : page.text.slice(0, MAX_TEXT_CHARS);
  if (text === asked) return; // also a page that has its new address before its new text
  unmark();
  asked = text;
  const here = location.href;
  const marks = await askBackground('marks', { ...page, text });
  if (marks === null) clearInterval(watch);
  else if (asked === text && addressOf(location.href) === addressOf(here)) mark(marks);
}

function lookSafely(): void {
  // The extension may be gone by the time it would answer: nobody is left to tell, and the next look stops looking.
  look().catch(() => {});
}

/** The browser kept the page while it was left, but not its badge. */
function lookAgain({ persisted }: PageTransitionEvent): void {
  if (!persisted) return;
  address = '';
  asked = '';
  lookSafely();
}

const watch = setInterval(lookSafely, WATCH_MS);
addEventListener('pageshow', lookAgain);
setTimeout(lookSafely); // starting the scripts has taken a task already
