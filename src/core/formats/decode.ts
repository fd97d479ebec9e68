/**
 * The text of bytes that come in any portions, in portions; characters over their borders are put together. A byte order
 * mark decides the encoding and is left out; without one it is `encoding`. Bytes that are no text of it become U+FFFD.
 * Throws RangeError for an encoding that the platform does not know.
 */
export async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding = 'utf-8'): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held = joined([held, chunk]);
    if (held.length < MARK_BYTES) continue;
    decoder = new TextDecoder(encodingMarked(held) ?? encoding);
    yield decoder.decode(held, { stream: true });
  }
  decoder ??= new TextDecoder(encodingMarked(held) ?? encoding);
  const rest = held.length < MARK_BYTES ? decoder.decode(held) : decoder.decode();
  if (rest !== '') yield rest;
}

/** The same with every line end, CRLF and CR too, as one LF. */
export async function* unixTextOf(
  chunks: AsyncIterable<Uint8Array>,
  encoding = 'utf-8',
): AsyncGenerator<string> {
  let carriage = '';
  for await (const portion of textOf(chunks, encoding)) {
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

/** The encoding that a byte order mark at the beginning tells; null without one. */
export function encodingMarked(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/** The longest byte order mark. */
const MARK_BYTES = 3;

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
