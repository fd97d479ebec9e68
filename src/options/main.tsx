import { render } from 'preact';
import { browser } from '../browser';
import { ask } from '../messages';
import { chooseSites, forget, readSites, type SiteChoice, turnOn, watchSites } from '../settings';
import { Options } from './options';

async function show(): Promise<void> {
  const [sites, commands, hosts] = await Promise.all([readSites(), browser.commands.getAll(), ask('hosts')]);
  const keys = commands.map(({ name = '', description, shortcut }) => ({
    name,
    description: description || 'Open the popup',
    shortcut: shortcut ?? '',
  }));
  const newsHosts = hosts.filter((host) => !(host in sites));
  render(<Options sites={sites} keys={keys} newsHosts={newsHosts} choose={choose} />, document.body);
}

function choose(hosts: readonly string[], choice: SiteChoice | null): void {
  if (choice === 'on') void turnOn(hosts);
  else if (choice === 'paused') void chooseSites(hosts, choice);
  else void forget(hosts);
}

watchSites(() => void show());
void show();
