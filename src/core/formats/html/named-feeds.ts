import { feedUrl } from '../../feed-schedule';
import { htmlParser } from './parser';

/** Feeds that a page may name at most: sites with a feed for each section name some dozen. */
const MOST_FEEDS = 30;
const MAX_TITLE_CHARS = 200;

const TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\s*(?:;|$)/i;

/**
 * The feeds that a page names as its own (`<link rel="alternate">`) and that may be subscribed to, in its order, none
 * twice; none for what is no page. `url` is the page's own address.
 */
export function namedFeeds(html: string, url: string): { readonly url: string; readonly title: string }[] {
  const found = new Map<string, string>();
  const parser = htmlParser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !TYPES.test(type)) return;
      const address = URL.canParse(href, url) ? feedUrl(new URL(href, url).href) : '';
      if (address !== '' && !found.has(address) && found.size < MOST_FEEDS)
        found.set(address, title.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE_CHARS).toWellFormed());
    },
  });
  parser.write(html);
  parser.end();
  return [...found].map(([address, title]) => ({ url: address, title }));
}
