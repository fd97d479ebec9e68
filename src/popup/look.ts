import { browser } from '../browser';
import type { ArticleRef, Page } from '../core/article';
import type { Comparison } from '../core/compare';
import type { Context } from '../core/context';
import type { Fact } from '../core/fact';
import { ask, askPage, type Coverage, UnreadablePageError } from '../messages';

type Findings = Pick<Context, 'facts' | 'related'> & {
  /** Sets the page's figures beside the archive's: to be called after the first paint, it loads the annotator. */
  readonly compare: () => Promise<readonly Comparison[]>;
  readonly coverage: Coverage;
};

/** What the popup shows. `opening` is the one state that passes; all others are final until the reader acts. */
export type View =
  | { readonly kind: 'opening' }
  | ({ readonly kind: 'in-archive'; readonly article: ArticleRef } & Findings)
  | ({ readonly kind: 'found' } & Findings)
  | { readonly kind: 'nothing'; readonly hasText: boolean; readonly coverage: Coverage }
  | { readonly kind: 'front-page'; readonly coverage: Coverage }
  | { readonly kind: 'restricted'; readonly why: 'browser' | 'file' | 'pdf' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Reads the tab's page and looks it up. Never rejects: what goes wrong is a view of its own. */
export async function lookAt(tabId: number): Promise<View> {
  // The background wakes and opens the archive while the page is being read.
  const coverage = ask('coverage');
  coverage.catch(() => {}); // awaited below; a page that cannot be read is told first
  try {
    const { page, isFrontPage } = await askPage(tabId, 'read');
    const { archived, facts, related, figures } = await ask('context', page);
    const findings = { facts, related, coverage: await coverage, compare: () => compared(page, figures) };
    if (archived) return { kind: 'in-archive', article: archived, ...findings };
    if (isFrontPage) return { kind: 'front-page', coverage: findings.coverage };
    if (facts.length + related.length > 0) return { kind: 'found', ...findings };
    return { kind: 'nothing', hasText: page.text !== '', coverage: findings.coverage };
  } catch (error) {
    if (error instanceof UnreadablePageError) return { kind: 'restricted', why: await whyRestricted(tabId) };
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
}

async function compared(page: Page, figures: readonly Fact[]): Promise<readonly Comparison[]> {
  if (figures.length === 0) return [];
  const { comparisonsOf } = await import('../core/compare');
  return comparisonsOf(page, figures);
}

async function whyRestricted(tabId: number): Promise<'browser' | 'file' | 'pdf'> {
  const tab = await browser.tabs.get(tabId).catch(() => null); // the tab may be gone
  if (/\.pdf($|[?#])/i.test(tab?.url ?? '')) return 'pdf';
  return tab?.url?.startsWith('file:') ? 'file' : 'browser';
}
