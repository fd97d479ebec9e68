import { publisherOfHost } from '../core/url/publisher';
import { lettersOf } from './resemblance';

const MAX_PUBLISHER_CHARS = 100;

/** Who prints or owns a paper, by the words that companies end with: readers know the paper's name. */
const COMPANY =
  /(?:^|[\s,.(])(?:gmbh|mbh|kg|ag|inc|incorporated|llc|l\.l\.c|ltd|limited|plc|corp|corporation|co|company|trust|holdings?|group|s\.?a\.?s?|s\.?p\.?a|s\.?r\.?l|s\.?l\.?u?|b\.?v|n\.?v|a\.?b|a\.?s|aps|oy|oyj|a\/s|sp\.? z o\.?o|s\.?r\.?o|ltda|verlag(?:sgesellschaft)?|verlags\S*|ооо|оао|зао|пао|ао|тов)\.?\)?$|株式会社|有限公司|주식회사/iu;

/**
 * The publisher as readers know it, from the names that a page gives: JSON-LD's publisher, `og:site_name`, JSON-LD's own
 * site, the application's name, the end of the title; a company's name only where there is no other. Else the host's.
 */
export function publisherNameOf(
  names: { readonly publisher: string; readonly site: readonly string[]; readonly title: string },
  host: string,
): string {
  const [publisher, ...sites] = [names.publisher, ...names.site].map((name) => publisherNamed(name, host));
  const site = sites.find((name) => name !== '') ?? '';
  const isCompany = COMPANY.test(publisher!.slice(-MAX_PUBLISHER_CHARS));
  if (publisher !== '' && !isCompany) return publisher!;
  const known = publisherOfHost(host);
  const titled =
    site === '' && known === host.replace(/^(?:www|m|mobile|amp)\./, '') ? endOfTitle(names.title, host) : '';
  return site || publisher! || titled || known;
}

/** What runs a site is not its publisher. */
const PLATFORM =
  /^(?:blogger|blogspot|wordpress(?:\.com)?|tumblr|wix(?:\.com)?|squarespace|weebly|jimdo|ghost|typepad|livejournal)$/i;

/** The name without a slogan (`Name | Sports, News`); `''` for an address, a section ("U.S.") or an essay. */
function publisherNamed(name: string, host: string): string {
  const short = name
    .replace(/^@/, '')
    .split(/\s\|\s/)[0]!
    .trim();
  const letters = lettersOf(short);
  const isSection = /^[a-z]{0,2}$/.test(letters) && !`.${host}`.includes(`.${letters}.`);
  const isNone = isSection || PLATFORM.test(short) || /^https?:/i.test(short);
  return isNone || short.length > MAX_PUBLISHER_CHARS ? '' : short;
}

/** The last part of a title where the host is called alike: `… | Lindmoor Courier` on lindmoor-courier.example. */
function endOfTitle(title: string, host: string): string {
  const last = title.split(/\s[|\-–—:•·»«]+\s|\s?[|｜]\s?/).at(-1)!;
  const letters = lettersOf(last);
  const labels = host
    .split('.')
    .map(lettersOf)
    .filter((label) => label.length > 3);
  const isHost = labels.some(
    (label) =>
      label === letters || (letters.length > 5 && label.includes(letters)) || letters === `the${label}`,
  );
  return last.length < title.length && isHost ? last : '';
}
