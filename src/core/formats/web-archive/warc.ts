import type { Article } from '../../article';
import { hashWord } from '../../text/words';
import { isCalendarDay } from '../../url/day-in-address';
import { canonicalUrl, safeUrl } from '../../url/url';
import { ArticleFormatError } from '../article-format';
import { type ByteStream, byteStream } from '../byte-stream';
import { ExpandError } from '../expand';
import type { Row, Source, Tools } from '../format';
import { type Headers, type LineStream, readHeaders } from './headers';
import { htmlOf, MAX_PAGE_BYTES, type Transfer } from './web-page';

/** Headers and the lines of chunks around a page that is as large as allowed. */
const MAX_BLOCK_BYTES = MAX_PAGE_BYTES + 1024 * 1024;

/** A piece of what belongs to no record, in which the next one is looked for. */
const MAX_LINE_BYTES = 64 * 1024;

/**
 * Reads a WARC (ISO 28500, WARC/1.0 and 1.1; gzip is expanded before): an article for each HTML page that was answered
 * with 200 or stored as a resource or a conversion. `line` is the number of the record in the file. A page without an article, captured
 * again, or damaged is rejected; images, redirects, requests and the like give no row. The article's day is what the
 * page says, and only where it says none the day of the capture.
 */
export async function* readWarc(source: Source, tools: Tools): AsyncGenerator<Row> {
  yield* readRecords(source, tools, newCaptures());
}

/** The pages that were read already, as hashes, and the number of the last record. */
export interface Captures {
  readonly pages: Map<string, number>;
  /** The addresses that articles were given, each with its first headline's hash. */
  readonly claims: Map<string, number>;
  record: number;
}

export function newCaptures(): Captures {
  return { pages: new Map(), claims: new Map(), record: 0 };
}

/** The same, where one capture is spread over several files whose records are counted on. */
export async function* readRecords(
  { name, chunks }: Source,
  tools: Tools,
  captures: Captures,
): AsyncGenerator<Row> {
  const stream = byteStream(chunks);
  const first = captures.record + 1;
  // A page is given once what follows it shows that its record has the length that it says.
  let page: Row | null = null;
  try {
    for (let isLost = false; ; ) {
      captures.record += 1;
      const { record } = captures;
      const next = await nextHeaders(stream, isLost);
      if (page && next === NOT_CLOSED) {
        if (page.kind === 'article') captures.pages.delete(pageKey(page.article)); // a whole capture may follow
        yield rejected(page.line, WRONG_LENGTH);
        page = null;
        captures.record -= 1;
        isLost = true;
        continue;
      }
      if (page) yield page;
      page = null;
      if (next === 'end') break;
      const reason = next === NOT_CLOSED ? NO_RECORD : typeof next === 'string' ? next : lengthProblem(next);
      if (record === first && reason === NO_RECORD)
        throw new ArticleFormatError(name, record, 'is no WARC: it does not begin with WARC/1.0 or WARC/1.1');
      isLost = reason !== '';
      if (isLost) yield rejected(record, reason);
      else if (typeof next !== 'string') page = await responseRow(next, stream, { record, tools, captures });
    }
  } catch (error) {
    if (page) yield page;
    if (!(error instanceof ExpandError)) throw error;
    throw new ArticleFormatError(name, captures.record, error.message);
  }
  captures.record -= 1; // there was none behind the last
}

const NO_RECORD = 'is no record: the length of the one before it is wrong, or bytes are damaged';
const NOT_CLOSED = 'not closed';
const WRONG_LENGTH = 'is a page of another length than its record says: it was cut off or runs into the next';
const TOO_LONG = 'has more than 64 KiB of headers';

/** Two line ends close a record; many writers leave one out, or both. */
const LINE_ENDS = 2;

/**
 * The headers of the next record, `'end'` behind the last, else what stands there in its place: `NOT_CLOSED` when the
 * line ends that close a record are missing as well. After that, `isLost`, it is looked for line by line.
 */
