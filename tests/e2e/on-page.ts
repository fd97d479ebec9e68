import type { Page, Target } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';
import type { ColourScheme } from '../../src/dev/browsers/session';
import { eventually, LIMIT_MS } from '../../src/dev/browsers/session';
import { keepPicture } from './pictures';
import { openCards, permitSites, variant } from './variant';

/** The extension with cards that a test can look into, permitted on every site. */
export function lookedInto(): () => Promise<string> {
  return variant(async (folder) => {
    await openCards(folder);
    await permitSites(folder);
  });
}

export interface Painted {
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

/** The texts that are painted on the page as marks, in reading order, as the page itself can see them. */
export function paintedOn(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const textsOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])]
        .sort((a, b) => (a as Range).compareBoundaryPoints(Range.START_TO_START, b as Range))
        .map((range) => {
          const seen = (range as Range).cloneContents();
          for (const unseen of seen.querySelectorAll('script, style, noscript')) unseen.remove();
          return (seen.textContent ?? '').replace(/[\u00ad\u200b\u2060]/g, '').replace(/\s+/g, ' ');
        });
    return { names: textsOf('note-1'), figures: textsOf('note-2') };
  });
}

/** Waits until the names are painted on the page, in this order and no others. */
export async function markedAs(page: Page, names: readonly string[]): Promise<void> {
  const isSo = async () => JSON.stringify((await paintedOn(page)).names) === JSON.stringify(names);
  await eventually(`the marks ${names.join(', ') || '(none)'}`, isSo).catch(async (error) => {
    throw new Error(`${error.message}; there are ${JSON.stringify(await paintedOn(page))}`);
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Opens the page, and on it the popup, which paints the marks and is closed again. */
export async function markedPage(session: ServedSession, url: string): Promise<Page> {
  const page = await session.openPage(url);
  await markBy(session, page);
  return page;
}

export async function markBy(session: ServedSession, page: Page): Promise<void> {
  const popup = await session.openPopup(page);
  const isDone = () => document.querySelector('main')?.ariaBusy === 'false';
  await eventually('the popup to be done', () => popup.evaluate(isDone));
  await popup.close();
}

export interface ShownCard {
  readonly label: string;
  readonly title: string;
  readonly detail: string;
  readonly passages: readonly string[];
  readonly links: readonly string[];
  /** The texts of its buttons. */
  readonly buttons: readonly string[];
  /** Its muted last line; `''` without one. */
  readonly note: string;
  /** What the card's live region says; `''` without one. */
  readonly said: string;
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  readonly hasFocus: boolean;
}

/** The open card; null for none. The extension must be `lookedInto`. */
export function cardOn(page: Page): Promise<ShownCard | null> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => child.shadowRoot);
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
    if (!card?.closest(':popover-open')) return null;
    const textOf = (element: Element | null) => element?.textContent ?? '';
    const { top, left, width, height } = card.getBoundingClientRect();
    return {
      label: card.getAttribute('aria-label') ?? '',
      title: textOf(card.querySelector('h2')),
      detail: textOf(card.querySelector('h2 + p')),
      passages: [...card.querySelectorAll('blockquote')].map(textOf),
      links: [...card.querySelectorAll('a')].map(({ href }) => href),
      buttons: [...card.querySelectorAll('button')].map(textOf),
      note: textOf(card.querySelector('.note')),
      said: textOf(card.querySelector('[role=status]')),
      box: { top, left, width, height },
      hasFocus: document.activeElement === host,
    };
  });
}

export function cardOpened(page: Page): Promise<ShownCard> {
  return eventually('the card to open', () => cardOn(page));
}

export async function cardClosed(page: Page): Promise<void> {
  await eventually('the card to close', async () => (await hostsOn(page)) === 0);
}

