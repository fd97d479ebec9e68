import type { InPage, Lookups, Reply } from '../messages';
import { answerOf, runtime } from './answer';

// Runs by itself, and only on sites where the reader said so: reads the page, asks the background, paints the marks;
// again when the page has turned into another without loading (once for each address and text).

/** How often the address is looked at: pages that load nothing tell nobody that they have become another. */
const WATCH_MS = 1_000;

/** The background refuses longer texts from a page. */
const MAX_TEXT_CHARS = 250_000;

const read = answerOf('read') as InPage['read'] | undefined;
const mark = answerOf('mark') as InPage['mark'] | undefined;
const unmark = answerOf('unmark') as InPage['unmark'] | undefined;

let address = '';
let seen = '';

async function look(): Promise<void> {
  if (document.visibilityState !== 'visible' || address === addressNow()) return;
  if (address !== '') unmark?.();
  address = addressNow();
  const reading = read?.();
  if (!reading || reading.isFrontPage) return;
  const { page } = reading;
  const content = `${page.url}\n${page.text}`;
  if (page.text === '' || content === seen) return;
  seen = content;
  const asked = address;
  const message = { question: 'marks', words: [{ ...page, text: page.text.slice(0, MAX_TEXT_CHARS) }] };
  const reply = (await runtime().sendMessage(message)) as Reply<ReturnType<Lookups['marks']>> | undefined;
  if (reply && 'answer' in reply && asked === addressNow()) mark?.(reply.answer);
}

function addressNow(): string {
  return location.href.split('#', 1)[0]!;
}

function lookSafely(): void {
  // After an update of the extension this script is an orphan: its questions fail, and it stops asking.
  look().catch(() => clearInterval(watch));
}

const watch = setInterval(lookSafely, WATCH_MS);
lookSafely();
