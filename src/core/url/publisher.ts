import { foldHost, withoutDeviceLabels } from './hosts';
import { parseWebUrl } from './safe-url';
import { unwrapUrl } from './wrappers';

/** Names as publishers write them, by folded host, for the hosts whose name is not the host itself. */
const PUBLISHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['aljazeera.com', 'Al Jazeera'],
  ['apnews.com', 'AP News'],
  ['bbc.com', 'BBC'],
  ['cnn.com', 'CNN'],
  ['dw.com', 'DW'],
  ['en.kremlin.ru', 'Kremlin'],
  ['kremlin.ru', 'Kremlin'],
  ['nytimes.com', 'The New York Times'],
  ['reuters.com', 'Reuters'],
  ['rt.com', 'RT'],
  ['sputnikglobe.com', 'Sputnik'],
  ['tass.com', 'TASS'],
  ['theguardian.com', 'The Guardian'],
  ['washingtonpost.com', 'The Washington Post'],
  ['wsj.com', 'The Wall Street Journal'],
]);

/** The publisher's name by its address, else the bare host; `''` when the address is not http or https. */
export function publisherOf(url: string): string {
  const target = targetOf(url);
  if (target === null) return '';
  return PUBLISHER_NAMES.get(foldHost(target)) ?? withoutDeviceLabels(target.hostname);
}

/** The publisher's name by the host alone, without the tables that `publisherOf` needs: for the content script. */
export function publisherOfHost(hostname: string): string {
  const host = hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  return PUBLISHER_NAMES.get(host) ?? host;
}

/** The host that the reader would name: lower case, punycode, without `www.`, `m.` and the like; `''` when none. */
export function hostOf(url: string): string {
  const target = targetOf(url);
  return target === null ? '' : withoutDeviceLabels(target.hostname);
}

function targetOf(url: string): URL | null {
  const parsed = parseWebUrl(url);
  return parsed === null ? null : unwrapUrl(parsed);
}
