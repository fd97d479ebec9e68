import { browser } from '../../browser';
import { ask } from '../../messages/ask';
import {
  chooseSites,
  forget,
  forgetEverySite,
  isEverySitePermitted,
  isPermitted,
  readSites,
  type Sites,
  turnOn,
  watchSites,
} from '../../settings';
import type { Site, SitesProps } from './sites-section';

/** Shows the sites now and whenever the reader's choice or the browser's permission changes. */
export function watchChosenSites(show: (sites: SitesProps) => void): void {
  const read = async (): Promise<void> => {
    const [sites, isEverySite, hosts] = await Promise.all([
      readSites(),
      isEverySitePermitted(),
      ask('hosts').catch(() => []), // the popup says what is wrong with the archive; the settings work without it
    ]);
    const newsHosts = hosts.filter((host) => !Object.hasOwn(sites, host));
    const forgetEvery = isEverySite ? () => void forgetEverySite() : null;
    show({ sites: await permittedOf(sites), newsHosts, choose, forgetEvery });
  };
  const readAgain = () => void read();
  watchSites(readAgain);
  browser.permissions.onAdded.addListener(readAgain);
  browser.permissions.onRemoved.addListener(readAgain);
  readAgain();
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

const choose: SitesProps['choose'] = (hosts, choice) => {
  if (choice === 'on') void turnOn(hosts);
  else if (choice === 'paused') void chooseSites(hosts, choice);
  else void forget(hosts);
};
