import type { Article } from '../article';
import { articleOf, type Place } from './article-of';
import { leadAndBody } from './lead';

/** What an entry of a feed says; `base` is the address that its own may be relative to. */
interface FeedEntry extends Partial<Article> {
  readonly base: string;
}

/** The article of a feed's entry. Throws ArticleFormatError as `articleOf` does. */
export function feedArticle(
  { base, url = '', lead = '', body = '', ...told }: FeedEntry,
  at: Place,
): Article {
  const address = url !== '' && URL.canParse(url, base) ? new URL(url, base).href : url;
  return articleOf({ ...told, url: address, ...leadAndBody(lead, body) }, at);
}
