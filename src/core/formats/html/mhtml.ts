import { ArticleFormatError } from '../article-format';
import { base64Bytes } from '../base64';
import { type ByteStream, byteStream } from '../byte-stream';
import { feedDay } from '../feed-day';
import type { Note, Row, Source, Tools } from '../format';
import { type Headers, type LineStream, readHeaders } from '../web-archive/headers';
import { decodedHtml } from './encoding';
import { savedPageRow } from './saved-page';

/** A page in MHTML is as large as one in HTML; its pictures are passed over. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_BYTES = 1024 * 1024;

/**
 * Reads a web page that Chrome, Edge or Internet Explorer saved as one file (MHTML, RFC 2557): the article of the part that
 * is named as its start, else of the first one that has any, as the frames of a page are parts too. Throws an
 * ArticleFormatError for a file without a part that is HTML.
 */
export async function* readMhtml(source: Source, tools: Tools): AsyncGenerator<Row> {
  const stream = byteStream(source.chunks);
  await skipBlankLines(stream);
  const head = await readHeaders(stream);
  if (head === null) throw new ArticleFormatError(source.name, 1, 'has headers that do not end');
  const start = /start\s*=\s*"?<?([^<>";\s]+)/i.exec(head('content-type'))?.[1] ?? '';
  let first: Row | null = null;
  const rowOf = async ({ headers, bytes }: Part, isStart: boolean): Promise<Row> => {
    const isBase64 = /base64/i.test(headers('content-transfer-encoding'));
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers('content-type'))?.[1] ?? '';
    const html = await decodedHtml(isBase64 ? base64Bytes(bytes) : bytes, charset, source.note);
    const [whole, own] = [head('snapshot-content-location'), headers('content-location')];
    const url = (isStart ? whole || own : own || whole) || head('content-location');
    const row = await savedPageRow(html, tools, url, feedDay(head('date')));
    first ??= row;
    return row;
  };
  const held: Part[] = [];
  let heldBytes = 0;
  for await (const part of partsIn(stream, head, source.note ?? (() => {}))) {
    const isStart = start === '' ? first === null : part.headers('content-id').includes(start);
    heldBytes += part.bytes.length;
    if (start !== '' && !isStart && heldBytes <= MAX_PAGE_BYTES) held.push(part);
    else {
      const row = await rowOf(part, isStart);
      if (row.kind === 'article') return yield row;
    }
  }
  for (const part of held) {
    const row = await rowOf(part, first === null);
    if (row.kind === 'article') return yield row;
  }
  if (first === null) throw new ArticleFormatError(source.name, 1, 'holds no page in HTML');
  yield first;
}

/** As some tools leave before the headers. */
async function skipBlankLines(stream: ByteStream): Promise<void> {
  for (let first = await stream.take(1); first.length > 0; first = await stream.take(1))
    if (first[0]! > SPACE) return stream.unread(first);
}

/** A part that is HTML, its quoted-printable decoded. */
interface Part {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** The parts that are HTML, in their order, also of parts within parts. */
async function* partsIn(stream: LineStream, head: Headers, note: Note): AsyncGenerator<Part> {
  const edges = edgeIn(head);
  for (let part: Headers | null = head, end: End = 'part'; end === 'part'; ) {
    if (part !== head) edges.push(...(part === null ? [] : edgeIn(part)));
    if (part !== null && /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(part('content-type'))) {
      const isQuoted = /quoted-printable/i.test(part('content-transfer-encoding'));
      const body = await bodyOf(stream, edges, isQuoted);
      if (body.end === 'file' && edges.length > 0) note(1, 'does not end: the file is cut off');
      yield { headers: part, bytes: body.bytes };
      end = body.end;
    } else end = await skipTo(stream, edges);
    if (end === 'last') end = await skipTo(stream, edges); // what held the parts may be a part itself
    if (end === 'part') part = await readHeaders(stream);
  }
}

/** The line that parts what has such headers, none where they name none. */
function edgeIn(headers: Headers): Uint8Array[] {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers('content-type'));
  return boundary === null ? [] : [new TextEncoder().encode(`--${boundary[1] ?? boundary[2]}`)];
}

