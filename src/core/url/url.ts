import { foldHost, isSameSite } from './hosts';
import { foldQuery } from './parameters';
import { foldFragment, foldPath } from './path';
import { parseWebUrl } from './safe-url';
import { isArchiveHost, unwrapUrl } from './wrappers';

export { dateInUrl } from './day-in-address';
export { hostOf, publisherOf } from './publisher';
export { safeUrl } from './safe-url';

/**
 * The one form shared by all addresses of the same article: wrappers opened, `https`, host folded, path and query in
 * normal form, tracking and AMP marks gone. `''` for what is not http or https. Two addresses of different articles
 * keep different forms; the form is for comparing and need not be served by the publisher.
 */
export function canonicalUrl(url: string): string {
  let form = foldUrl(url);
  for (let folds = 1; folds < MAX_FOLDS; folds += 1) {
    const folded = foldUrl(form);
    if (folded === form || folded === '') break; // '': its escapes made it too long to be read again
    form = folded;
  }
  return form;
}

/** Folding may bring out what folds again: an address behind a session id, a wrapper behind a doubled slash. */
const MAX_FOLDS = 6;

function foldUrl(url: string): string {
  const parsed = parseWebUrl(url);
  if (parsed === null) return '';
  const target = unwrapUrl(parsed);
  const host = foldHost(target);
  if (host === '') return ''; // nothing but dots
  const path = foldPath(target.pathname);
  return `https://${host}${path}${foldQuery(target.search)}${foldFragment(target.hash)}`;
}

/**
 * The keys under which a page may stand in an archive: its address, and its own canonical claim where that is safe to
 * believe. The address comes first; without a web address and a trusted claim there are none.
 *
 * A claim is believed on the same site (a publisher may speak for its own pages) and, on an archive whose short
 * address does not hold the original, when the archive itself names the original. A claim on a foreign site is what
 * syndication looks like, and also what a hostile or careless page looks like: it counts only when the caller has
 * seen that the headlines agree. A claim to be a home page never counts.
 */
export function urlKeys(
  page: { readonly url: string; readonly canonical: string },
  options: { readonly headlineAgrees?: boolean } = {},
): string[] {
  const address = canonicalUrl(page.url);
  const claim = canonicalUrl(page.canonical);
  const keys = address === '' ? [] : [address];
  if (claim === '' || claim === address || isHomePage(claim)) return keys;
  if (options.headlineAgrees || isSameSite(address, claim) || isNamedByArchive(address, page.canonical)) {
    keys.push(claim);
  }
  return keys;
}

function isHomePage(canonical: string): boolean {
  return /^https:\/\/[^/?#]*\/?$/.test(canonical);
}

/** `archive.ph/AbCd1` whose canonical link is `archive.ph/2023…/https://publisher/…`: the archive wrote both. */
function isNamedByArchive(address: string, claim: string): boolean {
  if (address === '' || !isArchiveHost(new URL(address).hostname)) return false;
  const wrapper = parseWebUrl(claim);
  return wrapper !== null && isArchiveHost(wrapper.hostname);
}
