import type { Decoder } from './code-page';
import type { Source } from './format';

/** A text in bytes, with what is known of its encoding. */
export type TextSource = Pick<Source, 'chunks' | 'charset' | 'note'>;

/** So many bytes from the first that is not ASCII tell the encoding. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * The text of bytes that come in any portions, in portions; characters over their borders are put together. A byte order
 * mark decides the encoding and is left out; without one it is told by the first bytes that are not ASCII, the source's
 * `charset` and what it `declared` itself, see `decoderOf`. Bytes that are no text become U+FFFD.
 */
export async function* textOf(
  { chunks, charset = '', note }: TextSource,
  declared = '',
): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let held = new Uint8Array(0);
  let isBegun = false;
  const choose = async (): Promise<Decoder> =>
    (await import('./encoding')).decoderOf(held, charset, declared, note);
  for await (const chunk of chunks) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held = held.length === 0 ? new Uint8Array(chunk) : joined([held, chunk]);
    if (!isBegun) {
      if (held.length < MARK_BYTES) continue;
      isBegun = true;
      decoder = decoderAtStart(held, declared);
    }
    if (decoder === null) {
      const ascii = firstBeyondAscii(held);
      if (ascii !== 0) yield ASCII.decode(ascii === -1 ? held : held.subarray(0, ascii));
      held = ascii === -1 ? new Uint8Array(0) : held.slice(Math.max(ascii, 0));
      if (held.length < SAMPLE_BYTES) continue;
      decoder = await choose();
    }
    yield decoder.decode(held, { stream: true });
    held = new Uint8Array(0);
  }
  decoder ??= (isBegun ? null : decoderAtStart(held, declared)) ?? (await choose());
  // As a stream to the end, since Node 20 takes windows-1252 that is not one for ISO 8859-1
  const rest = decoder.decode(held, { stream: true }) + decoder.decode();
  if (rest !== '') yield rest;
}

const ASCII = new TextDecoder();

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at]! >= 0x80) return at;
  return -1;
}

/** The decoder that the first bytes ask for: of a byte order mark, of UTF-16, of what shifts by escapes; null for others. */
function decoderAtStart(head: Uint8Array, declared: string): TextDecoder | null {
  const encoding = encodingMarked(head) ?? (/^iso-2022-jp$/i.test(declared) ? declared : null);
  return encoding === null ? null : new TextDecoder(encoding);
}

/** The same with every line end, CRLF and CR too, as one LF. */
export async function* unixTextOf(source: TextSource, declared = ''): AsyncGenerator<string> {
  let carriage = '';
  for await (const portion of textOf(source, declared)) {
    if (portion === '') continue;
    const text = carriage + portion;
    carriage = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - carriage.length).replace(/\r\n?/g, '\n');
  }
  if (carriage !== '') yield '\n';
}

/** The text at the beginning of a source, blanks before it cut, as UTF-8 if no byte order mark says other. */
export function headText(head: Uint8Array): string {
  return new TextDecoder(encodingMarked(head) ?? 'utf-8').decode(head).trimStart();
}

/**
 * The encoding that a byte order mark at the beginning tells; of text in UTF-16 without one, the zeros that stand in every
 * other byte. Null for all others.
 */
export function encodingMarked(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return encodingByZeros(head.subarray(0, MARK_BYTES));
}

/** Blanks, digits and marks are as good as a twentieth of any text. */
const LEAST_ZEROS = 1 / 20;

function encodingByZeros(head: Uint8Array): string | null {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.max(2, head.length * LEAST_ZEROS) || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Enough to see a mark, or how text in UTF-16 goes. */
const MARK_BYTES = 128;

/** The portions as one. */
export function joined(portions: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(portions.reduce((bytes, portion) => bytes + portion.length, 0));
  let at = 0;
  for (const portion of portions) {
    all.set(portion, at);
    at += portion.length;
  }
  return all;
}
