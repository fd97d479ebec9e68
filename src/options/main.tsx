import { render } from 'preact';
import { browser } from '../browser';
import { ask } from '../messages';
import {
  chooseSites,
  forget,
  isPermitted,
  readSites,
  type SiteChoice,
  type Sites,
  turnOn,
  watchSites,
} from '../settings';
import { Options, type Site } from './options';

async function show(): Promise<void> {
  const [sites, commands, hosts] = await Promise.all([
    readSites(),
    browser.commands.getAll(),
    ask('hosts').catch(() => []), // the popup says what is wrong with the archive; the settings work without it
  ]);
  const keys = commands.map(({ name = '', description, shortcut }) => ({
    name,
    description: description || 'Open the popup',
    shortcut: shortcut ?? '',
  }));
  const newsHosts = hosts.filter((host) => !Object.hasOwn(sites, host));
  const props = { sites: await permittedOf(sites), keys, newsHosts, choose, changeKeys };
  render(<Options {...props} />, document.body);
}

async function permittedOf(sites: Sites): Promise<Site[]> {
  const hosts = Object.keys(sites).sort();
  return Promise.all(
    hosts.map(async (host) => ({
      host,
      choice: sites[host]!,
      isPermitted: await isPermitted(host),
    })),
  );
}

function choose(hosts: readonly string[], choice: SiteChoice | null): void {
  if (choice === 'on') void turnOn(hosts);
  else if (choice === 'paused') void chooseSites(hosts, choice);
  else void forget(hosts);
}

/** Chromium has its list of shortcuts on a page of its own, Firefox opens it when asked. */
function changeKeys(): void {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const showAgain = () => void show();
watchSites(showAgain);
browser.permissions.onAdded.addListener(showAgain);
browser.permissions.onRemoved.addListener(showAgain);
void show();
