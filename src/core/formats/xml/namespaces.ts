/** The prefix of its own that elements of each namespace bear here, `''` for none; by the address without scheme, version and end. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['purl.org/net/rss1.1', ''],
  ['purl.org/rss/1.0/modules/content', 'content:'],
  ['purl.org/dc/elements/1.1', 'dc:'],
  ['purl.org/dc/elements/1.0', 'dc:'],
  ['purl.org/dc/terms', 'dcterms:'],
  ['www.w3.org/2005/atom', 'atom:'],
  ['purl.org/atom/ns', 'atom:'],
  ['www.w3.org/2007/app', 'app:'],
  ['purl.org/atom/app', 'app:'],
  ['www.w3.org/1999/xhtml', 'xhtml:'],
  ['iptc.org/std/nitf/2006-10-18', 'nitf:'],
  ['search.yahoo.com/mrss', 'media:'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['www.google.com/schemas/play-podcasts/1.0', 'googleplay:'],
  ['purl.org/rss/1.0/modules/prism', 'prism:'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner:'],
  ['www.pheedo.com/namespace/pheedo', 'pheedo:'],
  ['prismstandard.org/namespaces/basic', 'prism:'],
  ['prismstandard.org/namespaces', 'prism:'],
  ['wordpress.org/export', 'wp:'],
  ['wordpress.org/export/excerpt', 'excerpt:'],
  ['schemas.google.com/blogger/2018', 'blogger:'],
  ['news.yandex.ru', 'yandex:'],
  ['turbo.yandex.ru', 'turbo:'],
  ['www.bing.com/news/search', 'bing:'],
]);

/** Prefixes that all writers use for these, so that they are understood where they are not declared. */
const USUAL: ReadonlySet<string> = new Set(NAMESPACES.values());

interface Scope {
  /** The namespaces by prefix. */
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * Gives elements the names by which they are known here: the local name alone in the root's namespace or in none, else
 * with a prefix of their own, or the namespace's address: `content:encoded`, `{http://x.example/}rate`. `undeclared` is
 * told the prefixes that nothing declares; `xml:` is never declared.
 */
export function namespaceReader(undeclared: (prefix: string) => void) {
  const scopes: Scope[] = [{ addresses: new Map() }];
  let home: string | null = null;
  return {
    open(written: string, attributes: Readonly<Record<string, string>>): string {
      let scope = scopes.at(-1)!;
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        if (scope === scopes.at(-1)) scope = { addresses: new Map(scope.addresses) };
        (scope.addresses as Map<string, string>).set(name.slice('xmlns:'.length), attributes[name]!.trim());
      }
      scopes.push(scope);
      const colon = written.indexOf(':');
      const prefix = colon === -1 ? '' : written.slice(0, colon);
      const address = scope.addresses.get(prefix);
      const isRoot = home === null;
      home ??= address ?? '';
      if (address === undefined && prefix !== '') {
        undeclared(prefix);
        const usual = `${prefix.toLowerCase()}:`;
        return (isRoot ? '' : USUAL.has(usual) ? usual : `${prefix}:`) + written.slice(colon + 1);
      }
      return ownPrefix(address ?? '', home) + written.slice(colon + 1);
    },
    close(): void {
      if (scopes.length > 1) scopes.pop();
    },
  };
}

/** `wordpress.org/export/1.2/excerpt`: a later version has what an earlier one had. */
const VERSION = /\/\d\.\d(?=\/|$)/;

function ownPrefix(address: string, home: string): string {
  if (address === home || address === '') return '';
  const plain = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]{1,9}$/, '');
  const [kind] = plain.split('?'); // Bing's has what was searched for
  return NAMESPACES.get(kind!) ?? NAMESPACES.get(plain.replace(VERSION, '')) ?? `{${address}}`;
}
