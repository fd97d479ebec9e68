import { type Article, textOf } from '../article';
import { MAKING } from '../pack/made-ahead';
import type { PackedName } from '../pack/writing/write-names';
import { canonicalUrl, hostOf } from '../url/url';

/** The shape of documents that this version writes and reads; an index keeps it in its mapping's `_meta`. */
const DOCUMENT_VERSION = 1;

/** An article with what was made of it at load time. */
export interface LoadedArticle {
  readonly article: Article;
  /** As `encodeFacts` gives them; spans point into `textOf(article)`. */
  readonly facts: string;
  readonly names: readonly PackedName[];
  /** See `actorKeys`. */
  readonly actors: readonly string[];
}

/**
 * What a cluster keeps of an article. Searched are `title`, `body` (the lead with it), `actors`, `date`; the rest is
 * stored alone, so that one `_search` brings all that is shown.
 */
export interface RemoteDocument {
  readonly id: string;
  readonly url: string;
  readonly site: string;
  readonly lang: string;
  /** `YYYY-MM-DD`; absent when unknown. */
  readonly date?: string;
  readonly publisher: string;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly actors: readonly string[];
  /** The forms in which facts and names are written (see made-ahead.ts): those of another form are not read. */
  readonly forms: readonly [facts: number, names: number];
  readonly facts: string;
  readonly names: readonly (readonly [name: string, type: PackedName['type'], isSure: boolean])[];
}

/** The document of an article, fields in a fixed order. */
export function documentOf({ article, facts, names, actors }: LoadedArticle): RemoteDocument {
  const { id, url, date, headline, lead, body, publisher, lang } = article;
  return {
    id: id === '' ? canonicalUrl(url) : id,
    url,
    site: hostOf(url),
    lang,
    ...(date === '' ? {} : { date }),
    publisher,
    title: headline,
    lead,
    body,
    actors,
    forms: [MAKING.facts.form, MAKING.names.form],
    facts,
    names: names.map(({ name, type, isSure }) => [name, type, isSure] as const),
  };
}

/** What a document's `_id` is the 128-bit hash of: its canonical address, else its text. */
export function identityOf(article: Article): string {
  return canonicalUrl(article.url) || textOf(article);
}

/** Settings and mapping of an index, for `PUT /INDEX`. Unknown fields of documents are kept and not indexed. */
export function indexBody(shards: number, meta: Readonly<Record<string, unknown>>) {
  return {
    settings: {
      index: { number_of_shards: shards, number_of_replicas: 0, refresh_interval: '-1' },
      analysis: { analyzer: { backstory: { type: 'standard', stopwords: '_english_' } } },
    },
    mappings: {
      dynamic: false,
      _meta: { backstory: DOCUMENT_VERSION, ...meta },
      properties: {
        url: { type: 'keyword', ignore_above: 2048 },
        site: { type: 'keyword' },
        lang: { type: 'keyword' },
        date: { type: 'date', format: 'yyyy-MM-dd', ignore_malformed: true },
        title: { type: 'text', analyzer: 'backstory' },
        lead: { type: 'text', index: false, copy_to: 'body' },
        body: { type: 'text', analyzer: 'backstory', index_options: 'freqs' },
        actors: { type: 'keyword' },
      },
    },
  } as const;
}
