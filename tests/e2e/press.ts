import type { Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';

/** Goes to the button whose text begins so, and presses it by a real key. */
export async function press({ inChrome }: ServedSession, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await inChrome?.(focusPage);
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.startsWith(wanted))!.focus();
  }, name);
  if (inChrome) await inChrome(typeEnter);
  else await page.keyboard.press('Enter');
}

// These two run in Firefox's window: its driver types nothing into pages of extensions.

declare const gBrowser: { readonly selectedBrowser: HTMLElement };
declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: { readonly nsITextInputProcessor: unknown };

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window, callback: () => boolean): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

function focusPage(): void {
  gBrowser.selectedBrowser.focus();
}

function typeEnter(): void {
  const typing = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
  typing.beginInputTransactionForTests(window, () => true);
  const event = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
  typing.keydown(event);
  typing.keyup(event);
}
