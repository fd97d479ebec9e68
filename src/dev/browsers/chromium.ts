import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { callOf } from './call';
import type { ColourScheme, Popup, Session, SessionOptions } from './session';
import {
  closed,
  endOf,
  eventually,
  freshTab,
  greetingClosed,
  killed,
  LIMIT_MS,
  openedBy,
  pressPanelButton,
  sizeSettled,
} from './session';

/** Starts Chrome, Chromium or Edge, 127 or newer, with the extension. */
export async function openChromium(executablePath: string, options: SessionOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    timeout: 4 * LIMIT_MS,
    args: [
      ...FLAGS,
      ...(options.headless ? HEADLESS : []),
      ...sandboxFlags(),
      ...proxyFlags(options),
      ...profileFlags(options),
      ...(options.flags ?? []),
    ],
  });
  const id = options.profile ? await loadedId(browser) : await browser.installExtension(options.extension);
  const extension = (await browser.extensions()).get(id)!;
  const origin = `chrome-extension://${id}`;
  const { popupPath, panelPath } = await manifestOf(options.extension);
  const popupUrl = `${origin}/${popupPath}`;
  let scheme: ColourScheme = 'light';

  const isPopup = (target: Target) => target.url().startsWith(popupUrl);
  const isPanel = (target: Target) => target.url() === `${origin}/${panelPath}`;
  const pressAction = async (page: Page) => {
    await page.bringToFront();
    // The click that the popup lost its focus to may close it first.
    for (const left of browser.targets().filter(isPopup)) await (await left.asPage()).close().catch(() => {});
    await eventually('the popup before to close', async () => !browser.targets().some(isPopup));
    await extension.triggerAction(page);
  };
  const openPopup = async (page: Page) => {
    const opened = async () => browser.targets().find(isPopup);
    return shownIn(await openedBy('the popup', () => pressAction(page), opened));
  };
  const shownIn = async (target: Target) => {
    const shown = await target.asPage();
    await paint(shown, scheme);
    return popupOf(shown, () => browser.targets().includes(target));
  };
  const isBackground = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  await eventually('the service worker to be installed', async () => {
    // One that is stopped before is never woken again: the browser does not know yet what it listens to.
    const background = await browser.targets().find(isBackground)?.worker();
    return background?.evaluate(isActivated).catch(() => false);
  });

  if (!options.staysGreeted)
    await greetingClosed(async () => {
      const greeting = (await browser.pages()).find(
        (page) => page.url() === `${origin}/src/welcome/index.html`,
      );
      await greeting?.close();
      return greeting !== undefined;
    });

  return {
    kind: 'chromium',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    origin,
    openPage: async (url) => {
      const page = await freshTab(browser);
      await page.goto(url);
      return page;
    },
    openPopup,
    openPanel: async (page) => {
      for (const left of browser.targets().filter(isPanel)) await (await left.asPage()).close();
      const press = async () => pressPanelButton(await openPopup(page));
      return shownIn(await openedBy('the side panel', press, async () => browser.targets().find(isPanel)));
    },
    prefer: async (wanted) => {
      scheme = wanted;
      for (const target of browser.targets())
        if (isPopup(target) || isPanel(target)) await paint(await target.asPage(), wanted);
    },
    stopBackground: async () => {
      await eventually('the service worker to stop', async () => {
        const background = browser.targets().find(isBackground);
        if (!background) return true;
        // One that is still starting, or that an event wakes meanwhile, is closed again.
        await (await background.worker())?.close().catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 50));
        return !browser.targets().some(isBackground);
      });
    },
    tabs: async () =>
      (await browser.pages()).map((page) => page.url()).filter((url) => !url.startsWith(popupUrl)),
    inChrome: null,
    ended: endOf(browser),
    close: () =>
      closed(browser, async () => (await browser.target().createCDPSession()).send('Browser.close')),
    kill: () => killed(browser),
  };
}

/** Runs in the service worker. */
function isActivated(): boolean {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
  return registration.active?.state === 'activated';
}

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Two device pixels a CSS pixel, which makes the headless screen of 800 × 600 too small for a popup. */
const HEADLESS = [
  '--disable-gpu',
  '--force-device-scale-factor=2',
  '--screen-info={2560x1800}',
  '--window-size=1280,900',
];

/** Chromium refuses its sandbox to root; the pages here are our own. */
function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function proxyFlags({ proxy, pin }: SessionOptions): string[] {
  return [
    `--proxy-server=${proxy}`,
    '--proxy-bypass-list=<-loopback>',
    `--ignore-certificate-errors-spki-list=${pin}`,
  ];
}

/** An extension that the driver installs is forgotten at the end, permissions and all; one loaded so is not. */
function profileFlags({ profile, extension }: SessionOptions): string[] {
  if (profile === undefined) return [];
  return [
    `--user-data-dir=${profile}`,
    `--load-extension=${extension}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
  ];
}

async function loadedId(browser: Browser): Promise<string> {
  const isExtension = (target: Target) => target.url().startsWith('chrome-extension://');
  return new URL((await browser.waitForTarget(isExtension)).url()).host;
}

async function manifestOf(extension: string): Promise<{ popupPath: string; panelPath: string }> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return { popupPath: manifest.action.default_popup, panelPath: manifest.side_panel?.default_path ?? '' };
}

function paint(popup: Page, scheme: ColourScheme): Promise<void> {
  return popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

function popupOf(page: Page, isOpen: () => boolean): Popup {
  const evaluate: Popup['evaluate'] = (work, ...values) =>
    page.evaluate(callOf(work, values)) as Promise<Awaited<ReturnType<typeof work>>>;
  return {
    evaluate,
    load: async (script) => {
      await page.evaluate(`${script}\n;null`);
    },
    press: async (key, { shift = false } = {}) => {
      try {
        if (shift) await page.keyboard.down('Shift');
        await page.keyboard.press(key);
        if (shift) await page.keyboard.up('Shift');
      } catch (error) {
        if (isOpen()) throw error; // else the key closed the popup before it was released
      }
    },
    screenshot: async () => {
      await evaluate(sizeSettled);
      return page.screenshot({ captureBeyondViewport: false });
    },
    close: async () => {
      if (isOpen()) await page.close();
      await eventually('the popup to close', async () => !isOpen());
    },
  };
}
