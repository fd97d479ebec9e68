import { feedUrl } from '../core/feed-schedule';
import { attributeOf, findAll } from './safe-dom';

/** A page names it so: `<link rel="archive" type="application/backstory" href>`. */
const PUBLICATION_TYPE = 'application/backstory';

const TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\s*(?:;|$)/i;

/** The address of the description of a pack that the page names as its own archive; `''` for none. */
export function readPackAddress(document: Document, url: string): string {
  const [link] = findAll(document, `link[rel~="archive" i][href][type="${PUBLICATION_TYPE}" i]`);
  const href = link ? attributeOf(link, 'href') : '';
  return href !== '' && URL.canParse(href, url) ? feedUrl(new URL(href, url).href) : '';
}

/** The address of the first feed that the page names as its own and that may be subscribed to; `''` for none. */
export function readFeed(document: Document, url: string): string {
  const links = findAll(document, 'link[rel~="alternate" i][href][type]');
  const addresses = links
    .filter((link) => TYPES.test(attributeOf(link, 'type')))
    .map((link) => attributeOf(link, 'href'))
    .map((href) => (URL.canParse(href, url) ? feedUrl(new URL(href, url).href) : ''));
  return addresses.find((address) => address !== '') ?? '';
}
