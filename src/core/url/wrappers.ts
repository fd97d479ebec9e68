import { decodeEscapes } from './encoding';

/** Wrappers around wrappers are opened this often (a redirect to an AMP cache of an archived page is three). */
const MAX_WRAPPERS = 5;

/** The publisher's own address inside an archive's, an AMP cache's or a redirector's; any other address as it is. */
export function unwrapUrl(url: URL): URL {
  let inner = url;
  for (let opened = 0; opened < MAX_WRAPPERS; opened++) {
    const target =
      archived(inner) ?? ampCached(inner) ?? cleared(inner) ?? redirected(inner) ?? translated(inner);
    if (target === null) return inner;
    inner = target;
  }
  return inner;
}

/** Web archives, which show a copy of a page under an address of their own. */
export function isArchiveHost(hostname: string): boolean {
  return ARCHIVE_HOST.test(hostname);
}

const ARCHIVE_HOST =
  /^(?:(?:web|www|wayback|web-beta|liveweb)\.)?archive\.org$|^(?:www\.)?archive\.(?:today|is|ph|li|fo|vn|md|wikiwix\.com)$|^(?:web\.archive\.org\.au|webarchive\.nationalarchives\.gov\.uk|webarchive\.nla\.gov\.au|webarchive\.loc\.gov|arquivo\.pt|wayback\.archive-it\.org|wayback\.vefsafn\.is|timetravel\.mementoweb\.org|perma\.cc|perma-archives\.org|ghostarchive\.org|megalodon\.jp)$/;

/** `/web/20200102030405id_/https://site/x`, `/newest/http://site/x`, `/o/AbCd1/https://site/x`; a query is the target's. */
function archived(url: URL): URL | null {
  if (url.hostname === 'webcache.googleusercontent.com') return googleCached(url);
  if (!isArchiveHost(url.hostname)) return null;
  const parameter = /^\/(?:cache|submit)\/?$/.test(url.pathname) ? parameterOf(url, ['url']) : null;
  if (parameter !== null) return webUrl(parameter);
  const rest = url.pathname + url.search;
  const embedded = /\/https?:(.+)/i.exec(rest);
  if (embedded !== null) {
    const scheme = /^\/https:/i.test(embedded[0]) ? 'https' : 'http';
    return webUrl(`${scheme}://${embedded[1]!.replace(/^\/+/, '')}`);
  }
  const bare = /^\/(?:web|wayback)\/\d{1,14}\*?(?:[a-z]{2}_)?\/{1,3}([^/.]+\.[^/].*)/.exec(rest);
  return bare === null ? null : webUrl(`http://${bare[1]}`);
}

/** `search?q=cache:AbCdEfGhIjKl:site/x+words`: the code and the words may be missing. */
function googleCached(url: URL): URL | null {
  const query = parameterOf(url, ['q']);
  const cached = query === null ? null : /^cache:(?:[\w-]{12}:)?(\S+)/.exec(query);
  if (cached === null || cached === undefined) return null;
  return webUrl(/^https?:\/\//.test(cached[1]!) ? cached[1]! : `http://${cached[1]}`);
}

/** `site.cdn.ampproject.org/c/s/site/x`, `google.com/amp/s/site/x`, `bing.com/amp/s/site/x`: `s` is https. */
function ampCached(url: URL): URL | null {
  const isCache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com|ampproject\.net)$/.test(url.hostname);
  const isViewer = /^(?:www\.)?(?:google(?:\.com?)?\.[a-z]{2,3}|bing\.com)$/.test(url.hostname);
  const path = isCache
    ? /^\/(?:[acv]|wp)\/(s\/)?(.+)$/.exec(url.pathname)
    : isViewer
      ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  return path === null ? null : webUrl(`${path[1] ? 'https' : 'http'}://${path[2]}${url.search}`);
}

