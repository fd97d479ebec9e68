/**
 * Hosts that a publisher left or doubles, with the host that serves the same paths now. Only whole hosts: a language
 * edition on a subdomain (`arabic.sputniknews.com`) is another publication. To add a row, check that an old article's
 * address redirects to the same path on the new host.
 */
const MOVED_HOSTS: ReadonlyMap<string, string> = new Map([
  ['sputniknews.com', 'sputnikglobe.com'], // moved in 2023
  ['guardian.co.uk', 'theguardian.com'], // moved in 2013
  ['theguardian.co.uk', 'theguardian.com'],
  ['huffingtonpost.com', 'huffpost.com'], // moved in 2017
  ['bbc.co.uk', 'bbc.com'], // one site, by the reader's country
  ['edition.cnn.com', 'cnn.com'], // one site, by the reader's country
  ['us.cnn.com', 'cnn.com'],
]);

/** The same pages for another kind of device. */
const DEVICE_LABEL = /^(?:www\d{0,2}|m|mobile|amp)\./;

/** Suffixes under which each label below belongs to another owner, beside those that `isPublicSuffix` sees by shape. */
const SHARED_HOSTING: ReadonlySet<string> = new Set([
  'appspot.com',
  'azurewebsites.net',
  'blogspot.com',
  'cloudfront.net',
  'firebaseapp.com',
  'ghost.io',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'livejournal.com',
  'medium.com',
  'neocities.org',
  'netlify.app',
  'pages.dev',
  'substack.com',
  'tumblr.com',
  'typepad.com',
  'vercel.app',
  'web.app',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'workers.dev',
]);

/** Second-level labels of country domains under which names are sold: `co.uk`, `com.au`, `or.jp`. */
const COUNTRY_SECOND_LEVEL =
  /^(?:ac|co|com|edu|gob|gov|govt|gouv|go|gv|id|info|ltd|me|mil|ne|net|nom|or|org|plc|sch)$/;

/** The host (and unusual port) in the form that is compared: no device label, moved hosts at their new place. */
export function foldHost(url: { readonly hostname: string; readonly port: string }): string {
  const host = withoutDeviceLabels(url.hostname);
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  return (MOVED_HOSTS.get(host) ?? host) + port;
}

/** The host without final dots and without `www.`, `m.`, `mobile.`, `amp.` before a name of two labels or more. */
export function withoutDeviceLabels(hostname: string): string {
  let end = hostname.length;
  while (hostname[end - 1] === '.') end--;
  let host = hostname.slice(0, end).replace(/^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+$)/, '$1.'); // en.m.wikipedia.org
  for (let label = DEVICE_LABEL.exec(host); label !== null; label = DEVICE_LABEL.exec(host)) {
    const rest = host.slice(label[0].length);
    const isOwnName = rest.includes('.') && (label[0].startsWith('www') || !isPublicSuffix(rest)); // gov.uk, not m.co.uk
    if (!isOwnName) break;
    host = rest;
  }
  return host;
}

/** Whether two canonical addresses lie under one registered name, so that one owner speaks for both. */
export function isSameSite(first: string, second: string): boolean {
  return (
    first !== '' && second !== '' && siteOf(new URL(first).hostname) === siteOf(new URL(second).hostname)
  );
}

function siteOf(hostname: string): string {
  if (/^\[|^[\d.]+$/.test(hostname)) return hostname; // an IP address has no subdomains
  const labels = hostname.split('.');
  for (let count = 2; count < labels.length; count++) {
    const site = labels.slice(-count).join('.');
    if (!isPublicSuffix(site)) return site;
  }
  return hostname;
}

/** An approximation of the Public Suffix List (over 200 kB), wrong on the safe side for shared hosting it knows. */
function isPublicSuffix(name: string): boolean {
  const labels = name.split('.');
  if (labels.length === 1 || SHARED_HOSTING.has(name)) return true;
  return labels.length === 2 && labels[1]!.length === 2 && COUNTRY_SECOND_LEVEL.test(labels[0]!);
}
