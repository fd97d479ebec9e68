import { say } from '../language/say';

/** Of each minute a page may take so much of this background's time by asking by itself. */
const MOST_MS = 5_000;
const MINUTE_MS = 60_000;

/** So many questions of one page may wait for the one before. */
const MOST_WAITING = 4;

interface Account {
  last: Promise<unknown>;
  waiting: number;
  /** What was spent of the minute that ends then, in milliseconds. */
  spent: number;
  until: number;
}

/** By tab. */
const accounts = new Map<number, Account>();

/**
 * Does work that a tab's page asked for by itself, one piece after the other, and counts the time. Rejects with a sentence,
 * and nothing is done, when the page has had its share of this minute or too many questions wait.
 */
export async function withinBudget<A>(tabId: number, work: () => Promise<A>): Promise<A> {
  const account = accountOf(tabId);
  if (account.waiting >= MOST_WAITING) throw new Error(say('asked_too_often'));
  account.waiting += 1;
  const answer = account.last.then(() => counted(account, work));
  account.last = answer.catch(() => {}); // told to whoever asked
  return answer.finally(() => {
    account.waiting -= 1;
  });
}

/** Of tabs whose minute is over nothing is kept: they may be closed. */
function accountOf(tabId: number): Account {
  const now = performance.now();
  for (const [id, { waiting, until }] of accounts) if (waiting === 0 && until <= now) accounts.delete(id);
  const account = accounts.get(tabId) ?? { last: Promise.resolve(), waiting: 0, spent: 0, until: 0 };
  accounts.set(tabId, account);
  return account;
}

async function counted<A>(account: Account, work: () => Promise<A>): Promise<A> {
  const started = performance.now();
  if (started >= account.until) Object.assign(account, { spent: 0, until: started + MINUTE_MS });
  if (account.spent >= MOST_MS) throw new Error(say('asked_too_often'));
  try {
    return await work();
  } finally {
    account.spent += performance.now() - started;
  }
}
