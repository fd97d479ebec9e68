import { browser } from '../browser';
import { DRAFTS } from '../settings';
import type { LookedAt } from './look-at';

/** Where what is typed on a page is kept: as long as the browser runs, and with that page alone. */
export interface Draft {
  readonly read: () => Promise<string>;
  readonly keep: (text: string) => void;
}

/** So many pages' drafts are kept, the latest. */
const MOST = 20;

/** The draft of a tab's page. What is typed over a private window is kept nowhere. */
export function draftOf({ id, url, isPrivate }: LookedAt): Draft {
  const page = url === '' ? `tab ${id}` : url.split('#', 1)[0]!;
  return {
    read: async () =>
      isPrivate ? '' : ((await readDrafts()).find((draft) => draft.page === page)?.text ?? ''),
    keep: (text) => {
      if (!isPrivate) keeping = keeping.then(() => keepDraft(page, text)).catch(console.error);
    },
  };
}

interface Kept {
  readonly page: string;
  readonly text: string;
}

/** One after the other, as they were typed. */
let keeping: Promise<void> = Promise.resolve();

async function keepDraft(page: string, text: string): Promise<void> {
  const others = (await readDrafts()).filter((draft) => draft.page !== page);
  const drafts = text === '' ? others : [{ page, text }, ...others];
  await browser.storage.session.set({ [DRAFTS]: drafts.slice(0, MOST) });
}

async function readDrafts(): Promise<readonly Kept[]> {
  const { [DRAFTS]: drafts } = await browser.storage.session.get(DRAFTS);
  return Array.isArray(drafts) ? drafts : [];
}
