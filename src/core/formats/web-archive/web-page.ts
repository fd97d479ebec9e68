import { joined } from '../decode';
import { ExpandError } from '../expand';
import type { Compression, Expand } from '../format';
import { decodedHtml } from '../html/encoding';

/** The most of an article; a page of which it is a part is hardly ever larger. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** How a page came over the network. */
export interface Transfer {
  readonly contentType: string;
  readonly contentEncoding: string;
  readonly transferEncoding: string;
}

/**
 * The HTML in the body of an HTTP answer: chunks joined, expanded, decoded. Web archives often keep a body as the browser
 * saw it under headers as the server sent them, so what does not look chunked or compressed is taken as it is. Rejects
 * with an ExpandError for what is damaged, has more than 4 MiB, or is compressed in a way that the platform cannot expand.
 */
export async function htmlOf(body: Uint8Array, transfer: Transfer, expand: Expand): Promise<string> {
  const isChunked = /\bchunked\b/i.test(transfer.transferEncoding);
  let bytes = (isChunked ? withoutChunks(body) : null) ?? body;
  for (const coding of transfer.contentEncoding.toLowerCase().split(',').reverse())
    bytes = await expanded(bytes, coding.trim(), expand);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await expanded(bytes, 'gzip', expand); // which no header said
  if (bytes.length > MAX_PAGE_BYTES) throw new ExpandError('has more than 4 MiB');
  const charset = /charset\s*=\s*["']?([^\s"';]+)/i.exec(transfer.contentType)?.[1] ?? '';
  return decodedHtml(bytes, charset);
}

/**
 * The data of a body in chunked transfer coding (RFC 9112, 7.1), to where it breaks off; null for a body that does not
 * begin with a chunk.
 */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const decoder = new TextDecoder();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.subarray(at, body.indexOf(0x0a, at) + 1);
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?\n$/i.exec(decoder.decode(line.subarray(0, 256)))?.[1];
    if (size === undefined) return parts.length === 0 ? null : joined(parts);
    const start = at + line.length;
    const end = start + Number.parseInt(size, 16);
    if (end === start) break;
    parts.push(body.subarray(start, end));
    at = end + (body[end] === 0x0d ? 2 : 1);
  }
  return joined(parts);
}

const METHODS: Readonly<Record<string, Compression>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zstd',
};

async function expanded(bytes: Uint8Array, coding: string, expand: Expand): Promise<Uint8Array> {
  if (coding === '' || coding === 'identity' || isMarkup(bytes)) return bytes;
  const method = Object.hasOwn(METHODS, coding) ? METHODS[coding] : undefined;
  if (method === undefined) throw new ExpandError(`is compressed in a way that is not understood: ${coding}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of expand(once(bytes), method === 'deflate' ? deflateKind(bytes) : method)) {
    parts.push(part);
    length += part.length;
    if (length > MAX_PAGE_BYTES) break; // the caller says so
  }
  return joined(parts);
}

/** Servers send both under the name of deflate: with zlib's frame, whose two bytes are a multiple of 31, and without. */
function deflateKind(bytes: Uint8Array): 'deflate' | 'deflate-raw' {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? 'deflate' : 'deflate-raw';
}

/** Whether bytes begin with a tag, as nothing compressed does but by rare chance. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*<[!?a-z]/i.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
