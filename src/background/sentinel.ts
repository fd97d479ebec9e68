import { browser } from '../browser';
import { sentenceOf } from '../core/failure';
import { formatCount, say, sayCount } from '../language/say';
import { watchStore } from '../store/changes';
import { readStanding, type Standing, settleState } from '../store/state';
import { storeError } from '../store/store-error';

/** What was last known of the database, kept outside of it: browsers open a damaged one as an empty one, silently. */
interface Sentinel {
  readonly id: string;
  readonly articles: number;
}

const KEY = 'archive';

/** What is wrong with the reader's own archive, in a sentence that also says what is safe; null when nothing is. */
export async function findLoss(): Promise<string | null> {
  const sentinel = await readSentinel();
  try {
    const standing = await readStanding();
    return (sentinel && lossOf(sentinel, standing)) ?? null;
  } catch (error) {
    return sentenceOf(storeError(error));
  }
}

function lossOf(sentinel: Sentinel, { state, counted }: Standing): string | null {
  if (sentinel.id !== state.id) return `${sayCount('loss_all', sentinel.articles)} ${say('loss_safe')}`;
  const expected = Math.max(sentinel.articles, state.articles);
  if (counted >= expected) return null;
  return `${sayCount('loss_some', expected, formatCount(counted))} ${say('loss_safe')}`;
}

/**
 * Notes how many articles there are. To be called when they have become more, and before they become fewer, with how
 * many `less` there will be. A loss stays told until the reader has taken note of it.
 */
export async function noteArticles(less = 0): Promise<void> {
  const [standing, sentinel] = await Promise.all([readStanding(), readSentinel()]);
  if (!sentinel && standing.counted === 0) return; // nothing is kept, and nothing is known to have been
  const isLost = sentinel !== null && lossOf(sentinel, standing) !== null;
  const { id, articles } = isLost ? sentinel : { id: standing.state.id, articles: standing.counted };
  await browser.storage.local.set({ [KEY]: { id, articles: Math.max(0, articles - less) } });
}

/** The note is renewed so often at most while an import goes on. */
const REST_MS = 1_000;

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
      await noteArticles().catch(console.error);
      await new Promise((resolve) => setTimeout(resolve, REST_MS)); // all articles are counted each time
    }
    isNoting = false;
  };
  watchStore((change) => {
    if (change === 'articles') void note();
  });
  void note();
}

/** Takes the archive as it is for whole: the reader has taken note of a loss. */
export async function acceptLoss(): Promise<void> {
  await settleState();
  await forgetNote();
  await noteArticles();
}

/** Forgets what was known of the archive, which is about to be deleted. */
export async function forgetNote(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

async function readSentinel(): Promise<Sentinel | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const given = stored as Partial<Sentinel> | undefined;
  return typeof given?.id === 'string' && typeof given.articles === 'number'
    ? { id: given.id, articles: given.articles }
    : null;
}
