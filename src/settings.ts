import { browser } from './browser';

/** What the reader chose for a site, by host without `www.`: `on` runs by itself there; `paused` does not, for now. */
export type SiteChoice = 'on' | 'paused';

export type Sites = Readonly<Record<string, SiteChoice>>;

const SITES_KEY = 'sites';

/** All choices made; empty at first. What is stored by another version and is no choice is left out. */
export async function readSites(): Promise<Sites> {
  const stored = (await browser.storage.local.get(SITES_KEY))[SITES_KEY];
  const rows = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(rows.filter(([, choice]) => choice === 'on' || choice === 'paused'));
}

/** What Backstory does besides on a site where it runs by itself; nothing unless the reader said so. */
export interface Extras {
  /** Saves the news pages that are read there. */
  readonly saves: boolean;
  /** Marks those pages by the reader's own archive too, which a hostile page can see. */
  readonly marksOwn: boolean;
}

const EXTRAS_KEY = 'extras';
const NO_EXTRAS: Extras = { saves: false, marksOwn: false };

/** The extras chosen, by host; empty at first. */
export async function readExtras(): Promise<Readonly<Record<string, Extras>>> {
  const stored = (await browser.storage.local.get(EXTRAS_KEY))[EXTRAS_KEY];
  const rows = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    rows.map(([host, given]: [string, Partial<Extras> | null]) => [
      host,
      { saves: given?.saves === true, marksOwn: given?.marksOwn === true },
    ]),
  );
}

/** Turns an extra on or off for a host. */
export async function chooseExtra(host: string, extra: keyof Extras, isOn: boolean): Promise<void> {
  const extras = await readExtras();
  const chosen = { ...NO_EXTRAS, ...extras[host], [extra]: isOn };
  await browser.storage.local.set({ [EXTRAS_KEY]: { ...extras, [host]: chosen } });
}

/** Stores the choice for hosts; `null` forgets them. */
export async function chooseSites(hosts: readonly string[], choice: SiteChoice | null): Promise<void> {
  const sites: Record<string, SiteChoice> = { ...(await readSites()) };
  for (const host of hosts) {
    if (choice === null) delete sites[host];
    else sites[host] = choice;
  }
  await browser.storage.local.set({ [SITES_KEY]: sites });
}

/**
 * Turns hosts on, asking the browser's permission; to be called first thing in a click, since an `await` before it would
 * lose the reader's gesture. False when the reader said no. The browser's question may close the popup that asked: the
 * hosts are noted in the same moment, so that `turnOnAsked` can finish what it began.
 */
export async function turnOn(hosts: readonly string[]): Promise<boolean> {
  const asked = browser.permissions.request({ origins: hosts.map(patternOf) });
  void browser.storage.session.set({ [ASKED_KEY]: hosts });
  try {
    const isGranted = await asked;
    if (isGranted) await chooseSites(hosts, 'on');
    return isGranted;
  } finally {
    await forgetAsked();
  }
}

const ASKED_KEY = 'asked';

/** Forgets the hosts last asked for: a permission that is given from now on is for something else. */
export async function forgetAsked(): Promise<void> {
  await browser.storage.session.remove(ASKED_KEY);
}

/** Turns on those of the hosts last asked for that the browser has come to permit; for when a permission was given. */
export async function turnOnAsked(): Promise<void> {
  const { [ASKED_KEY]: asked = [] } = (await browser.storage.session.get(ASKED_KEY)) as { asked?: string[] };
  await forgetAsked();
  const granted = await Promise.all(asked.map(isPermitted));
  await chooseSites(
    asked.filter((_, index) => granted[index]),
    'on',
  );
}

/** When the remote archive is asked: for every page that is looked up, or when the reader says so each time. */
export type FarMode = 'always' | 'on request';

const FAR_KEY = 'far';

/** Null when no remote archive is named, as at first. Told apart from the archive's key, which no other part needs. */
export async function readFarMode(): Promise<FarMode | null> {
  const mode = (await browser.storage.local.get(FAR_KEY))[FAR_KEY];
  return mode === 'always' || mode === 'on request' ? mode : null;
}

export async function keepFarMode(mode: FarMode | null): Promise<void> {
  if (mode === null) await browser.storage.local.remove(FAR_KEY);
  else await browser.storage.local.set({ [FAR_KEY]: mode });
}

/** Where the drafts of searches stand in the session's storage. */
export const DRAFTS = 'drafts';

/** Where it is remembered which columns of tables are what. */
export const COLUMNS = 'columns';

/** Forgets the choice for hosts and gives their permission back. */
export async function forget(hosts: readonly string[]): Promise<void> {
  await chooseSites(hosts, null);
  const extras = Object.entries(await readExtras()).filter(([host]) => !hosts.includes(host));
  await browser.storage.local.set({ [EXTRAS_KEY]: Object.fromEntries(extras) });
  await browser.permissions.remove({ origins: hosts.map(patternOf) });
}

/** Tells whenever a choice changed, in whatever context it was made. */
export function watchSites(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (SITES_KEY in changes || EXTRAS_KEY in changes)) changed();
  });
}

/** The pattern that a permission for the host is asked by: the host with all below it, on http and https. */
export function patternOf(host: string): string {
  return isIpAddress(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/**
 * What Backstory may do by itself at an address: the extras of the sites that cover it, whose host is its own or one above,
 * that are on, and that the browser permits still; null when there is none.
 */
export async function extrasAt(url: string): Promise<Extras | null> {
  const at = new URL(url).hostname;
  const [sites, extras] = await Promise.all([readSites(), readExtras()]);
  const covering = Object.keys(sites).filter(
    (host) => sites[host] === 'on' && (at === host || at.endsWith(`.${host}`)),
  );
  const permitted = await Promise.all(covering.map(isPermitted));
  const granted = covering.filter((_, index) => permitted[index]).map((host) => extras[host] ?? NO_EXTRAS);
  if (granted.length === 0) return null;
  return {
    saves: granted.some(({ saves }) => saves),
    marksOwn: granted.some(({ marksOwn }) => marksOwn),
  };
}

/** Whether the browser lets the host be read. */
export function isPermitted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

const EVERY_SITE = { origins: ['*://*/*'] };

/** Whether the browser lets every site be read, as the reader may want for the side panel. */
export function isEverySitePermitted(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/** Asks the browser's permission for every site; to be called first thing in a click. False when the reader said no. */
export function permitEverySite(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}

/** Gives that permission back; those for single sites stay. */
export async function forgetEverySite(): Promise<void> {
  await browser.permissions.remove(EVERY_SITE);
}

/** Nothing stands below an IP address, and browsers refuse a pattern that says so. */
function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}
