import type { Article } from '../article';
import type { Labels } from '../labels';
import type { ColumnChoice } from './fields/columns';

/** A file or an answer from the network, as bytes in any portions. `name` is what the reader knows it by. */
export interface Source {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The charset that a server named for it; nothing for none. */
  readonly charset?: string;
  /** It is a file of a zip: one that is a zip itself is not opened. */
  readonly isInZip?: true;
  /** Its own address, which others in it may be relative to; nothing for a file. */
  readonly address?: string;
  readonly note?: Note;
  /** What the reader said of columns and keys; nothing for none. */
  readonly columns?: readonly ColumnChoice[];
  /** Takes what a feed calls itself, `''` among it, perhaps several times: the last that says something counts. */
  readonly titled?: (title: string) => void;
}

/** Takes what was noticed at a line and did not stop the reading, as the end of a sentence, with the words in question. */
export type Note = (line: number, reason: string, excerpt?: string) => void;

/**
 * What stands at one place of a source: an article, an address whose text is not known (a bookmark), or what became
 * neither, with the reason as the end of a sentence. What is "noted" was kept, but not all as it stood: those rows come
 * behind all others. `line` counts from 1; in a format without lines it is the number of
 * the article in the file.
 */
export type Row =
  | {
      readonly kind: 'article';
      readonly line: number;
      readonly article: Article;
      /** What a reader had put to it where it comes from. */
      readonly labels?: Labels;
    }
  | {
      readonly kind: 'address';
      readonly line: number;
      readonly url: string;
      readonly title: string;
      readonly date: string;
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly reason: string }
  | { readonly kind: 'noted'; readonly line: number; readonly reason: string };

/** `gzip` is any number of members one behind the other, `deflate` has zlib's frame, `deflate-raw` none. */
export type Compression = 'gzip' | 'deflate' | 'deflate-raw' | 'br' | 'bzip2' | 'zstd';

/**
 * Expands a stream chunk by chunk, holding little of it. Rejects on damaged input, and with a sentence's end on a method
 * that the platform has not.
 */
export type Expand = (chunks: AsyncIterable<Uint8Array>, method: Compression) => AsyncIterable<Uint8Array>;

/** What the core has not of itself: the platform's expanders, and a reader of web pages, which needs a DOM. */
export interface Tools {
  readonly expand: Expand;
  /**
   * The article of a web page, whose address is `''` when it is unknown; null when it has none (a front page, too little
   * text). Rejects with an ArticleFormatError for one beyond the caps.
   */
  readonly readHtml: (html: string, url: string) => Promise<Article | null>;
}

/**
 * Reads a source row by row in the order of the file; the same bytes give the same rows, so that a reading that was
 * broken off goes on by leaving out the rows that it had. What is broken beyond its own row (no XML at all, a document
 * type that declares entities, a damaged archive) ends the reading with an ArticleFormatError; the rows before it stand.
 */
export type Importer = (source: Source, tools: Tools) => AsyncGenerator<Row>;
