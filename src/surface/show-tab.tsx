import { render } from 'preact';
import { browser } from '../browser';
import type { QuoteInFull } from '../core/context';
import type { Mark } from '../core/mark';
import { withQuotes } from '../core/marks/quotes';
import { parseWebUrl } from '../core/url/safe-url';
import { ask, askPage } from '../messages/ask';
import type { Coverage } from '../messages/contract';
import { readFarMode, readSites } from '../settings';
import { prepareFormats } from '../ui/dates';
import { actsOn } from './acts';
import { draftOf } from './drafts';
import { failureOf, type LookedAt, lookAt, type ReadPage, type View } from './look-at';
import { watchSaving } from './saving';
import { Surface } from './surface';
import type { SurfaceProps } from './surface-props';

/** A look-up that takes longer than this says that it is working; a shorter one shows its answer at once. */
const QUIET_MS = 150;

/** How often it says how far it has come. */
const PROGRESS_MS = 200;

/** One look of popup or panel at a tab. */
interface Look {
  readonly tab: LookedAt;
  /** The background's reply to what was asked ahead of time; null when nothing was. */
  readonly reply: Promise<unknown> | null;
  /** Looks once more: the reader has changed something, or wants to try again. */
  readonly again: () => void;
  readonly surface: 'popup' | 'panel';
  /** Aborted when the reader has turned elsewhere: nothing more is drawn or painted. */
  readonly signal: AbortSignal;
}

/** Looks the tab's page up, draws each step of it in the document, and paints the marks on the page. */
export async function showTab({ tab, reply, again, surface, signal }: Look): Promise<void> {
  const host = parseWebUrl(tab.url)?.hostname.replace(/^www\./, '') ?? '';
  const isPanel = surface === 'panel';
  const failed = (error: unknown) => show({ view: failureOf(error) });
  const draft = draftOf(tab);
  let props: SurfaceProps = {
    view: { kind: 'opening' },
    host,
    choice: null,
    acts: actsOn({ tabId: tab.id, host, isPanel }, again, failed),
    keepDraft: draft.keep,
    hasTimeline: isPanel,
    isPrivate: tab.isPrivate,
    isBusy: true,
  };
  const show = (more: Partial<SurfaceProps>) => {
    if (signal.aborted) return;
    props = { ...props, ...more };
    render(<Surface {...props} />, document.body);
  };
  show({});
  void draft.read().then((text) => show({ draft: text }));
  setTimeout(prepareFormats); // while the background wakes
  const choosing = readSites().then((sites) => sites[host] ?? null);
  if (isPanel && (await choosing) === 'paused') {
    return show({ view: { kind: 'paused' }, choice: 'paused', isBusy: false });
  }
  const isOpening = () => props.view.kind === 'opening' && !signal.aborted;
  void tellProgress(isOpening, show);
  void choosing.then((choice) => show({ choice }));
  let saving: Promise<void> | null = null;
  const cover = (coverage: Coverage) => {
    if ('coverage' in props.view) show({ view: { ...props.view, coverage } });
  };
  await lookAt(tab, { first: reply, mayRead: !isPanel }, (view) => {
    if (props.view.kind === 'opening' && 'facts' in view && view.facts.length > 0) markFirstFact();
    show({ view });
    if ('read' in view && view.read) saving = watchSaving(view.read, (now) => show({ saving: now }), cover);
  });
  await choosing;
  if (!signal.aborted) await showLater(tab.id, props.view, isPanel, show);
  if (!signal.aborted && 'read' in props.view && props.view.read)
    void showRemote(props.view.read, show, signal);
  await saving;
  show({ isBusy: false });
}

/** Says that the archive opens, once that takes long, and how far it has come. */
async function tellProgress(
  isOpening: () => boolean,
  show: (more: Partial<SurfaceProps>) => void,
): Promise<void> {
  for (let wait = QUIET_MS; ; wait = PROGRESS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (!isOpening()) return;
    show({ isSlow: true });
    const progress = await ask('progress').catch(() => null);
    if (isOpening()) show({ progress });
  }
}

/**
 * After the first paint: the numbers side by side, which need the annotator, and the marks. The popup was opened for this
 * page and paints them; the panel follows the reader, and a page sees what is marked on it: there they wait to be asked for.
 */
async function showLater(
  tabId: number,
  view: View,
  isPanel: boolean,
  show: (more: Partial<SurfaceProps>) => void,
): Promise<void> {
  if (!('compare' in view)) return;
  const { numbers, marks: found } = await view.compare();
  show({ numbers });
  const quotes = await quotesOf(view);
  show({ quotes });
  const marks = withQuotes(found, quotes);
  const { copy, url } = view;
  const titles = marks.map(({ card }) => card.title);
  const paint = async (wanted: readonly Mark[]): Promise<readonly string[]> => {
    const isThere = await isStillAt(tabId, url);
    return isThere ? ask('mark', tabId, wanted).catch(() => []) : []; // the findings stand without the marks
  };
  const unpaint = async () => {
    await askPage(tabId, 'unmark').catch(() => {}); // the tab may be gone
  };
  const turn = async (isOn: boolean) => {
    if (!isOn) await unpaint();
    const marked = isOn ? await paint(marks) : titles;
    show({ marked, isCopyMarked: false, marks: switchOf(isOn && marked.length > 0) });
  };
  const switchOf = (isOn: boolean) => ({ isOn, turn: (wanted: boolean) => void turn(wanted) });
  const markCopy = async (isMarked: boolean) => {
    const painted = await paint(isMarked && copy ? copy.marks : marks);
    if (!isMarked && marks.length === 0) await unpaint();
    show({ isCopyMarked: isMarked && painted.length > 0, marks: switchOf(painted.length > 0) });
  };
  if (marks.length === 0) return show({ markCopy });
  if (isPanel) show({ marked: titles, markCopy, marks: switchOf(false) });
  else {
    const marked = await paint(marks);
    show({ marked, markCopy, marks: switchOf(marked.length > 0) });
  }
}

/** The page's quotes as the archive has them; a page without quotation marks costs nothing. */
async function quotesOf({ read, language }: Extract<View, { compare: unknown }>): Promise<QuoteInFull[]> {
  if (!read || !/["“”„«»「『‘]/.test(read.page.text)) return [];
  const { quotesInArchive } = await import('./quotes');
  return quotesInArchive(read.page, language).catch(() => []); // the findings stand without them
}

/** What a remote archive knows, where the reader has named one; else nothing of it is even loaded. */
async function showRemote(
  read: ReadPage,
  show: (more: Partial<SurfaceProps>) => void,
  signal: AbortSignal,
): Promise<void> {
  const mode = await readFarMode();
  if (mode === null) return;
  const { showFar } = await import('./far');
  await showFar(read, mode, (far) => show({ far }), signal);
}

/** Whether the tab shows the page that was read: marks of one page are not painted on the next. */
async function isStillAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null); // the tab may be gone
  const [read, shown] = [url, tab?.url ?? url].map((address) => address.split('#', 1)[0]);
  return read === shown;
}

/** For the benchmark: a task after the next frame is the earliest moment the fact surely stands on the screen. */
function markFirstFact(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-fact')));
}
