import { browser } from './browser';
import { patternOf, readSites } from './settings';
import { readFeeds } from './store/feeds';
import { readPacks } from './store/packs';
import { readRemote } from './store/remote';

/** Gives the permission for a host back, unless a site, a feed, a pack's address or the remote archive needs it still. */
export async function giveBack(host: string): Promise<void> {
  const [sites, feeds, packs, remote] = await Promise.all([
    readSites(),
    readFeeds(),
    readPacks(),
    readRemote(),
  ]);
  const addresses = [
    ...feeds.map(({ url }) => url),
    ...packs.flatMap(({ subscription }) => subscription?.address ?? []),
    ...(remote ? [remote.endpoint] : []),
  ];
  const needed = [...Object.keys(sites), ...addresses.map((address) => new URL(address).hostname)];
  if (needed.some((one) => covers(host, one))) return;
  await browser.permissions.remove({ origins: [patternOf(host)] });
}

/** Whether the permission for a host is one for the other too, which is the same or stands below it. */
export function covers(host: string, other: string): boolean {
  return other === host || other.endsWith(`.${host}`);
}