/** How many elements stand beside head and body: the card's host, when there is one. */
export function hostsOn(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls the mark with this text into view and gives its middle in the window. */
export async function placeOf(page: Page, text: string): Promise<Point> {
  const place = await page.evaluate((wanted) => {
    const ranges = ['note-1', 'note-2'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
    const range = ranges.find((one) => String(one).replace(/\u00ad/g, '') === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, text);
  if (!place) throw new Error(`"${text}" is not marked`);
  return place;
}

/** Moves the pointer to a place as a hand does, in steps. */
export async function pointAt(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
}

declare const chrome: {
  readonly commands: { readonly onCommand: unknown };
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
};

const KEYS = {
  'look-up': 'G',
  'toggle-marks': 'Y',
  'next-mark': 'N',
  'previous-mark': 'P',
  save: 'V',
} as const;

/**
 * Runs the command: in Firefox by the browser's own key element, in Chromium, whose driver reaches no shortcuts, by
 * the event. What has no key by default gets one first, as the reader would give it.
 */
export async function runCommand(
  session: ServedSession,
  page: Page,
  command: keyof typeof KEYS,
): Promise<void> {
  await page.bringToFront();
  if (session.inChrome) return session.inChrome(pressKey, KEYS[command]);
  await inBackground(
    session,
    page,
    async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as { dispatch(...words: unknown[]): void }).dispatch(name, tab);
    },
    command,
  );
}

/** Runs a function in Chromium's service worker. */
export async function inBackground<Word, Result>(
  { origin }: ServedSession,
  page: Page,
  work: (word: Word) => Promise<Result>,
  word: Word,
): Promise<Result> {
  const isOurs = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(origin);
  const running = () => page.browser().targets().find(isOurs);
  if (!running()) await wakeBackground(page, origin, isOurs);
  const worker = (await eventually('the service worker', async () => running()?.worker()))!;
  // A worker that has just been started has its own globals before the browser's API.
  await eventually('the worker’s API', () =>
    worker.evaluate(() => typeof chrome !== 'undefined' && chrome.tabs !== undefined),
  );
  return worker.evaluate(work as (word: unknown) => Promise<Result>, word);
}

/** Starts a service worker that nothing on the page had a cause to start: by a page of the extension's own, behind all others. */
async function wakeBackground(page: Page, origin: string, isOurs: (one: Target) => boolean): Promise<void> {
  const devtools = await page.browser().target().createCDPSession();
  const url = `${origin}/${SETTINGS}`;
  const { targetId } = await devtools.send('Target.createTarget', { url, background: true });
  await page.browser().waitForTarget(isOurs, { timeout: LIMIT_MS });
  await devtools.send('Target.closeTarget', { targetId });
  await devtools.detach();
}

/** Sets the reader's choices as the settings page stores them. The permission is not asked for. */
export async function setSites(
  session: ServedSession,
  sites: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await openSettings(session);
  await page.evaluate(async (chosen) => {
    const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
    await storage.local.set({ sites: chosen });
  }, sites);
  const isRegistered = Object.values(sites).includes('on');
  await eventually('the registration', () =>
    page.evaluate(async (wanted) => {
      const { scripting } = (globalThis as unknown as { chrome: Extension }).chrome;
      return (await scripting.getRegisteredContentScripts()).length > 0 === wanted;
    }, isRegistered),
  );
  await page.close();
}

interface Extension {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<object[]> };
}

/** Runs in Firefox's window. */
function pressKey(letter: string): void {
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
  const key = keys.find((candidate) => candidate.getAttribute('key') === letter);
  if (!key) throw new Error(`no key ${letter}`);
  (key as unknown as { doCommand(): void }).doCommand();
}

/** The scheme of the page and of the cards on it. */
export async function preferOn(session: ServedSession, page: Page, scheme: ColourScheme): Promise<void> {
  if (session.kind === 'firefox') await session.prefer(scheme);
  else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const hasScheme = (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches;
  await eventually(`the page to be ${scheme}`, () => page.evaluate(hasScheme, scheme));
}

/** The settings in a tab of their own. */
export function openSettings(session: ServedSession): Promise<Page> {
  return openOwnPage(session, SETTINGS);
}

/** One of the extension's own pages in a tab, once it shows a title. Firefox's driver never hears that it has loaded. */
export async function openOwnPage(session: ServedSession, path: string): Promise<Page> {
  const address = `${session.origin}/${path}`;
  const isFirefox = session.kind === 'firefox';
  const page = await session.openPage(isFirefox ? 'about:blank' : address);
  let askedAt = Number.NEGATIVE_INFINITY;
  await eventually(path, async () => {
    const isBlank = await page.evaluate(() => location.href === 'about:blank');
    // It may not have heard of the address either.
    if (isFirefox && isBlank && performance.now() - askedAt > ASK_AGAIN_MS) {
      askedAt = performance.now();
      void page.goto(address).catch(() => {});
    }
    return page.evaluate(() => document.querySelector('h1') !== null);
  });
  return page;
}

const ASK_AGAIN_MS = 8_000;

const SETTINGS = 'src/options/index.html';

/** A picture of the page's window, where pictures are kept. */
export function keepPageAs(page: Page, name: string): Promise<void> {
  return keepPicture(name, () => page.screenshot({ captureBeyondViewport: false }));
}
