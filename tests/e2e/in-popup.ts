import type { Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import { type Shown, shownIn } from '../../src/dev/browsers/shown';

/** What the panel shows once it has turned to the tab in front and says so. */
export async function shownFor(panel: Popup, status: RegExp): Promise<Shown> {
  let last = '';
  const attempt = async () => {
    const shown = await shownIn(panel);
    last = shown.status;
    return status.test(last) && shown;
  };
  return eventually(`${status}`, attempt).catch((error) => {
    throw new Error(`${error.message}; the panel says ${last}`);
  });
}

/** Goes to the button whose text begins so, and presses it by a real key. */
export async function pressButton(popup: Popup, name: string): Promise<void> {
  await popup.press('Tab'); // Firefox spends the first press on the popup as a whole
  await eventually(`a button named "${name}"`, () =>
    popup.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent?.startsWith(wanted));
      button?.focus();
      return button !== undefined && button === document.activeElement;
    }, name),
  );
  await popup.press('Enter');
}

export function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Keeps the page that the popup was opened on. */
export async function keepShown(popup: Popup): Promise<void> {
  await eventually('the page to be saved', () =>
    popup.evaluate(() => {
      document.querySelector<HTMLElement>('.bar button[aria-label^=Save]:enabled')?.click();
      return document.querySelector('.saved [role=status]')?.textContent?.startsWith('Saved') ?? false;
    }),
  );
}

// These run in popup or panel.

export function hasButton(name: string): boolean {
  return [...document.querySelectorAll('button')].some((button) => button.textContent?.startsWith(name));
}

export function click(name: string): void {
  [...document.querySelectorAll('button')].find((button) => button.textContent === name)!.click();
}

export function says(sentence: string): boolean {
  return document.body.textContent?.includes(sentence) ?? false;
}

export function type(words: string): void {
  const field = document.querySelector('input')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function percentShown(): number | null {
  const [, percent] = /Opening the archive … (\d+)%/.exec(document.body.textContent ?? '') ?? [];
  return percent === undefined ? null : Number(percent);
}
