import { ArticleFormatError } from '../article-format';
import { base64Bytes } from '../base64';
import { byteStream } from '../byte-stream';
import { feedDay } from '../feed-day';
import type { Row, Source, Tools } from '../format';
import { type LineStream, readHeaders } from '../web-archive/headers';
import { decodedHtml } from './encoding';
import { savedPageRow } from './saved-page';

/** A page in MHTML is as large as one in HTML; its pictures are passed over. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_BYTES = 1024 * 1024;

/**
 * Reads a web page that Chrome, Edge or Internet Explorer saved as one file (MHTML, RFC 2557): the article of its first
 * part that is HTML. Throws an ArticleFormatError for a file that has none.
 */
export async function* readMhtml(source: Source, tools: Tools): AsyncGenerator<Row> {
  const stream = byteStream(source.chunks);
  const head = await readHeaders(stream);
  if (head === null) throw new ArticleFormatError(source.name, 1, 'has headers that do not end');
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(head('content-type'));
  const edge = boundary === null ? null : new TextEncoder().encode(`--${boundary[1] ?? boundary[2]}`);
  let part = edge === null ? head : null;
  for (;;) {
    if (part !== null && /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(part('content-type'))) {
      const bytes = await bodyOf(stream, edge, /quoted-printable/i.test(part('content-transfer-encoding')));
      const isBase64 = /base64/i.test(part('content-transfer-encoding'));
      const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(part('content-type'))?.[1] ?? '';
      const html = await decodedHtml(isBase64 ? base64Bytes(bytes) : bytes, charset, source.note);
      const url = head('snapshot-content-location') || part('content-location') || head('content-location');
      yield await savedPageRow(html, tools, url, feedDay(head('date')));
      return;
    }
    if (edge === null || !(await skipTo(stream, edge))) break;
    part = await readHeaders(stream);
  }
  throw new ArticleFormatError(source.name, 1, 'holds no page in HTML');
}

/** Reads on behind the next line that parts; false when there is none. */
async function skipTo(stream: LineStream, edge: Uint8Array): Promise<boolean> {
  for (
    let line = await nextLine(stream);
    line !== null;
    line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await nextLine(stream))
  )
    if (beginsWith(line.bytes, edge)) return !isLast(line.bytes, edge);
  return false;
}

const nextLine = (stream: LineStream): ReturnType<LineStream['line']> => stream.line(MAX_LINE_BYTES);

/** The lines up to the next part, decoded where they are quoted-printable (RFC 2045, 6.7). */
async function bodyOf(stream: LineStream, edge: Uint8Array | null, isQuoted: boolean): Promise<Uint8Array> {
  let body = new Uint8Array(64 * 1024);
  let length = 0;
  for (
    let line = await nextLine(stream);
    line !== null;
    line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await nextLine(stream))
  ) {
    if (edge !== null && beginsWith(line.bytes, edge)) break;
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
  return body.subarray(0, length);
}

const LINE_FEED = 0x0a;
const EQUALS = 0x3d;

/** Writes what a line stands for into `body` at a place; gives the place behind it. */
function unquote(line: Uint8Array, body: Uint8Array, place: number): number {
  let length = place;
  for (let at = 0; at < line.length; at += 1) {
    const isEscape = line[at] === EQUALS;
    if (isEscape && at + 1 >= line.length) return length; // the line goes on
    const code = isEscape ? hexAt(line, at + 1) * 16 + hexAt(line, at + 2) : Number.NaN;
    body[length++] = Number.isNaN(code) ? line[at]! : code;
    if (!Number.isNaN(code)) at += 2;
  }
  body[length++] = LINE_FEED;
  return length;
}

/** The digit of base 16 that stands there; NaN for none. */
function hexAt(line: Uint8Array, at: number): number {
  return Number.parseInt(String.fromCharCode(line[at] ?? 0), 16);
}

function beginsWith(line: Uint8Array, edge: Uint8Array): boolean {
  for (let at = 0; at < edge.length; at += 1) if (line[at] !== edge[at]) return false;
  return true;
}

const HYPHEN = 0x2d;

/** Two hyphens behind the edge say that no part follows. */
function isLast(line: Uint8Array, edge: Uint8Array): boolean {
  return line[edge.length] === HYPHEN && line[edge.length + 1] === HYPHEN;
}
