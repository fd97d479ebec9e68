import { browser } from '../browser';
import { sentenceOf } from '../core/failure';
import { oneByOne } from '../core/one-by-one';
import { formatCount, say, sayCount } from '../language/say';
import { watchStore } from '../store/changes';
import { readStanding, type Standing, settleState } from '../store/state';
import { storeError } from '../store/store-error';

/** One queue for all: a note from before a deletion would tell of a loss after it. */
const inTurn = oneByOne((work: () => Promise<unknown>) => work());

/** What was last known of the database, kept outside of it: browsers open a damaged one as an empty one, silently. */
interface Sentinel {
  readonly id: string;
  readonly articles: number;
  /** Articles get ever higher numbers, also when others are deleted: a database with lower ones is an earlier one. */
  readonly nextSeq: number;
}

const KEY = 'archive';

/** What is wrong with the reader's own archive, in a sentence that also says what is safe; null when nothing is. */
export const findLoss = () => inTurn(lossFound) as Promise<string | null>;

async function lossFound(): Promise<string | null> {
  const sentinel = await readSentinel(); // first: the database may only be later than what was noted of it
  try {
    const standing = await readStanding();
    return (sentinel && lossOf(sentinel, standing)) ?? null;
  } catch (error) {
    return sentenceOf(storeError(error));
  }
}

function lossOf(sentinel: Sentinel, { state, counted }: Standing): string | null {
  if (sentinel.id !== state.id) return `${sayCount('loss_all', sentinel.articles)} ${say('loss_safe')}`;
  if (counted >= state.articles && state.nextSeq >= sentinel.nextSeq) return null;
  const expected = Math.max(sentinel.articles, state.articles);
  if (counted >= expected) return `${say('loss_earlier')} ${say('loss_safe')}`;
  return `${sayCount('loss_some', expected, formatCount(counted))} ${say('loss_safe')}`;
}

/** Notes what there is, to be called when that has changed. A loss stays told until the reader has taken note of it. */
export const noteArticles = () => inTurn(note);

async function note(): Promise<void> {
  const sentinel = await readSentinel();
  const { state, counted } = await readStanding();
  if (!sentinel && counted === 0) return; // nothing is kept, and nothing is known to have been
  if (sentinel && lossOf(sentinel, { state, counted }) !== null) return;
  const { id, nextSeq } = state;
  await browser.storage.local.set({ [KEY]: { id, articles: counted, nextSeq } satisfies Sentinel });
}

/** The note is renewed so often at most while an import goes on. */
const REST_MS = 1_000;

/** All articles are counted each time: of many that takes longer, and is done so much more seldom. */
const REST_SHARE = 20;

/** Yet what took long may only have waited for an import's turn in the database, and this background may end while it rests. */
const MOST_REST_MS = 10_000;

/** Keeps the note in step with what imports bring, now and as long as this background lives. */
export function keepNoted(): void {
  let isNoting = false;
  let isAsked = false;
  const note = async (): Promise<void> => {
    isAsked = true;
    if (isNoting) return;
    isNoting = true;
    while (isAsked) {
      isAsked = false;
      const began = Date.now();
      await noteArticles().catch(console.error);
      const restMs = Math.min(MOST_REST_MS, Math.max(REST_MS, (Date.now() - began) * REST_SHARE));
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    isNoting = false;
  };
  watchStore((change) => {
    if (change === 'articles') void note();
  });
  void note();
}

/** Takes the archive as it is for whole: the reader has taken note of a loss. */
export const acceptLoss = () =>
  inTurn(async () => {
    await settleState();
    await browser.storage.local.remove(KEY);
    await note();
  }) as Promise<void>;

/** Deletes the archive by `work`, and forgets what was known of it. */
export const withoutNote = (work: () => Promise<void>) =>
  inTurn(async () => {
    await browser.storage.local.remove(KEY);
    await work();
  });

async function readSentinel(): Promise<Sentinel | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const given = stored as Partial<Sentinel> | undefined;
  return typeof given?.id === 'string' && typeof given.articles === 'number'
    ? { id: given.id, articles: given.articles, nextSeq: given.nextSeq ?? 0 } // 0.1.0 noted none
    : null;
}
