import { browser } from '../browser';
import { oneByOne } from '../core/one-by-one';
import { isPermitted, patternOf, readSites } from '../settings';

/** One registration for all sites, so that no stale one can be left over. */
const REGISTRATION = 'sites';

/**
 * Registers the content scripts for just the sites that are on and that the browser's permission still holds for. One by
 * one: two that run together would both find nothing registered.
 */
export const registerSites = oneByOne(async (): Promise<void> => {
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
