import { attributeOf, findFirst } from './safe-dom';

/**
 * The address that the page claims for itself, absolute: `rel=canonical`, then `og:url`, then JSON-LD. A claim to be the
 * home page, which careless templates make, gives way to a better one; that of an archive's copy is the original's. `''`
 * when there is none.
 */
export function readCanonical(
  document: Document,
  metas: ReadonlyMap<string, string>,
  dataUrl: string,
  url: string,
): string {
  const link = findFirst(document, 'link[rel~="canonical" i][href]');
  const claims = [link === null ? '' : attributeOf(link, 'href'), metas.get('og:url') ?? '', dataUrl]
    .map((claim) => absolute(claim, url))
    .filter((claim) => claim !== null);
  const best = claims.find((claim) => claim.pathname !== '/' || claim.search !== '') ?? claims[0];
  return best === undefined ? '' : (originalOf(best.href)?.href ?? '');
}

function absolute(claim: string, url: string): URL | null {
  const base = /^https?:/i.test(url) ? url : undefined;
  if (claim === '' || !URL.canParse(claim, base)) return null;
  const parsed = new URL(claim, base);
  return /^https?:$/.test(parsed.protocol) ? parsed : null;
}

/** The publisher's own address inside an archive's (`web.archive.org/web/2024/https://…`), else the address itself. */
export function originalOf(url: string): URL | null {
  const inner = /^https?:\/\/[^?#]*?\/(https?:\/{1,2}[^/].*)/i.exec(url)?.[1];
  return absolute(inner ?? url, '');
}

/** Host and path in a form in which the addresses that one page gives of itself are alike. `''` for no web address. */
export function addressKey(url: string): string {
  const original = originalOf(url);
  if (original === null) return '';
  return (
    original.hostname.replace(/^(?:www|m|mobile|amp)\./, '') + original.pathname.replace(/\/(?:amp\/?)?$/, '')
  );
}
