import { browser } from '../browser';
import type { ArticleRef, Page } from '../core/article';
import type { Comparison } from '../core/compare';
import type { Context } from '../core/context';
import type { Fact } from '../core/fact';
import { answerIn, ask, askPage, type Coverage, type Opened, UnreadablePageError } from '../messages';

/** A tab by its id and, where the browser tells it, its address. */
export interface LookedAt {
  readonly id: number;
  readonly url: string;
}

/** What first-question.ts has asked already: the tab under the popup, and the background's reply for its address. */
export interface FirstQuestion {
  readonly tab: Promise<LookedAt>;
  readonly reply: Promise<unknown>;
}

type Findings = Pick<Context, 'facts' | 'related' | 'marks'> & {
  /** Sets the page's figures beside the archive's: to be called after the first paint, it loads the annotator. */
  readonly compare: () => Promise<readonly Comparison[]>;
  readonly coverage: Coverage;
  /** The address of the page that was read, `''` before it is. */
  readonly url: string;
  /** The page that was read, with its tab; null before it is. */
  readonly read: ReadPage | null;
};

/** What can be kept: a page as it was read, and the tab it was read in. */
export interface ReadPage {
  readonly page: Page;
  readonly tabId: number;
}

/** What the popup shows. `opening` is the one state that passes; all others are final until the reader acts. */
export type View =
  | { readonly kind: 'opening' }
  | ({ readonly kind: 'in-archive'; readonly article: ArticleRef } & Findings)
  | ({ readonly kind: 'found' } & Findings)
  | {
      readonly kind: 'nothing';
      readonly hasText: boolean;
      readonly coverage: Coverage;
      readonly read: ReadPage;
    }
  | { readonly kind: 'front-page'; readonly coverage: Coverage }
  | { readonly kind: 'restricted'; readonly why: 'browser' | 'file' | 'pdf' }
  | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Looks the tab's page up and shows what is found: at once when its address is in the archive, and when the page has
 * been read. Never rejects: what goes wrong is a view of its own.
 */
export async function lookAt(
  tab: LookedAt,
  first: Promise<unknown> | null,
  show: (view: View) => void,
): Promise<void> {
  // The background wakes and opens the archive while the page is being read.
  const opened = first
    ? first.then((reply) => answerIn<Opened>(reply)).catch(() => ask('open', tab.url))
    : ask('open', tab.url);
  let isKnown = false;
  const early = opened.then(({ archived, coverage }) => {
    if (!archived) return;
    isKnown = true;
    show({ kind: 'in-archive', ...archived, ...NO_FINDINGS, coverage });
  });
  early.catch(() => {}); // the same failure is told below, after one that is the page's own
  try {
    const { page, isFrontPage } = await askPage(tab.id, 'read');
    const { archived, facts, related, figures, marks } = await ask('context', page);
    const { coverage } = await opened;
    const compare = () => compared(page, figures);
    const read = { page, tabId: tab.id };
    const findings = { facts, related, coverage, marks, compare, url: page.url, read };
    if (archived) show({ kind: 'in-archive', article: archived, ...findings });
    else if (isFrontPage) show({ kind: 'front-page', coverage });
    else if (facts.length + related.length > 0) show({ kind: 'found', ...findings });
    else show({ kind: 'nothing', hasText: page.text !== '', coverage, read });
  } catch (error) {
    await early.catch(() => {}); // a page that cannot be read may still be in the archive
    if (!isKnown) show(await viewOfFailure(error, tab));
  }
}

const NO_FINDINGS = { related: [], marks: [], compare: async () => [], url: '', read: null };

async function viewOfFailure(error: unknown, { id, url }: LookedAt): Promise<View> {
  if (!(error instanceof UnreadablePageError)) {
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
  const address = url || ((await browser.tabs.get(id).catch(() => null))?.url ?? ''); // the tab may be gone
  if (/\.pdf($|[?#])/i.test(address)) return { kind: 'restricted', why: 'pdf' };
  return { kind: 'restricted', why: address.startsWith('file:') ? 'file' : 'browser' };
}

async function compared(page: Page, figures: readonly Fact[]): Promise<readonly Comparison[]> {
  if (figures.length === 0) return [];
  const { comparisonsOf } = await import('../core/compare');
  return comparisonsOf(page, figures);
}
