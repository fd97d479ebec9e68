import { safeUrl } from '../../url/url';
import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { joined } from '../decode';
import type { Row, Source, Tools } from '../format';
import { decodedHtml } from './encoding';
import { htmlParser } from './parser';

/** Pages saved in one file hold their pictures; without them an article's page is not as large. */
const MAX_PAGE_BYTES = 4 * MAX_ARTICLE_CHARS;

/** A page's own style sheets may stand before its links. */
const MAX_HEAD_CHARS = 512 * 1024;

/** Reads a web page that was saved as a file: its article, as `tools.readHtml` finds it. */
export async function* readSavedPage(
  { chunks, charset = '', note }: Source,
  tools: Tools,
): AsyncGenerator<Row> {
  const portions: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    portions.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES) {
      yield { kind: 'rejected', line: 1, reason: `is a page of more than ${MAX_PAGE_BYTES / 2 ** 20} MiB` };
      return;
    }
  }
  yield await savedPageRow(await decodedHtml(joined(portions), charset, note), tools);
}

/**
 * The row of a saved page. Its address is the one that it was saved with, else the one that it says itself; its day is its
 * own, but never one behind the day on which it was saved.
 */
export async function savedPageRow(html: string, tools: Tools, savedWith = '', savedOn = ''): Promise<Row> {
  try {
    const article = await tools.readHtml(html, safeUrl(savedWith) || addressIn(html));
    if (article !== null)
      return { kind: 'article', line: 1, article: { ...article, date: dayBefore(article.date, savedOn) } };
    return { kind: 'rejected', line: 1, reason: 'has no article, or too little text for one' };
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    return { kind: 'rejected', line: 1, reason: error.reason };
  }
}

function dayBefore(date: string, savedOn: string): string {
  return date === '' || (savedOn !== '' && date > savedOn) ? savedOn : date;
}

/**
 * Where a saved page came from, `''` when it does not say: the comment that browsers ("saved from url=(0021)…") and
 * SingleFile ("url: …"), Monolith and extensions write, its canonical link, its `og:url`, the one that HTTrack mirrored.
 */
function addressIn(html: string): string {
  const addresses = { comment: '', canonical: '', graph: '', mirrored: '' };
  let isHead = true;
  const parser = htmlParser({
    oncomment(text) {
      const saved =
        /(?:saved from url=\(\d+\)|^\s*Page saved with SingleFile\s+url:\s*|^ Saved from (?=\S+ at \S+ using monolith))(https?:\/\/\S+)/.exec(
          text,
        );
      addresses.comment ||= saved?.[1] ?? '';
      const mirrored = /^ Mirrored from (\S{3,2000}) by HTTrack /.exec(text)?.[1];
      addresses.mirrored ||= mirrored === undefined ? '' : `http://${mirrored}`; // it does not say which of the two
    },
    onopentag(name, attributes) {
      isHead &&= name !== 'body';
      if (!isHead) return;
      // WebScrapBook and Save Page WE
      if (name === 'html') addresses.comment ||= attributes['data-scrapbook-source'] ?? '';
      if (name === 'meta' && attributes.name === 'savepage-url')
        addresses.comment ||= attributes.content ?? '';
      if (name === 'link' && /^canonical$/i.test(attributes.rel ?? ''))
        addresses.canonical ||= attributes.href ?? '';
      if (name === 'meta' && attributes.property === 'og:url') addresses.graph ||= attributes.content ?? '';
    },
  });
  parser.write(html.slice(0, MAX_HEAD_CHARS));
  const { comment, canonical, graph, mirrored } = addresses;
  return [comment, canonical, graph, mirrored].map(safeUrl).find((url) => url !== '') ?? '';
}
