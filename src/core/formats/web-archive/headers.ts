import type { ByteStream } from '../byte-stream';

/** Real header blocks have some kilobytes; a server may send cookies without end. */
const MAX_HEADER_BYTES = 64 * 1024;

/** The value under a name in lower case, the first of several; `''` for none. */
export type Headers = (name: string) => string;

/**
 * Reads the named lines of a WARC record or an HTTP answer to the blank line behind them. Null beyond 64 KiB, where the
 * stream stands in the middle of them. A line that begins with a blank continues the one before.
 */
export async function readHeaders(stream: Pick<ByteStream, 'line'>): Promise<Headers | null> {
  const decoder = new TextDecoder();
  const lines: string[] = [];
  for (let left = MAX_HEADER_BYTES; ; ) {
    const line = await stream.line(left);
    if (line === null || line.bytes.length === 0) return findIn(lines);
    left -= line.bytes.length + 1;
    if (!line.isWhole || left <= 0) return null;
    const text = decoder.decode(line.bytes);
    if (/^[ \t]/.test(text) && lines.length > 0) lines.push(`${lines.pop()} ${text.trim()}`);
    else lines.push(text);
  }
}

function findIn(lines: readonly string[]): Headers {
  const values = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !values.has(name)) values.set(name, line.slice(colon + 1).trim());
  }
  return (name) => values.get(name) ?? '';
}
