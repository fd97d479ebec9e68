import type { KeyInput, Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';

/** Presses keys on one of the extension's own pages, as trusted as the reader's: `Shift+ArrowDown`, `a`, ` `. */
export async function typeKeys(
  { inChrome }: ServedSession,
  page: Page,
  ...keys: readonly string[]
): Promise<void> {
  await page.bringToFront();
  await inChrome?.(focusPage);
  for (const wanted of keys) {
    const [key = '', ...modifiers] = wanted === '+' ? ['+'] : wanted.split('+').reverse();
    if (inChrome) await inChrome(typeKey, key, modifiers);
    else {
      for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers) await page.keyboard.up(modifier as KeyInput);
    }
  }
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

function typeKey(key: string, modifiers: readonly string[]): void {
  const typing = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
  typing.beginInputTransactionForTests(window, () => true);
  const codes: Record<string, number> = {
    Enter: 13,
    Tab: 9,
    Escape: 27,
    Delete: 46,
    ArrowDown: 40,
    ArrowUp: 38,
    Home: 36,
    End: 35,
    Shift: 16,
    Control: 17,
  };
  const eventOf = (name: string) =>
    new KeyboardEvent('', { key: name, keyCode: codes[name] ?? name.toUpperCase().charCodeAt(0) });
  for (const modifier of modifiers) typing.keydown(eventOf(modifier));
  typing.keydown(eventOf(key));
  typing.keyup(eventOf(key));
  for (const modifier of modifiers) typing.keyup(eventOf(modifier));
}
