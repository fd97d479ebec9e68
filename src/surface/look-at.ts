import { browser } from '../browser';
import type { ArticleRef, Page } from '../core/article';
import type { Agreed } from '../core/compare/agreed-figures';
import type { Context } from '../core/context';
import type { Fact } from '../core/fact';
import { type FailureKind, failureKindOf, sentenceOf } from '../core/failure';
import type { Mark } from '../core/mark';
import { toldBy } from '../core/page';
import type { PageReading } from '../core/page-reading';
import { isReaderView } from '../core/url/reader-view';
import { ask, askPage, UnreadablePageError } from '../messages/ask';
import type { Coverage, Opened } from '../messages/contract';
import { answerIn } from '../messages/wire';
import { isEverySitePermitted } from '../settings';

/** A tab by its id and, where the browser tells it, its address. */
export interface LookedAt {
  readonly id: number;
  readonly url: string;
  /** Whether it is in a private window. */
  readonly isPrivate: boolean;
}

/** What first-question.ts has asked already: the tab under the popup, and the background's reply for its address. */
export interface FirstQuestion {
  readonly tab: Promise<LookedAt>;
  readonly reply: Promise<unknown>;
}

type Findings = Pick<Context, 'facts' | 'related' | 'copy' | 'timeline' | 'language'> & {
  /** The page's figures beside the archive's, and its marks: to be called after the first paint, it loads the annotator. */
  readonly compare: () => Promise<Pick<Agreed, 'numbers' | 'marks'>>;
  readonly coverage: Coverage;
  /** The address of the page that was read, `''` before it is. */
  readonly url: string;
  /** The page that was read, with its tab; null before it is. */
  readonly read: ReadPage | null;
} & Extent;

interface Extent extends Fed {
  /** How many words were read of a page too long to read whole; null when it was. */
  readonly wordsRead: number | null;
}

interface Fed {
  /** The address of a feed that the page names, `''` for none. */
  readonly feed: string;
  /** The address of a pack that the page names as its archive, `''` for none. */
  readonly pack: string;
}

/** What can be kept: a page as it was read, and the tab it was read in. */
export interface ReadPage {
  readonly page: Page;
  readonly tabId: number;
}

/** What popup and panel show. `opening` is the one state that passes; all others are final until the reader acts. */
export type View =
  | { readonly kind: 'opening' }
  | ({
      readonly kind: 'in-archive';
      readonly article: ArticleRef;
      /** Why the page was not compared: it is gone, or a reader's view that no extension may read; null when it was. */
      readonly unread: 'gone' | 'reader' | null;
    } & Findings)
  | ({ readonly kind: 'found' } & Findings)
  | ({
      readonly kind: 'nothing';
      readonly hasText: boolean;
      readonly coverage: Coverage;
      readonly read: ReadPage;
      readonly subjects: Context['subjects'];
    } & Extent)
  | ({ readonly kind: 'front-page'; readonly coverage: Coverage } & Fed)
  /** What is no article, of which nothing is known: there is still the look-up of words. `read` is null for an error. */
  | ({
      readonly kind: 'no-story';
      readonly isGone: boolean;
      readonly coverage: Coverage;
      readonly read: ReadPage | null;
    } & Extent)
  /** The page may not be read, or not yet, or has no text that a script sees. */
  | {
      readonly kind: 'restricted';
      readonly why: Unreadable;
      readonly coverage: Coverage | null;
    }
  /** The panel looks nothing up on a site that the reader has paused. */
  | { readonly kind: 'paused' }
  | Failure;

export interface Failure {
  readonly kind: 'failed';
  readonly what: FailureKind;
  /** What went wrong, in the words of what failed. */
  readonly sentence: string;
}

/** Why a page cannot be read. */
export type Unreadable = 'browser' | 'error' | 'file' | 'pdf' | 'reader' | 'site';

/**
 * Looks the tab's page up and shows what is found: at once when its address is in the archive, and when the page has
 * been read. Never rejects: what goes wrong is a view of its own. `mayRead` says that the reader's click has opened the
 * page to Backstory: what cannot be read even so is closed by the browser.
 */
