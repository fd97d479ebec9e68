import type { Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';
import { typeKeys } from './type-keys';

/** Goes to the button whose text begins so, and presses it by a real key. */
export async function press(session: ServedSession, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.startsWith(wanted))!.focus();
  }, name);
  await typeKeys(session, page, 'Enter');
}
