import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { InChrome } from './firefox-chrome';
import { chromeOf, connectionOf } from './firefox-chrome';
import { hasSidebar, hidePopup, popupOf } from './firefox-popup';
import { copyOf, preferencesBack, removed } from './firefox-profile';
import type { ColourScheme, Session, SessionOptions } from './session';
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
} from './session';

/** Starts Firefox 142 or newer with the extension. Its toolbar, popups included, is reached through its chrome scope. */
export async function openFirefox(executablePath: string, options: SessionOptions): Promise<Session> {
  const { id, shortcut } = await manifestOf(options.extension);
  const copy = options.profile === undefined && options.template ? await copyOf(options.template) : null;
  const userDataDir = options.profile ?? copy;
  const left = async () => {
    if (userDataDir) await preferencesBack(userDataDir);
    if (copy) await removed(copy);
  };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: 4 * LIMIT_MS,
    args: ['-remote-allow-system-access', ...(options.flags ?? [])],
    ...(userDataDir ? { userDataDir } : {}),
    extraPrefsFirefox: {
      ...QUIET,
      ...schemePreference('light'),
      ...proxyPreferences(options.proxy),
      ...uuids(id),
      ...(options.profile === undefined ? {} : UNSIGNED),
    },
  });
  const inChrome = await chromeOf(browser);
  if (options.profile === undefined) await browser.installExtension(options.extension);
  else if (!(await inChrome(isInstalled, id)))
    await installForGood(browser, inChrome, options.extension, options.profile);

  const openPopup = async (page: Page) => {
    const isShown = () => inChrome(hasPopup, `moz-extension://${UUID}/`);
    const press = async () => {
      await page.bringToFront();
      await inChrome(hidePopup); // the command would only close it
      await inChrome(executeAction, id, shortcut);
    };
    await openedBy('the popup', press, isShown);
    return popupOf(inChrome, 'popup', isShown);
  };

  if (!options.staysGreeted)
    await greetingClosed(() => inChrome(closeTab, `moz-extension://${UUID}/src/welcome/index.html`));

  return {
    kind: 'firefox',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    origin: `moz-extension://${UUID}`,
    openPage: (url) => openPage(browser, inChrome, url),
    openPopup,
    openPanel: async (page) => {
      const isShown = () => inChrome(hasSidebar, `moz-extension://${UUID}/`);
      await openedBy('the sidebar', async () => pressPanelButton(await openPopup(page)), isShown);
      return popupOf(inChrome, 'sidebar', isShown);
    },
    prefer: (scheme) => inChrome(setIntegerPreferences, schemePreference(scheme)),
    stopBackground: async () => {
      await eventually('the background to stop', () => inChrome(terminateBackground, id));
    },
    tabs: () => inChrome(tabAddresses),
    inChrome,
    ended: endOf(browser),
    close: async () => {
      await closed(browser, () => connectionOf(browser).send('browser.close', {}));
      await left();
    },
    kill: async () => {
      await killed(browser);
      await left();
    },
  };
}

/**
 * Makes a profile of which sessions can start from copies: Firefox compiles its own scripts at the first start, which is
 * half of the processor time that a start takes.
 */
export async function makeTemplate(executablePath: string, folder: string): Promise<void> {
  const extraPrefsFirefox = QUIET;
  const options = { executablePath, extraPrefsFirefox, headless: true, timeout: 4 * LIMIT_MS };
  const browser = await puppeteer.launch({ browser: 'firefox', ...options, userDataDir: folder });
  await closed(browser, () => connectionOf(browser).send('browser.close', {}));
  await preferencesBack(folder);
}

const UUID = '5b1c0a52-6f0e-4d0a-9a57-0c5d3c9a7e11';

