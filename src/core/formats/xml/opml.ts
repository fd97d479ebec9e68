import { feedUrl } from '../../feed-schedule';
import type { Source } from '../format';
import { childrenOf, type Element } from './element';
import { elementsOf } from './xml';

/** A feed in a list of feeds; `title` may be `''`. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string;
}

/**
 * The feeds of an OPML 2.0 list (http://opml.org/spec2.opml) in its order, folders opened, each address once. Left out is
 * what may not be subscribed to (see feedUrl). Throws an ArticleFormatError for what is no XML.
 */
export async function feedsOfOpml(source: Source): Promise<ListedFeed[]> {
  const feeds = new Map<string, ListedFeed>();
  const add = (outline: Element): void => {
    const text = (...names: string[]) =>
      names.map((name) => outline.attributes.get(name)).find(Boolean) ?? '';
    const url = feedUrl(text('xmlUrl', 'xmlurl'));
    if (url !== '' && !feeds.has(url)) feeds.set(url, { url, title: text('title', 'text').trim() });
    childrenOf(outline, 'outline').forEach(add);
  };
  for await (const { element } of elementsOf(source, ['opml/body/outline'])) if (element) add(element);
  return [...feeds.values()];
}