/** Services that show a page without its clutter or in another form: `12ft.io/https://site/x`, `site/turbo/site.ru/s/x`. */
function cleared(url: URL): URL | null {
  if (/^(?:[^.]+\.turbopages\.org|yandex\.(?:ru|com))$/.test(url.hostname)) return turned(url);
  if (!CLEARING_HOST.test(url.hostname)) return null;
  const target = /^\/(https?:)\/*([^/].*)$/i.exec(url.pathname + url.search);
  return target === null ? null : webUrl(`${target[1]}//${target[2]}`);
}

const CLEARING_HOST =
  /^(?:(?:www\.)?(?:1[23]ft\.io|1ft\.io|outline\.com|smry\.ai|txtify\.it|removepaywalls?\.com|freedium\.cfd)|r\.jina\.ai|via\.hypothes\.is)$/;

/** Yandex' light pages and translations. */
function turned(url: URL): URL | null {
  const [, site, path] = /^\/turbo\/([^/]+)\/[sh]\/(.*)$/.exec(url.pathname) ?? [];
  if (site !== undefined) return webUrl(`https://${site}/${path}${url.search}`);
  const [, scheme, rest] = /^\/proxy_u\/[^/]+\/(https?)\/(.+)$/.exec(url.pathname) ?? [];
  return scheme === undefined ? null : webUrl(`${scheme}://${rest}${url.search}`);
}

/** Redirectors and the parameters that hold their target. */
const REDIRECTORS: readonly {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly names: readonly string[];
}[] = [
  { host: /^(?:www\.)?google(?:\.com?)?\.[a-z]{2,3}$/, path: /^\/url$/, names: ['q', 'url'] },
  {
    host: /^(?:(?:news|translate)\.google|www\.bing)\.com$/,
    path: /^\/(?:news\/)?(?:url|translate|apiclick\.aspx)$/,
    names: ['url', 'u', 'q'],
  },
  { host: /^(?:l|lm|m|www)\.facebook\.com$/, path: /^\/(?:l|flx\/warn)(?:\.php)?\/?$/, names: ['u'] },
  { host: /^l\.(?:instagram|messenger|threads)\.(?:com|net)$/, path: /^\//, names: ['u'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^out\.reddit\.com$/, path: /^\//, names: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, names: ['z'] },
  { host: /^(?:m\.|www\.|away\.)?vk\.(?:com|ru)$/, path: /^\/away(?:\.php)?$/, names: ['to'] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, names: ['uddg'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, names: ['url'] },
  { host: /^t\.me$/, path: /^\/iv$/, names: ['url'] },
  { host: /^(?:www\.)?slack-redir\.net$/, path: /^\/link$/, names: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
  { host: /^(?:www\.)?getpocket\.com$/, path: /^\/redirect$/, names: ['url'] },
  { host: /^(?:www\.)?1[23]?ft\.io$/, path: /^\/(?:api\/)?proxy$/, names: ['q', 'url'] },
  { host: /^(?:www\.)?instapaper\.com$/, path: /^\/text$/, names: ['u'] },
  { host: /^(?:www\.)?printfriendly\.com$/, path: /^\/print\/?$/, names: ['url'] },
  { host: /^(?:www\.)?translatetheweb\.com$/, path: /^\//, names: ['a'] },
  { host: /^translate\.yandex\.(?:ru|com|net)$/, path: /^\/translate$/, names: ['url'] },
  { host: /^papago\.naver\.net$/, path: /^\/website$/, names: ['url'] },
  { host: /^fanyi\.baidu\.com$/, path: /^\/transpage$/, names: ['query'] },
];

function redirected(url: URL): URL | null {
  for (const { host, path, names } of REDIRECTORS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = parameterOf(url, names);
    if (target !== null && /^https?:\/\//i.test(target)) return webUrl(target);
  }
  return null;
}

/** `www-site-com.translate.goog/x`: dots became hyphens and hyphens were doubled. */
function translated(url: URL): URL | null {
  const host = /^([^.]+)\.translate\.goog$/.exec(url.hostname)?.[1];
  if (host === undefined) return null;
  const original = host.replace(/--|-/g, (hyphens) => (hyphens === '-' ? '.' : '-'));
  return webUrl(`https://${original}${url.pathname}${url.search}`);
}

function parameterOf(url: URL, names: readonly string[]): string | null {
  for (const part of url.search.slice(1).split('&')) {
    const equals = part.indexOf('=');
    if (equals < 0 || !names.includes(part.slice(0, equals))) continue;
    return decodeEscapes(part.slice(equals + 1).replace(/\+/g, '%20'));
  }
  return null;
}

/** `null` for what is not a web address on a host with a name. */
function webUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && /[^.]\.[^.]/.test(url.hostname) ? url : null;
}
