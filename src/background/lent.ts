import { browser } from '../browser';
import { oneByOne } from '../core/one-by-one';
import { covers, giveBack } from '../give-back';

/** The hosts whose permission was given for a link alone, noted: this background may end before they are given back. */
const LENT_KEY = 'lent';

/** The hosts of the links that are being saved, each as often as it has links. */
const pending: string[] = [];

const inTurn = oneByOne((work: () => Promise<unknown>) => work());

/** Does what a link's host must stay permitted for; what was lent and no other link needs is given back then. */
export async function whilePending<A>(host: string, work: () => Promise<A>): Promise<A> {
  pending.push(host);
  try {
    return await work();
  } finally {
    pending.splice(pending.indexOf(host), 1);
    await giveBackLent().catch(console.error); // it stays noted, and is tried again
  }
}

/** Notes that a host's permission is to be given back. */
export async function noteLent(host: string): Promise<void> {
  await inTurn(async () => keepLent([...new Set([...(await readLent()), host])]));
}

/** Gives back what is noted, unless a link is pending that needs it; what something else needs by now is kept. */
export async function giveBackLent(): Promise<void> {
  await inTurn(async () => {
    for (const host of await readLent()) {
      if (pending.some((one) => covers(host, one))) continue;
      await giveBack(host);
      await keepLent((await readLent()).filter((one) => one !== host));
    }
  });
}

async function readLent(): Promise<readonly string[]> {
  const stored: unknown = (await browser.storage.local.get(LENT_KEY))[LENT_KEY];
  return Array.isArray(stored) ? stored : [];
}

async function keepLent(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [LENT_KEY]: hosts });
}
