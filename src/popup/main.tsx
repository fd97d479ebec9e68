import { render } from 'preact';
import { browser } from '../browser';
import { parseWebUrl } from '../core/safe-url';
import { ask } from '../messages';
import { chooseSites, readSites, type SiteChoice, turnOn } from '../settings';
import { type FirstQuestion, type LookedAt, lookAt, type View } from './look';
import { Popup, type PopupProps } from './popup';

/** A look-up that takes longer than this says that it is working; a shorter one shows its answer at once. */
const QUIET_MS = 150;

async function main(): Promise<void> {
  // A popup shown in a tab of its own names the tab it is about; what was asked first was about its own.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const first =
    named > 0 ? null : ((globalThis as { backstoryFirst?: FirstQuestion }).backstoryFirst ?? null);
  const tab = await (first?.tab ?? tabInFocus(named));
  const host = parseWebUrl(tab.url)?.hostname.replace(/^www\./, '') ?? '';
  let props: PopupProps = {
    view: { kind: 'opening' },
    retry: () => location.reload(),
    site: siteOf(host, null),
    isBusy: true,
  };
  const show = (more: Partial<PopupProps>) => {
    props = { ...props, ...more };
    render(<Popup {...props} />, document.body);
  };
  show({});
  const quiet = setTimeout(() => show({ isSlow: true }), QUIET_MS);
  const choosing = readSites().then((sites) => show({ site: siteOf(host, sites[host] ?? null) }));
  await lookAt(tab, first?.reply ?? null, (view) => {
    clearTimeout(quiet);
    if (props.view.kind === 'opening' && 'facts' in view && view.facts.length > 0) markFirstFact();
    show({ view });
  });
  await choosing;
  await showLater(tab.id, props.view, show);
  show({ isBusy: false });
}

/** After the first paint: the marks on the page, and the numbers side by side, which need the annotator. */
async function showLater(
  tabId: number,
  view: View,
  show: (more: Partial<PopupProps>) => void,
): Promise<void> {
  if (!('compare' in view)) return;
  const isThere = await isStillAt(tabId, view.url);
  // The findings stand without the marks.
  const marked = isThere ? await ask('mark', tabId, view.marks).catch(() => []) : [];
  show({ marked, comparisons: await view.compare() });
}

/** Whether the tab shows the page that was read: marks of one page are not painted on the next. */
async function isStillAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null); // the tab may be gone
  const [read, shown] = [url, tab?.url ?? url].map((address) => address.split('#', 1)[0]);
  return read === shown;
}

function siteOf(host: string, choice: SiteChoice | null): PopupProps['site'] {
  return {
    host,
    choice,
    choose: (chosen) =>
      void (chosen === 'on' ? turnOn([host]) : chooseSites([host], chosen)).then(() => location.reload()),
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}

async function tabInFocus(named: number): Promise<LookedAt> {
  const [tab] =
    named > 0
      ? [await browser.tabs.get(named)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? browser.tabs.TAB_ID_NONE, url: tab?.url ?? '' };
}

/** For the benchmark: a task after the next frame is the earliest moment the fact surely stands on the screen. */
function markFirstFact(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-fact')));
}

void main();
