import { browser } from '../browser';
import { oneByOne } from '../core/one-by-one';
import { isPermitted, patternOf, readSites, turnOnAsked, watchSites } from '../settings';
import { showChoices } from './button';

/** One registration for all sites, so that no stale one can be left over. */
const REGISTRATION = 'sites';

/**
 * Keeps the content scripts registered for just the sites that are on and that the browser's permission still holds for:
 * at the start, after an installation or update, and whenever the choice or the permission changes.
 */
export function keepSitesRegistered(): void {
  const register = () => {
    registerSites().catch((error: unknown) => console.error(error));
  };
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  browser.permissions.onAdded.addListener(() => {
    turnOnAsked().then(register);
  });
  browser.permissions.onRemoved.addListener(register);
  watchSites(register);
  watchSites(() => void showChoices().catch((error: unknown) => console.error(error)));
}

/** One by one: two that run together would both find nothing registered. */
const registerSites = oneByOne(async (): Promise<void> => {
  const sites = Object.entries(await readSites()).filter(([, choice]) => choice === 'on');
  const patterns = sites.map(([host]) => patternOf(host));
  const granted = await Promise.all(sites.map(([host]) => isPermitted(host)));
  const matches = patterns.filter((_, index) => granted[index]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  } else if (registered.length > 0) {
    await browser.scripting.updateContentScripts([{ id: REGISTRATION, matches }]);
  } else {
    await browser.scripting.registerContentScripts([{ id: REGISTRATION, matches, ...SCRIPTS }]);
  }
});

const SCRIPTS = {
  js: ['/read.js', '/marks.js', '/auto.js'],
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
};
