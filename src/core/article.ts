/** Half-open range of UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * An archived article. `id` is unique in its pack (default: the canonical URL).
 * `date` is `YYYY-MM-DD`; every field but `headline` and `body` may be `''` when unknown.
 */
export interface Article {
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly headline: string;
  readonly lead: string;
  readonly body: string;
  readonly publisher: string;
  /** BCP 47 primary subtag such as `en`. */
  readonly lang: string;
}

/** What is shown of an article beside a hit or a fact: enough to cite it. */
export interface ArticleRef {
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly headline: string;
  readonly publisher: string;
}

/**
 * The page being read, as `readPage` gives it. `url` is the address bar's, `canonical` the page's own claim.
 * Paragraphs of `text` are separated by blank lines; `date` is `YYYY-MM-DD` or `''`.
 */
export interface Page {
  readonly url: string;
  readonly canonical: string;
  readonly headline: string;
  readonly text: string;
  readonly date: string;
  readonly publisher: string;
  readonly lang: string;
}

/** The article's text that all spans of facts and quotes point into: headline, lead and body, a blank line between. */
export function textOf(article: Pick<Article, 'headline' | 'lead' | 'body'>): string {
  return [article.headline, article.lead, article.body].filter((part) => part !== '').join('\n\n');
}

/** The citation part of an article. */
export function refOf({ id, url, date, headline, publisher }: ArticleRef): ArticleRef {
  return { id, url, date, headline, publisher };
}
