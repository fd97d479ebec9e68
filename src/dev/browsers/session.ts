import type { Browser, Page } from 'puppeteer-core';
import type { Json } from './call';
import type { BrowserKind } from './find.mjs';
import type { InChrome } from './firefox-chrome';

export type ColourScheme = 'light' | 'dark';

type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

/** The popup that the toolbar button opened. It is gone after `close`, and when the reader turns elsewhere. */
export interface Popup {
  /** Runs the function inside the popup; it may use nothing from outside but its arguments. */
  evaluate<Arguments extends readonly Json[], Result>(
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  /** Runs a classic script inside the popup; what it hangs on `window` stays. */
  load(script: string): Promise<void>;
  /** A real key press, as trusted as the reader's own. */
  press(key: Key, options?: { readonly shift?: boolean }): Promise<void>;
  /** A PNG of what the popup shows, at two device pixels a CSS pixel. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A running browser, its profile new and empty, with the extension installed. */
export interface Session {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Such as `chrome-extension://abc…`, without a slash at the end. */
  readonly origin: string;
  /** Opens a tab in front and waits until the page has loaded. */
  openPage(url: string): Promise<Page>;
  /** Brings the page to front and triggers the extension's action: the true toolbar popup, with its grant for the tab. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens the side panel or sidebar as the reader does, from the popup. It stays when another tab comes to front. */
  openPanel(page: Page): Promise<Popup>;
  /** The scheme of popups and panels from now on; light at first. */
  prefer(scheme: ColourScheme): Promise<void>;
  /** Ends the background script as the browser itself does when it idles. */
  stopBackground(): Promise<void>;
  /** The addresses of all open tabs. */
  tabs(): Promise<readonly string[]>;
  /** Firefox's own window, for what its driver has no call for; null in Chromium. */
  readonly inChrome: InChrome | null;
  /** Settles when the browser has ended, by `close` or by its user. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>;
}

export interface SessionOptions {
  /** The built extension's folder. */
  readonly extension: string;
  readonly headless: boolean;
  /** `HOST:PORT`, see servePages. */
  readonly proxy: string;
  /** See Certificate.pin. */
  readonly pin: string;
  /** Whether the page that greets after the installation stays; it is closed unless said. */
  readonly staysGreeted?: boolean;
  /** More command-line arguments for the browser. */
  readonly flags?: readonly string[];
  /**
   * A folder that keeps the profile and the installed extension beyond the session, in Firefox only of an ESR or another
   * edition that installs the unsigned; a new and empty profile unless said.
   */
  readonly profile?: string;
  /** A folder with a Firefox profile that has been started before; what it needs to start is not made anew from it. */
  readonly template?: string;
}

/** Against what never comes, not slow machines: what takes 100 ms alone has taken 10 s beside other work. */
export const LIMIT_MS = 30_000;

/** Tries until the attempt gives something; throws after the time with what was waited for. */
export async function eventually<Found>(
  what: string,
  attempt: () => Promise<Found | null | undefined | false>,
  limitMs = LIMIT_MS,
): Promise<Found> {
  const began = Date.now();
  for (;;) {
    const found = await attempt().catch(unlessLeft);
    if (found) return found;
    const waitedMs = Date.now() - began;
    if (waitedMs > limitMs) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
    // What has taken long may take a little longer: asking costs the browser time that it needs for the answer.
    await new Promise((resolve) => setTimeout(resolve, Math.min(15 + waitedMs / 10, 100)));
  }
}

/**
 * What a press opens. Browsers close a popup whose window loses the focus, and take no press meanwhile: presses again, as
 * a person would, three times in all.
 */
export async function openedBy<Found>(
  what: string,
  press: () => Promise<unknown>,
  opened: () => Promise<Found | null | undefined | false>,
): Promise<Found> {
  for (let left = 2; ; left--) {
    try {
      await press();
      return await eventually(what, opened, LIMIT_MS / 2);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** A page that loads anew while it is asked has no answer yet. */
function unlessLeft(error: unknown): null {
  if (
    /context was destroyed|Cannot find context|no such frame|frame was detached|detached frame/i.test(
      String(error),
    )
  )
    return null;
  throw error;
}

/** Runs in the popup: waits until its size has not changed for a tenth of a second, as browsers fit popups in steps. */
export async function sizeSettled(): Promise<{ width: number; height: number }> {
  let size = '';
  for (let still = 0; still < 5; still++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (size !== `${innerWidth} ${innerHeight}`) still = 0;
    size = `${innerWidth} ${innerHeight}`;
  }
  return { width: innerWidth, height: innerHeight };
}

/** Presses the popup's button for the side panel by a real key, which closes the popup. */
export async function pressPanelButton(popup: Popup): Promise<void> {
  const focusButton = () => {
    const button = document.querySelector<HTMLElement>('button[aria-label="Side panel"]');
    // On a busy machine the press may come only now, and would take the focus on to the next button.
    addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault(), { capture: true });
    button?.focus();
    return button !== null;
  };
  await popup.press('Tab'); // Firefox spends the first press on the popup as a whole
  await eventually('the button of the side panel', () => popup.evaluate(focusButton));
  await popup.press('Enter');
}

/** Waits for the page that greets after an installation, and closes it; goes on without where none comes. */
export async function greetingClosed(close: () => Promise<boolean>): Promise<void> {
  await eventually('the page that greets', close, GREETING_MS).catch(() => {});
}

/** A background that was made mute for a test, or a profile that is opened again, greets nobody. */
const GREETING_MS = 3_000;

/** A tab in front: the empty one that the browser started with, or a new one. */
export async function freshTab(browser: Browser): Promise<Page> {
  const [only, ...others] = await browser.pages();
  const isFree = only !== undefined && others.length === 0 && (await isEmpty(only));
  const page = isFree ? only : await browser.newPage();
  page.setDefaultTimeout(2 * LIMIT_MS);
  await page.bringToFront();
  return page;
}

/** Asked of the page itself: Firefox's driver takes an extension's page for the empty one that was there before. */
async function isEmpty(page: Page): Promise<boolean> {
  return page.url() === 'about:blank' && (await page.evaluate(() => location.href)) === 'about:blank';
}

/**
 * Asks the browser to end and waits until it has, half a minute at most. Puppeteer's own `close` kills one that is gone from
 * the wire before it has answered, and a Firefox that takes five seconds, with what they still had to write: one of nine
 * Chromiums on a busy machine.
 */
export async function closed(browser: Browser, ask: () => Promise<unknown>): Promise<void> {
  const running = browser.process()!;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  if (running.exitCode === null && running.signalCode === null) {
    const late = setTimeout(() => running.kill('SIGKILL'), MOST_WAITED_MS);
    await ask().catch(() => {}); // the answer may be lost, not the question
    await ended;
    clearTimeout(late);
  }
  await browser.close(); // deletes a profile that was made for it
}

const MOST_WAITED_MS = 30_000;

/** Kills all of the browser's processes at once and waits until it is gone. */
export async function killed(browser: Browser): Promise<void> {
  const ended = endOf(browser);
  browser.process()?.kill('SIGKILL');
  await ended;
}

export function endOf(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}