/** What stands where a part ends: the next one, no other, or nothing. */
type End = 'part' | 'last' | 'file';

/** Reads on behind the next line that parts. */
async function skipTo(stream: LineStream, edges: readonly Uint8Array[]): Promise<End> {
  for (
    let line = await nextLine(stream);
    line !== null;
    line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await nextLine(stream))
  ) {
    const end = endAt(line.bytes, edges);
    if (end === 'part') return end;
  }
  return 'file';
}

/** What a line says of the part before it; null for a line of the part. */
function endAt(line: Uint8Array, edges: readonly Uint8Array[]): End | null {
  if (line[0] !== HYPHEN || line[1] !== HYPHEN) return null;
  const edge = edges.find((each) => beginsWith(line, each));
  return edge === undefined ? null : isLast(line, edge) ? 'last' : 'part';
}

const nextLine = (stream: LineStream): ReturnType<LineStream['line']> => stream.line(MAX_LINE_BYTES);

/** The lines up to the next part, decoded where they are quoted-printable (RFC 2045, 6.7). */
async function bodyOf(
  stream: LineStream,
  edges: readonly Uint8Array[],
  isQuoted: boolean,
): Promise<{ bytes: Uint8Array; end: End }> {
  let end: End = 'file';
  let body = new Uint8Array(64 * 1024);
  let length = 0;
  for (
    let line = await nextLine(stream);
    line !== null;
    line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await nextLine(stream))
  ) {
    end = endAt(line.bytes, edges) ?? 'file';
    if (end !== 'file') break;
    const most = length + line.bytes.length + 1;
    if (most > body.length) {
      if (most > MAX_PAGE_BYTES) break; // whose text ends there
      const larger = new Uint8Array(Math.max(most, body.length * 2));
      larger.set(body);
      body = larger;
    }
    if (isQuoted) length = unquote(line.bytes, body, length);
    else {
      body.set(line.bytes, length);
      length += line.bytes.length;
      body[length++] = LINE_FEED;
    }
  }
  return { bytes: body.subarray(0, length), end };
}

const LINE_FEED = 0x0a;
const EQUALS = 0x3d;

/** Writes what a line stands for into `body` at a place; gives the place behind it. */
function unquote(line: Uint8Array, body: Uint8Array, place: number): number {
  let length = place;
  for (let at = 0; at < line.length; at += 1) {
    const isEscape = line[at] === EQUALS;
    if (isEscape && isBlank(line, at + 1)) return length; // the line goes on
    const code = isEscape ? hexAt(line, at + 1) * 16 + hexAt(line, at + 2) : Number.NaN;
    body[length++] = Number.isNaN(code) ? line[at]! : code;
    if (!Number.isNaN(code)) at += 2;
  }
  body[length++] = LINE_FEED;
  return length;
}

/** Whether nothing but blanks stands there, as mail servers may put them behind. */
function isBlank(line: Uint8Array, from: number): boolean {
  for (let at = from; at < line.length; at += 1) if (line[at]! > SPACE) return false;
  return true;
}

/** The digit of base 16 that stands there; NaN for none. */
function hexAt(line: Uint8Array, at: number): number {
  return Number.parseInt(String.fromCharCode(line[at] ?? 0), 16);
}

/** Whether a line is an edge, alone or with the two hyphens of the last; one may begin like another. */
function beginsWith(line: Uint8Array, edge: Uint8Array): boolean {
  for (let at = 0; at < edge.length; at += 1) if (line[at] !== edge[at]) return false;
  const next = line[edge.length] ?? SPACE;
  return next <= SPACE || isLast(line, edge);
}

const SPACE = 0x20;

const HYPHEN = 0x2d;

/** Two hyphens behind the edge say that no part follows. */
function isLast(line: Uint8Array, edge: Uint8Array): boolean {
  return line[edge.length] === HYPHEN && line[edge.length + 1] === HYPHEN;
}
