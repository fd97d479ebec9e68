import { render } from 'preact';
import { browser } from '../browser';
import { parseWebUrl } from '../core/safe-url';
import { ask } from '../messages';
import { chooseSites, readSites, type SiteChoice, turnOn } from '../settings';
import { type LookedAt, lookAt, type ReadPage, type View } from './look-at';
import { Surface, type SurfaceProps } from './surface';

/** A look-up that takes longer than this says that it is working; a shorter one shows its answer at once. */
const QUIET_MS = 150;

/** One look of popup or panel at a tab. */
interface Look {
  readonly tab: LookedAt;
  /** The background's reply to what was asked ahead of time; null when nothing was. */
  readonly reply: Promise<unknown> | null;
  /** Looks once more: the reader has changed something, or wants to try again. */
  readonly again: () => void;
  /** Aborted when the reader has turned elsewhere: nothing more is drawn or painted. */
  readonly signal: AbortSignal;
}

/** Looks the tab's page up, draws each step of it in the document, and paints the marks on the page. */
export async function showTab({ tab, reply, again, signal }: Look): Promise<void> {
  const host = parseWebUrl(tab.url)?.hostname.replace(/^www\./, '') ?? '';
  const siteOf = (choice: SiteChoice | null): SurfaceProps['site'] => ({
    host,
    choice,
    choose: (chosen) =>
      void (chosen === 'on' ? turnOn([host]) : chooseSites([host], chosen)).then(() => again()),
    openSettings: () => void browser.runtime.openOptionsPage(),
  });
  let props: SurfaceProps = { view: { kind: 'opening' }, retry: again, site: siteOf(null), isBusy: true };
  const show = (more: Partial<SurfaceProps>) => {
    if (signal.aborted) return;
    props = { ...props, ...more };
    render(<Surface {...props} />, document.body);
  };
  show({});
  const quiet = setTimeout(() => show({ isSlow: true }), QUIET_MS);
  const choosing = readSites().then((sites) => show({ site: siteOf(sites[host] ?? null) }));
  await lookAt(tab, reply, (view) => {
    clearTimeout(quiet);
    if (props.view.kind === 'opening' && 'facts' in view && view.facts.length > 0) markFirstFact();
    show({ view });
  });
  await choosing;
  if (!signal.aborted) await showLater(tab.id, props.view, show);
  if (!signal.aborted && 'read' in props.view && props.view.read) await showSaving(props.view.read, show);
  show({ isBusy: false });
}

/** After the first paint: the marks on the page, and the numbers side by side, which need the annotator. */
async function showLater(
  tabId: number,
  view: View,
  show: (more: Partial<SurfaceProps>) => void,
): Promise<void> {
  if (!('compare' in view)) return;
  const isThere = await isStillAt(tabId, view.url);
  // The findings stand without the marks.
  const marked = isThere ? await ask('mark', tabId, view.marks).catch(() => []) : [];
  show({ marked, comparisons: await view.compare() });
}

/** What keeps the page, where there is text to keep. */
async function showSaving(read: ReadPage, show: (more: Partial<SurfaceProps>) => void): Promise<void> {
  if (read.page.text === '') return;
  const [{ SavePage }, known] = await Promise.all([
    import('./save-page'),
    ask('known', read.page, read.tabId).catch(() => null), // saving will say what is wrong
  ]);
  show({ save: <SavePage {...read} known={known} /> });
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
