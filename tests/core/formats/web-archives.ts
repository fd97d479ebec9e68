import { gzipSync } from 'node:zlib';

/** Small writers of web archives, for tests. */

const encoder = new TextEncoder();

export interface WarcRecord {
  readonly version?: string;
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly contentType?: string;
  readonly block?: string | Uint8Array;
  /** What the header says, where it is not the length of the block. */
  readonly length?: number | string;
  readonly headers?: readonly string[];
}

/** A WARC record with the two line ends behind it. */
export function warcRecord(record: WarcRecord): Buffer {
  const { version = 'WARC/1.1', type = 'response', date = '2024-08-03T10:00:00Z', headers = [] } = record;
  const block = Buffer.from(record.block ?? '');
  const lines = [
    version,
    `WARC-Type: ${type}`,
    ...(record.url === undefined ? [] : [`WARC-Target-URI: ${record.url}`]),
    `WARC-Date: ${date}`,
    'WARC-Record-ID: <urn:uuid:0f5a8b6e-0000-4000-8000-000000000000>',
    `Content-Type: ${record.contentType ?? 'application/http; msgtype=response'}`,
    ...headers,
    `Content-Length: ${record.length ?? block.length}`,
  ];
  return Buffer.concat([encoder.encode(`${lines.join('\r\n')}\r\n\r\n`), block, encoder.encode('\r\n\r\n')]);
}

/** An HTTP answer. */
export function answer(
  body: string | Uint8Array,
  headers: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = 'HTTP/1.1 200 OK',
): Buffer {
  return Buffer.concat([
    encoder.encode(`${[status, ...headers].join('\r\n')}\r\n\r\n`),
    Buffer.from(body as Uint8Array),
  ]);
}

/** The record of a story as a crawler stores it. */
export function capture(name: string, html: string = story(name), more: Partial<WarcRecord> = {}): Buffer {
  return warcRecord({ url: `https://herald.example/2024/08/02/${name}.html`, block: answer(html), ...more });
}

const SENTENCE = 'Farmers in Kansas brought in 51 bushels an acre, more than in any year since the war. ';

/** A news page. */
export function story(headline: string, text = SENTENCE.repeat(6)): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>${headline}</h1><p>${text}</p><p>${text}</p></article></body></html>`;
}

export function chunked(body: string | Uint8Array, size = 100): Buffer {
  const bytes = Buffer.from(body as Uint8Array);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** Each record a member of its own, as crawlers write it. */
export function gzipEach(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

export interface ZippedFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** The bytes before compression, where `data` is deflated. */
  readonly method?: number;
  readonly flags?: number;
  readonly sizes?: 'before' | 'behind' | 'zip64' | 'zip64 behind';
}

/** A zip; checksums are left 0, nobody reads them. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  let directory = Buffer.alloc(0);
  for (const file of files) {
    const { data, method = 0, flags = 0, sizes = 'before' } = file;
    const name = Buffer.from(file.name);
    const isBehind = sizes.endsWith('behind');
    const extra = Buffer.alloc(sizes === 'zip64' ? 20 : 0);
    if (sizes === 'zip64') {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(data.length), 4);
      extra.writeBigUInt64LE(BigInt(data.length), 12);
    }
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(45, 4);
    header.writeUInt16LE(flags | (isBehind ? 8 : 0), 6);
    header.writeUInt16LE(method, 8);
    const size = sizes === 'zip64' ? 0xffffffff : isBehind ? 0 : data.length;
    header.writeUInt32LE(size, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(extra.length, 28);
    const descriptor = Buffer.alloc(sizes === 'behind' ? 16 : sizes === 'zip64 behind' ? 24 : 0);
    if (isBehind) descriptor.writeUInt32LE(0x08074b50, 0);
    if (sizes === 'behind') descriptor.writeUInt32LE(data.length, 8);
    if (sizes === 'zip64 behind') descriptor.writeBigUInt64LE(BigInt(data.length), 8);
    parts.push(header, name, extra, Buffer.from(data), descriptor);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(name.length, 28);
    directory = Buffer.concat([directory, central, name]);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  return Buffer.concat([...parts, directory, end]);
}
