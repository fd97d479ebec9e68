import { browser } from '../browser';
import { turnOnAsked, watchSites } from '../settings';

/**
 * Keeps the content scripts registered for the sites that are on: at the start, after an installation or update, and
 * whenever the choice or the permission changes.
 */
export function keepSitesRegistered(): void {
  const register = () => {
    import('./upkeep').then(({ registerSites }) => registerSites()).catch(console.error);
  };
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  browser.permissions.onAdded.addListener(() => {
    turnOnAsked().then(register);
  });
  browser.permissions.onRemoved.addListener(register);
  watchSites(register);
  watchSites(() => {
    import('./upkeep').then(({ showChoices }) => showChoices()).catch(console.error);
  });
}
