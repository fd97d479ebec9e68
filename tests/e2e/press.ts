import type { Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { typeKeys } from './type-keys';

/** Goes to the button whose name begins so, once it is there, and presses it by a real key. */
export async function press(session: ServedSession, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await eventually(`a button named "${name}"`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        (one.ariaLabel ?? one.textContent ?? '').startsWith(wanted),
      );
      button?.focus();
      return button !== undefined && button === document.activeElement;
    }, name),
  );
  await typeKeys(session, page, 'Enter');
}
