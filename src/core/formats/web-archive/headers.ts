import type { ByteStream } from '../byte-stream';

/** Real header blocks have some kilobytes; a server may send cookies without end. */
const MAX_HEADER_BYTES = 64 * 1024;

/** What lines can be read of. */
export type LineStream = Pick<ByteStream, 'line' | 'lineAtHand' | 'headAtHand'>;

/** The value under a name in lower case, the first of several; `''` for none. */
export type Headers = (name: string) => string;

/**
 * Reads the named lines of a WARC record or an HTTP answer to the blank line behind them. Null beyond 64 KiB, where the
 * stream stands in the middle of them. A line that begins with a blank continues the one before.
 */
export async function readHeaders(stream: LineStream): Promise<Headers | null> {
  const head = stream.headAtHand(MAX_HEADER_BYTES);
  if (head !== undefined) return findIn(unfolded(decoder.decode(head).split('\n').map(withoutReturn)));
  const lines: string[] = [];
  for (let left = MAX_HEADER_BYTES; ; ) {
    const line = stream.lineAtHand(left) ?? (await stream.line(left));
    if (line === null || line.bytes.length === 0) return findIn(unfolded(lines));
    left -= line.bytes.length + 1;
    if (!line.isWhole || left <= 0) return null;
    lines.push(decoder.decode(line.bytes));
  }
}

const decoder = new TextDecoder();

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** The lines, each with what continues it. */
function unfolded(lines: readonly string[]): readonly string[] {
  if (!lines.some((text) => isContinued(text))) return lines;
  const whole: string[] = [];
  for (const text of lines) {
    if (isContinued(text) && whole.length > 0) whole.push(`${whole.pop()} ${text.trim()}`);
    else whole.push(text);
  }
  return whole;
}

const isContinued = (text: string): boolean => text.startsWith(' ') || text.startsWith('\t');

function findIn(lines: readonly string[]): Headers {
  const values = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !values.has(name)) values.set(name, line.slice(colon + 1).trim());
  }
  return (name) => values.get(name) ?? '';
}
