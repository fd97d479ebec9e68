import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { EMPTY, type RowPlace, rowAt } from '../article-of';
import { feedArticle } from '../feed-article';
import type { Row, Source } from '../format';
import { lineOfHtml, textOfHtml } from '../html/text';
import { type JsonObject, objectIn, textAt } from './object';
import { EACH, type JsonPath, jsonValues } from './values';

/** So many items, and so many characters of text, wait for what the feed says of itself behind them. */
const MOST_WAITING = 1_000;
const MOST_WAITING_CHARS = 16 * 1024 * 1024;

/** Reads JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/). Throws an ArticleFormatError as `jsonValues` does. */
export async function* readJsonFeed(source: Source): AsyncGenerator<Row> {
  const feed: Record<string, string> = {};
  const paths: readonly JsonPath[] = [['items', EACH], ...ABOUT_FEED.map((name) => [name])];
  let waiting: ItemAt[] = [];
  let waitingChars = 0;
  let line = 0;
  function* release(): Generator<Row> {
    for (const one of waiting) yield rowOfItem(one, feed, source);
    waiting = [];
    waitingChars = 0;
  }
  try {
    for await (const { key, value } of jsonValues(source, paths)) {
      if (typeof key === 'string') {
        if (!ABOUT_FEED.includes(key))
          throw new ArticleFormatError(source.name, 1, 'has items that are not a list');
        if (typeof value === 'string') feed[key] = value;
        if (key === 'title') source.titled?.(lineOfHtml(feed.title ?? ''));
        continue;
      }
      line += 1;
      const item = objectIn(value);
      waiting.push({ item, line });
      waitingChars += textAt(item, 'content_html').length + textAt(item, 'content_text').length;
      if (waiting.length >= MOST_WAITING || waitingChars > MOST_WAITING_CHARS) yield* release();
    }
  } catch (error) {
    yield* release(); // what stands before the fault
    throw error;
  }
  yield* release();
}

interface ItemAt {
  /** null for what is no object. */
  readonly item: JsonObject | null;
  readonly line: number;
}

function rowOfItem({ item, line }: ItemAt, feed: JsonObject, source: Source): Row {
  if (item !== null && Object.keys(item).length === 0) return { kind: 'rejected', line, reason: EMPTY };
  return rowAt(line, () => articleOfItem(item, feed, { file: source.name, line }, source));
}

const ABOUT_FEED = ['title', 'home_page_url', 'feed_url', 'language'];

function articleOfItem(
  item: JsonObject | null,
  feed: JsonObject,
  at: RowPlace,
  { address = '', note }: Source,
): Article {
  if (item === null) throw new ArticleFormatError(at.file, at.line, 'is not a JSON object');
  const html = textAt(item, 'content_html');
  const id = textAt(item, 'id');
  const url = textAt(item, 'url', 'external_url') || (/^https?:\/\//i.test(id) ? id : '');
  return feedArticle(
    {
      bases: [textAt(feed, 'home_page_url'), textAt(feed, 'feed_url'), address],
      id,
      url,
      dates: [textAt(item, 'date_published'), textAt(item, 'date_modified')],
      headline: lineOfHtml(textAt(item, 'title')),
      lead: textAt(item, 'summary'),
      body: html === '' ? textAt(item, 'content_text') : textOfHtml(html),
      publisher: url === '' ? textAt(feed, 'title') : '',
      lang: textAt(item, 'language') || textAt(feed, 'language'),
    },
    at,
    note,
  );
}
