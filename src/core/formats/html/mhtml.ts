import { ArticleFormatError } from '../article-format';
import { base64Bytes } from '../base64';
import { byteStream } from '../byte-stream';
import { joined } from '../decode';
import { feedDay } from '../feed-day';
import type { Row, Source, Tools } from '../format';
import { readHeaders } from '../web-archive/headers';
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
  const edge = boundary === null ? null : `--${boundary[1] ?? boundary[2]}`;
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

type Lines = Pick<ReturnType<typeof byteStream>, 'line'>;

/** Reads on behind the next line that parts; false when there is none. */
async function skipTo(stream: Lines, edge: string): Promise<boolean> {
  for (
    let line = await stream.line(MAX_LINE_BYTES);
    line !== null;
    line = await stream.line(MAX_LINE_BYTES)
  ) {
    const text = asciiOf(line.bytes);
    if (text.startsWith(edge)) return !text.startsWith(`${edge}--`);
  }
  return false;
}

/** The lines up to the next part, decoded where they are quoted-printable (RFC 2045, 6.7). */
async function bodyOf(stream: Lines, edge: string | null, isQuoted: boolean): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (
    let line = await stream.line(MAX_LINE_BYTES);
    line !== null;
    line = await stream.line(MAX_LINE_BYTES)
  ) {
    if (edge !== null && line.bytes[0] === 0x2d && asciiOf(line.bytes).startsWith(edge)) break;
    const decoded = isQuoted ? unquoted(line.bytes) : joined([line.bytes, LINE_END]);
    length += decoded.length;
    if (length > MAX_PAGE_BYTES) break; // whose text ends there
    lines.push(decoded);
  }
  return joined(lines);
}

const LINE_END = new Uint8Array([0x0a]);
const EQUALS = 0x3d;

function unquoted(line: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(line.length + 1);
  let length = 0;
  for (let at = 0; at < line.length; at += 1) {
    const hex = line[at] === EQUALS ? asciiOf(line.subarray(at + 1, at + 3)) : '';
    const isSoftEnd = line[at] === EQUALS && at + 1 >= line.length;
    if (isSoftEnd) return bytes.subarray(0, length);
    const isCode = /^[\da-f]{2}$/i.test(hex);
    bytes[length++] = isCode ? Number.parseInt(hex, 16) : line[at]!;
    if (isCode) at += 2;
  }
  bytes[length++] = 0x0a;
  return bytes.subarray(0, length);
}

function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 300), { stream: true });
}
