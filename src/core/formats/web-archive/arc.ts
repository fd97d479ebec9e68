import { ArticleFormatError } from '../article-format';
import { byteStream } from '../byte-stream';
import type { Row, Source, Tools } from '../format';
import type { Headers } from './headers';
import { newCaptures, responseRow } from './warc';

/** An address is not longer; neither is the line around it. */
const MAX_LINE_BYTES = 64 * 1024;

/** So many lines that are no record's first are passed over in a row until the file counts as damaged. */
const MOST_LOST = 10_000;

/**
 * Reads an ARC, the Internet Archive's format before WARC (versions 1 and 2; gzip is expanded before): an article for each
 * HTML page that was answered with 200. `line` is the number of the record in the file, its own description the first.
 */
export async function* readArc(source: Source, tools: Tools): AsyncGenerator<Row> {
  const stream = byteStream(source.chunks);
  const captures = newCaptures();
  let lost = 0;
  for (;;) {
    const line = stream.lineAtHand(MAX_LINE_BYTES) ?? (await stream.line(MAX_LINE_BYTES));
    if (line === null) return;
    if (line.bytes.length === 0) continue;
    const head = headOf(decoder.decode(line.bytes));
    if (head === null) {
      if (captures.record === 0)
        throw new ArticleFormatError(source.name, 1, 'is no ARC: it does not begin with filedesc://');
      lost += 1;
      if (lost === 1) yield { kind: 'rejected', line: captures.record + 1, reason: NO_RECORD };
      if (lost > MOST_LOST) return;
      continue;
    }
    lost = 0;
    captures.record += 1;
    const { url, day, length } = head;
    if (url.startsWith('filedesc:') || Number(length) === 0) {
      await stream.skip(Number(length));
      continue;
    }
    const row = await responseRow(headersOf(url, day, length), stream, {
      record: captures.record,
      tools,
      captures,
    });
    if (row !== null) yield row;
  }
}

const decoder = new TextDecoder();

const NO_RECORD = 'is no record: the length of the one before it is wrong, or bytes are damaged';

interface Head {
  readonly url: string;
  /** As digits, the time of day behind it. */
  readonly day: string;
  readonly length: string;
}

/**
 * `http://a.example/ 192.0.2.1 20010203040506 text/html 1234`, in version 2 with status, checksum, location, offset and file
 * name before the length; null for what is no such line.
 */
function headOf(line: string): Head | null {
  const [url = '', ip = '', day = '', ...more] = line.split(' ');
  const length = more.at(-1) ?? '';
  const isHead =
    more.length >= 2 && url !== '' && ip !== '' && /^\d{8,14}$/.test(day) && /^\d{1,15}$/.test(length);
  return isHead ? { url, day, length } : null;
}

/** As a WARC would say it. */
function headersOf(url: string, day: string, length: string): Headers {
  const values: Readonly<Record<string, string>> = {
    'warc-type': /^https?:/i.test(url) ? 'response' : 'metadata',
    'warc-target-uri': url,
    'warc-date': `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`,
    'content-type': 'application/http; msgtype=response',
    'content-length': length,
  };
  return (name) => values[name] ?? '';
}
