import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';

/** Presses keys on the screen that Chromium shows its question on; Firefox's needs none. */
export type Press = (...keys: readonly string[]) => void;

declare const PopupNotifications: { readonly panel: HTMLElement & { readonly state: string } };

/** Runs in Firefox's window: presses the button of its question; false while there is none that takes a press. */
function allow(): boolean {
  const { panel } = PopupNotifications;
  const isAsked = panel.state === 'open' && panel.querySelector('#addon-webext-permissions-notification');
  if (isAsked) panel.querySelector<HTMLElement>('.popup-notification-primary-button')?.click();
  else return false;
  return panel.state !== 'open';
}

/**
 * Says yes to what is asked, in Chromium by its keyboard: asks again when the question was late to take the keys, or the
 * press that asks was lost with the focus.
 */
export async function answered(
  press: Press,
  { inChrome }: ServedSession,
  ask: () => Promise<void>,
  isGiven: () => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await ask();
    if (inChrome) await eventually('the answer', () => inChrome(allow), ASKED_MS).catch(() => {});
    else {
      await pause(1_500);
      press('Tab');
      press('Return');
    }
    await pause(500);
    if (await isGiven()) return;
    press('Escape');
  }
  throw new Error('The permission was asked for three times and not given');
}

/** A question that has not come by then was not asked. */
const ASKED_MS = 10_000;

/** For what the browser does in its own time and tells nobody of. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