export async function lookAt(
  tab: LookedAt,
  { first, mayRead }: { readonly first: Promise<unknown> | null; readonly mayRead: boolean },
  show: (view: View) => void,
): Promise<void> {
  // The background wakes and opens the archive while the page is being read.
  const opened = first
    ? first.then((reply) => answerIn<Opened>(reply, '')).catch(() => ask('open', tab.url))
    : ask('open', tab.url);
  let isKnown = false;
  const early = opened.then(({ archived, coverage }) => {
    if (!archived) return;
    isKnown = true;
    const unread = isReaderView(tab.url) ? 'reader' : null;
    show({ kind: 'in-archive', unread, ...archived, ...NO_FINDINGS, coverage });
  });
  early.catch(() => {}); // the same failure is told below, after one that is the page's own
  try {
    const reading = await askPage(tab.id, 'read');
    const { isGone, wordsRead, feed, pack } = reading;
    // What an error says in the place of an article is no version of it.
    const page = isGone ? { ...reading.page, headline: '', text: '' } : reading.page;
    const { language, archived, copy, facts, related, figures, marks, timeline, subjects } = await ask(
      'context',
      page,
    );
    const { coverage } = await opened;
    const compare = () => compared({ page, language }, figures, marks);
    const read = isGone ? null : { page, tabId: tab.id };
    const url = page.url;
    const findings = {
      ...{ language, copy, facts, related, coverage, timeline, compare },
      ...{ url, read, wordsRead, feed, pack },
    };
    const fed = { coverage, feed, pack };
    if (archived)
      show({ kind: 'in-archive', article: archived, unread: isGone ? 'gone' : null, ...findings });
    else if (reading.isPdf) show({ kind: 'restricted', why: 'pdf', coverage });
    else if (reading.isFrontPage && !isGone) show({ kind: 'front-page', ...fed });
    else if (facts.length + related.length > 0) show({ kind: 'found', ...findings });
    else if (read === null || !(await isStory(tab.id, page)))
      show({ kind: 'no-story', isGone, read, wordsRead, ...fed });
    else show({ kind: 'nothing', hasText: page.text !== '', read, subjects, wordsRead, ...fed });
  } catch (error) {
    await early.catch(() => {}); // a page that cannot be read may still be in the archive
    if (isKnown) return;
    if (!(error instanceof UnreadablePageError)) return show(failureOf(error));
    const coverage = await opened.then((known) => known.coverage).catch(() => null);
    show({ kind: 'restricted', why: await whyUnreadable(error, tab, mayRead), coverage });
  }
}

/** Asked only where nothing was found: a page without any text says so itself. */
async function isStory(tabId: number, page: Page): Promise<boolean> {
  return page.text === '' || askPage(tabId, 'tellsStory', toldBy(page)).catch(() => true); // it may have been left
}

const NO_FINDINGS = {
  language: '',
  feed: '',
  pack: '',
  copy: null,
  related: [],
  timeline: [],
  compare: async () => ({ numbers: [], marks: [] }),
  url: '',
  read: null,
  wordsRead: null,
};

/** What an error that is not the page's own comes to. */
export function failureOf(error: unknown): Failure {
  return { kind: 'failed', what: failureKindOf(error), sentence: sentenceOf(error) };
}

async function whyUnreadable(
  error: UnreadablePageError,
  { id, url }: LookedAt,
  mayRead: boolean,
): Promise<Unreadable> {
  const address = url || ((await browser.tabs.get(id).catch(() => null))?.url ?? ''); // the tab may be gone
  if (/\.pdf($|[?#])/i.test(address)) return 'pdf';
  if (address.startsWith('file:')) return 'file';
  if (isReaderView(address)) return 'reader';
  if (error.isErrorPage) return 'error';
  // The address is told only of what may be read.
  return mayRead || error.isBrowserPage || address !== '' || (await isEverySitePermitted())
    ? 'browser'
    : 'site';
}

async function compared(
  reading: Pick<PageReading, 'page' | 'language'>,
  figures: readonly Fact[],
  marks: readonly Mark[],
): Promise<Pick<Agreed, 'numbers' | 'marks'>> {
  if (figures.length === 0) return { numbers: [], marks };
  const [{ agreedFigures }, { loadLanguage }] = await Promise.all([
    import('../core/compare/agreed-figures'),
    import('../core/annotate/language'),
  ]);
  await loadLanguage(reading.language);
  return agreedFigures(reading, figures, marks);
}