async function nextHeaders(stream: ByteStream, isLost: boolean): Promise<Headers | string> {
  let empty = 0;
  for (let isLineStart = true; ; ) {
    const line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await stream.line(MAX_LINE_BYTES));
    if (line === null) return 'end';
    const isVersion =
      isLineStart && line.bytes[0] === 0x57 && isVersionLine(decoder.decode(line.bytes.subarray(0, 16)));
    isLineStart = line.isWhole;
    if (isVersion) {
      return (await readHeaders(stream)) ?? TOO_LONG;
    }
    if (line.bytes.length === 0) empty += 1;
    else if (!isLost) return empty < LINE_ENDS ? NOT_CLOSED : NO_RECORD;
  }
}

const decoder = new TextDecoder();

function isVersionLine(line: string): boolean {
  return /^WARC\/(?:1\.[01]|0\.1\d)$/.test(line);
}

function lengthProblem(headers: Headers): string {
  const length = headers('content-length');
  return /^\d{1,15}$/.test(length) ? '' : `has no length that can be true: "${length.slice(0, 60)}"`;
}

interface RecordPlace {
  readonly record: number;
  readonly tools: Tools;
  readonly captures: Captures;
}

/** The row of a record by its headers, null for what is no page. Reads the record to its end. */
export async function responseRow(
  headers: Headers,
  stream: ByteStream,
  place: RecordPlace,
): Promise<Row | null> {
  const end = stream.offset() + Number(headers('content-length'));
  const answer = await answerOf(headers, stream, end);
  const body = answer && (await stream.take(Math.min(end - stream.offset(), MAX_BLOCK_BYTES)));
  if (stream.offset() < end) await stream.skip(end - stream.offset());
  if (answer === null || body === null) return null;
  if ('refused' in answer) return rejected(place.record, answer.refused);
  if (stream.offset() < end)
    return rejected(place.record, `is cut off ${end - stream.offset()} bytes before its end`);
  if (headers('warc-type') === 'revisit')
    return rejected(place.record, 'is a page captured again: its text stands in another record');
  return pageRow(headers, answer, body, place);
}

/**
 * How the page in a record was sent, or why it cannot be told; null for what is no page. Reads the HTTP headers,
 * if the record has such.
 */
async function answerOf(
  record: Headers,
  stream: ByteStream,
  end: number,
): Promise<Transfer | { readonly refused: string } | null> {
  const type = record('warc-type');
  const contentType = record('content-type');
  if (type === 'conversion' && /^\s*text\/plain\b/i.test(contentType))
    return { refused: 'is the text of a page without its markup: only pages are read' };
  if (type === 'resource' || type === 'conversion')
    return isHtml(contentType) ? { contentType, contentEncoding: '', transferEncoding: '' } : null;
  if (!/^(?:response|revisit)$/.test(type) || !/^application\/http\b/i.test(contentType)) return null;
  const block = within(stream, end);
  const status = block.lineAtHand(MAX_LINE_BYTES) ?? (await block.line(MAX_LINE_BYTES));
  const code = STATUS_LINE.exec(decoder.decode(status?.bytes))?.[1] ?? '';
  if (!/^(?:|200|203|206)$/.test(code)) return null;
  const http = await readHeaders(block);
  if (http === null) return { refused: TOO_LONG };
  // Where the server named no type, the beginning tells
  const isUntyped = http('content-type') === '' && code !== '' && type !== 'revisit';
  if (!isUntyped && !isHtml(http('content-type'))) return null;
  if (code === '') return { refused: 'is a page with a status line that is not understood' };
  if (code === '206' && !isWholeRange(http('content-range')))
    return { refused: 'is a page of which only a part was sent (206)' };
  return {
    contentType: http('content-type'),
    contentEncoding: http('content-encoding'),
    transferEncoding: http('transfer-encoding'),
  };
}

