import { say } from '../language/say';

/** Of each minute a page may take so much of this background's time by asking by itself. */
const MOST_MS = 5_000;
const MINUTE_MS = 60_000;

/**
 * All pages of a tab, one after the other, may take so much: a reader turns to a new one every few seconds, and one that
 * keeps loading itself anew is a new one each time.
 */
const MOST_OF_TAB_MS = 20_000;

/** So many questions of one page may wait for the one before. */
const MOST_WAITING = 4;

interface Share {
  /** What was spent of the minute that ends then, in milliseconds. */
  spent: number;
  until: number;
}

interface Account extends Share {
  last: Promise<unknown>;
  waiting: number;
  /** The page that asked last, and its own share. */
  page: string;
  own: Share;
}

/** By tab. */
const accounts = new Map<number, Account>();

/**
 * Does work that a tab's page asked for by itself, one piece after the other, and counts the time. `page` tells it from the
 * pages before it in its tab. Rejects with a sentence, and nothing is done, when the page or its tab has had its share of
 * this minute or too many questions wait.
 */
export async function withinBudget<A>(tabId: number, page: string, work: () => Promise<A>): Promise<A> {
  const account = accountOf(tabId);
  if (account.waiting >= MOST_WAITING) throw new Error(say('asked_too_often'));
  account.waiting += 1;
  const answer = account.last.then(() => counted(account, page, work));
  account.last = answer.catch(() => {}); // told to whoever asked
  return answer.finally(() => {
    account.waiting -= 1;
  });
}

/** Of tabs whose minute is over nothing is kept: they may be closed. */
function accountOf(tabId: number): Account {
  const now = performance.now();
  for (const [id, { waiting, until, own }] of accounts)
    if (waiting === 0 && until <= now && own.until <= now) accounts.delete(id);
  const account = accounts.get(tabId) ?? {
    last: Promise.resolve(),
    waiting: 0,
    ...unspent(),
    page: '',
    own: unspent(),
  };
  accounts.set(tabId, account);
  return account;
}

function unspent(): Share {
  return { spent: 0, until: 0 };
}

async function counted<A>(account: Account, page: string, work: () => Promise<A>): Promise<A> {
  const started = performance.now();
  if (page !== account.page) Object.assign(account, { page, own: unspent() });
  const { own } = account;
  for (const share of [account, own])
    if (started >= share.until) Object.assign(share, { spent: 0, until: started + MINUTE_MS });
  if (own.spent >= MOST_MS || account.spent >= MOST_OF_TAB_MS) throw new Error(say('asked_too_often'));
  try {
    return await work();
  } finally {
    const took = performance.now() - started;
    own.spent += took;
    account.spent += took;
  }
}