/** Firefox's own requests are not our subject: no telemetry, updates, captive portal checks or safe browsing. */
export const QUIET = {
  'dom.ipc.processPrelaunch.enabled': false,
  // Tabs share a process, where the first eight would start one each.
  'dom.ipc.processCount': 1,
  'dom.ipc.processCount.webIsolated': 1,
  'browser.newtab.preload': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Firefox ESR alone heeds this: others install for good only what Mozilla has signed. */
const UNSIGNED = { 'xpinstall.signatures.required': false };

/**
 * What the driver installs by itself is forgotten at the end. A browser that is killed soon after forgets this as well;
 * then it is installed again.
 */
async function installForGood(
  browser: Browser,
  inChrome: InChrome,
  extension: string,
  profile: string,
): Promise<void> {
  const archive = join(profile, 'backstory.xpi');
  const entries = await readdir(extension, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  await inChrome(zip, archive, Object.fromEntries(files.map((file) => [relative(extension, file), file])));
  await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
}

/** Popups take their scheme from the browser's own window, and that from the system. */
function schemePreference(scheme: ColourScheme): Record<string, number> {
  return { 'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0 };
}

function proxyPreferences(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

/** Without this every profile gives the extension a random host. */
function uuids(id: string): Record<string, string> {
  return { 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) };
}

/** `shortcut` is that of the toolbar button, such as `Alt+K`: Firefox's keys bear no other sign of their command. */
async function manifestOf(extension: string): Promise<{ id: string; shortcut: string }> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return {
    id: manifest.browser_specific_settings.gecko.id,
    shortcut: manifest.commands._execute_action.suggested_key.default,
  };
}

/** The driver may not navigate to some of the browser's own pages, so those are opened as from the address bar. */
async function openPage(browser: Browser, inChrome: InChrome, url: string) {
  const page = await freshTab(browser);
  if (!url.startsWith('about:')) await page.goto(url);
  else {
    await inChrome(loadInFront, url);
    await eventually(url, async () => (await inChrome(tabAddresses)).includes(url));
  }
  return page;
}

// From here on: functions that run in the browser's own window.

declare const gBrowser: {
  tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
  removeTab(tab: object): void;
  selectedBrowser: { fixupAndLoadURIString(url: string, options: unknown): void };
};
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: Extension } | null;
};

interface Extension {
  terminateBackground(options: object): Promise<void>;
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
}

interface File {
  initWithPath(path: string): void;
}

interface ZipWriter {
  open(archive: File, flags: number): void;
  addEntryFile(name: string, compression: number, file: File, isQueued: boolean): void;
  close(): void;
}

declare const Cc: Record<string, { createInstance<Kind>(type: { readonly kind?: Kind }): Kind }>;
declare const Ci: {
  readonly nsIFile: { readonly kind?: File };
  readonly nsIZipWriter: { readonly kind?: ZipWriter };
};

/** Writes the files, by their names in it, into a new archive. */
function zip(archive: string, files: { readonly [name: string]: string }): void {
  const fileAt = (path: string) => {
    const file = Cc['@mozilla.org/file/local;1']!.createInstance(Ci.nsIFile);
    file.initWithPath(path);
    return file;
  };
  const [WRITE_ONLY, CREATE_FILE, TRUNCATE] = [0x02, 0x08, 0x20];
  const writer = Cc['@mozilla.org/zipwriter;1']!.createInstance(Ci.nsIZipWriter);
  writer.open(fileAt(archive), WRITE_ONLY | CREATE_FILE | TRUNCATE);
  for (const [name, path] of Object.entries(files)) writer.addEntryFile(name, 0, fileAt(path), false);
  writer.close();
}

function executeAction(id: string, shortcut: string): void {
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const wanted = shortcut.split('+').at(-1);
  const keys = [...(document.getElementById(`ext-keyset-id-${widget}`)?.children ?? [])];
  const key = keys.find((candidate) => candidate.getAttribute('key') === wanted);
  (key as unknown as { doCommand(): void }).doCommand();
}

/** The popup is first loaded in a hidden panel and moves to the shown one with a new message channel. */
function hasPopup(origin: string): boolean {
  const popup = document.querySelector('panel[panelopen] browser.webextension-popup-browser');
  const panel = popup?.closest('panel') as unknown as { state: string } | undefined;
  const uri = (popup as unknown as { currentURI?: { spec: string } } | null)?.currentURI;
  return panel?.state === 'open' && uri?.spec.startsWith(origin) === true;
}

function setIntegerPreferences(preferences: { readonly [name: string]: number }): void {
  for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);
}

/** False where Firefox lets it go on without a word: it was still starting, or has an event that it has not answered. */
async function terminateBackground(id: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(id)!;
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return extension.backgroundState === 'stopped';
}

function isInstalled(id: string): boolean {
  return WebExtensionPolicy.getByID(id) !== null;
}

function tabAddresses(): string[] {
  return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);
}

/** False while no tab shows the address. */
function closeTab(url: string): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

function loadInFront(url: string): void {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
}