/** As servers have written it: `HTTP/1.1 200 OK`, `http/1.0 200`, `HTTP 200 Document follows`, `ICY 200 OK`. */
const STATUS_LINE = /^\s*(?:HTTP|ICY)(?:\/\d(?:\.\d)?)?\s+(\d{3})(?!\d)/i;

/** `bytes 0-706/707` is all of it (RFC 9110, 14.4). */
function isWholeRange(range: string): boolean {
  const found = /^bytes\s+0-(\d+)\/(\d+)$/i.exec(range.trim());
  return found !== null && Number(found[1]) + 1 === Number(found[2]);
}

function isHtml(contentType: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

/** The lines of the stream to where a record ends. */
function within(stream: ByteStream, end: number): LineStream {
  return {
    lineAtHand: (max) => stream.lineAtHand(Math.min(max, end - stream.offset())),
    headAtHand: (max) => stream.headAtHand(Math.min(max, end - stream.offset())),
    async line(max) {
      const line = await stream.line(Math.min(max, end - stream.offset()));
      return line && { ...line, isWhole: line.isWhole || stream.offset() === end };
    },
  };
}

async function pageRow(
  headers: Headers,
  answer: Transfer,
  body: Uint8Array,
  place: RecordPlace,
): Promise<Row | null> {
  const { record, tools, captures } = place;
  const url = headers('warc-target-uri').replace(/^<(.*)>$/, '$1'); // as wget writes it
  const reject = (reason: string) =>
    rejected(record, `is a page that ${reason} (${url.slice(0, MAX_SHOWN_CHARS)})`);
  try {
    const html = await htmlOf(body, answer, tools.expand);
    if (answer.contentType === '' && !/^\s*<(?:!doctype html|html)\b/i.test(html)) return null;
    const read = await tools.readHtml(html, url);
    if (read === null) return reject('has no article');
    const found = withOwnAddress(read, url, captures);
    const day = headers('warc-date').slice(0, 10);
    const article = { ...found, date: found.date || (isCalendarDay(day) ? day : '') };
    const key = pageKey(article);
    const before = captures.pages.get(key);
    captures.pages.set(key, before ?? record);
    if (before !== undefined) return reject(`has the same address and text as record ${before}`);
    return { kind: 'article', line: record, article };
  } catch (error) {
    if (error instanceof ArticleFormatError) return reject(error.reason);
    if (error instanceof ExpandError) return reject(error.message);
    return reject(`cannot be read: ${String(error)}`); // a page can be too much for a DOM in more ways than are known
  }
}

/**
 * The article under the address that it was captured at, where the one that it claims has no name of the story in common
 * with it, or where a page with another headline has it already: templates print one address on all pages of a site.
 */
function withOwnAddress(article: Article, url: string, { claims }: Captures): Article {
  const own = canonicalUrl(url);
  const headline = hashWord(article.headline);
  const before = claims.get(article.id);
  const isCredible = sharesName(own, article.id) && (before === undefined || before === headline);
  const isOwn = own === '' || own === article.id || isCredible;
  const kept = isOwn ? article : { ...article, id: own, url: safeUrl(url) };
  if (!claims.has(kept.id)) claims.set(kept.id, headline);
  return kept;
}

/** Whether the claim has the last part of the address, or one that is no mere word: `/amp/a-story`, `/2024/a-story.html`. */
function sharesName(own: string, claim: string): boolean {
  const [parts, claimed] = [own, claim].map((address) =>
    address
      .split(/[/?&=]/)
      .slice(3)
      .map((part) => part.replace(/\.\w{2,5}$/, ''))
      .filter((part) => part !== ''),
  ) as [string[], string[]];
  const names = parts.filter((part, at) => at === parts.length - 1 || /[-_].*[-_]|\d{5}/.test(part));
  return names.some((name) => claimed.includes(name));
}

const MAX_SHOWN_CHARS = 200;

function pageKey({ id, headline, lead, body }: Article): string {
  return [id, headline, lead + body].map(hashWord).join(' ');
}

function rejected(line: number, reason: string): Row {
  return { kind: 'rejected', line, reason };
}
