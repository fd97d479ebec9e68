import { render } from 'preact';
import { browser } from '../browser';
import { lookAt, type View } from './look';
import { Popup, type PopupProps } from './popup';

/** A look-up that takes longer than this says that it is working; a shorter one shows its answer at once. */
const QUIET_MS = 150;

async function main(): Promise<void> {
  const show = (view: View, more: Partial<PopupProps> = {}) =>
    render(<Popup view={view} retry={() => location.reload()} {...more} />, document.body);
  show({ kind: 'opening' });
  const quiet = setTimeout(() => show({ kind: 'opening' }, { isSlow: true }), QUIET_MS);
  const view = await lookAt(await tabInFocus());
  clearTimeout(quiet);
  show(view);
  if (document.querySelector('.fact')) markFirstFact();
  if (!('compare' in view)) return;
  const comparisons = await view.compare();
  if (comparisons.length > 0) show(view, { comparisons });
}

/** The tab under the popup; `?tab=ID` names another, for the same page shown in a tab of its own. */
async function tabInFocus(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

/** For the benchmark: a task after the next frame is the earliest moment the fact surely stands on the screen. */
function markFirstFact(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-fact')));
}

void main();
