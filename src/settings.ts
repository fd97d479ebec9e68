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
 * lose the reader's gesture. The choice is stored while the browser still asks: the popup may be closed by the question,
 * and a choice without permission has no effect. False, and forgotten again, when the reader or the browser said no.
 */
export async function turnOn(hosts: readonly string[]): Promise<boolean> {
  const asked = browser.permissions.request({ origins: hosts.map(patternOf) });
  await chooseSites(hosts, 'on');
  const isGranted = await asked.catch(() => false); // a host that the browser has no pattern for
  if (!isGranted) await chooseSites(hosts, null);
  return isGranted;
}

/** Forgets the choice for hosts and gives their permission back. */
export async function forget(hosts: readonly string[]): Promise<void> {
  await chooseSites(hosts, null);
  await browser.permissions.remove({ origins: hosts.map(patternOf) });
}

/** Tells whenever a choice changed, in whatever context it was made. */
export function watchSites(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SITES_KEY in changes) changed();
  });
}

/** The pattern that a permission for the host is asked by: the host with all below it, on http and https. */
export function patternOf(host: string): string {
  return isIpAddress(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** Whether Backstory runs by itself at an address: its host or one above it is on, and the browser permits it still. */
export async function runsByItselfAt(url: string): Promise<boolean> {
  const host = new URL(url).hostname;
  const sites = Object.entries(await readSites());
  const on = sites.filter(
    ([site, choice]) => choice === 'on' && (host === site || host.endsWith(`.${site}`)),
  );
  const isPermitted = ([site]: (typeof on)[number]) =>
    browser.permissions.contains({ origins: [patternOf(site)] });
  return (await Promise.all(on.map(isPermitted))).includes(true);
}

/** Nothing stands below an IP address, and browsers refuse a pattern that says so. */
function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}
