import { render } from 'preact';
import { browser } from '../browser';
import { type LookedAt, lookAt, type View } from './look';
import { Popup, type PopupProps } from './popup';

/** A look-up that takes longer than this says that it is working; a shorter one shows its answer at once. */
const QUIET_MS = 150;

async function main(): Promise<void> {
  const show = (view: View, more: Partial<PopupProps> = {}) =>
    render(<Popup view={view} retry={() => location.reload()} {...more} />, document.body);
  show({ kind: 'opening' });
  const quiet = setTimeout(() => show({ kind: 'opening' }, { isSlow: true }), QUIET_MS);
  let last: View | null = null;
  await lookAt(await tabInFocus(), (view) => {
    clearTimeout(quiet);
    if (last === null && 'facts' in view && view.facts.length > 0) markFirstFact();
    last = view;
    show(view);
  });
  await compareLater(last, show);
}

/** The numbers side by side come after the first paint: they need the annotator, which is loaded then. */
async function compareLater(view: View | null, show: (view: View, more: Partial<PopupProps>) => void) {
  if (!view || !('compare' in view)) return;
  const comparisons = await view.compare();
  if (comparisons.length > 0) show(view, { comparisons });
}

/** The tab under the popup; `?tab=ID` names another, for the same page shown in a tab of its own. */
async function tabInFocus(): Promise<LookedAt> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
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
