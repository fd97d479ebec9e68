import { type ByteStream, byteStream } from '../byte-stream';
import { joined } from '../decode';
import { ExpandError } from '../expand';
import type { Expand } from '../format';

/** A file in a zip; `bytes` rejects with an ExpandError for what is damaged, encrypted or compressed in a rare way. */
export interface ZipFile {
  readonly name: string;
  /** Whether it is said to hold nothing. */
  readonly isEmpty: boolean;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
/** What comes behind the last file: the directory, or its end where there is no file. */
const DIRECTORY = [0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50];

const LOCAL_HEADER_BYTES = 30;
const MAX_32 = 0xffffffff;

/**
 * The files of a zip (PKWARE's APPNOTE 6.3.10, Zip64 too) one after the other while it streams by; a file that is not
 * read is passed over. Sizes that stand only behind a file are looked for there: a descriptor counts where its own size
 * is that of what came before it and a header follows, which data hold by chance once in 2⁹⁶ bytes. Throws an ExpandError
 * for what is no zip or is cut off.
 */
export async function* zipFiles(chunks: AsyncIterable<Uint8Array>, expand: Expand): AsyncGenerator<ZipFile> {
  const stream = byteStream(chunks);
  for (let files = 0; ; files += 1) {
    const header = await stream.take(LOCAL_HEADER_BYTES);
    const view = viewOf(header);
    const signature = header.length < 4 ? 0 : view.getUint32(0, true);
    if (DIRECTORY.includes(signature)) return;
    if (header.length > 0 && signature !== LOCAL_HEADER)
      throw new ExpandError(files === 0 ? 'is no zip' : 'is a zip with damage behind a file');
    if (header.length < LOCAL_HEADER_BYTES) throw new ExpandError('is a zip that is cut off');
    const flags = view.getUint16(6, true);
    const method = view.getUint16(8, true);
    const name = decoder.decode(await stream.take(view.getUint16(26, true)));
    const extra = await stream.take(view.getUint16(28, true));
    const size = compressedSize(view, extra);
    const isSizeBehind = (flags & 8) !== 0 && size.bytes === 0;
    const data = oneByOne(isSizeBehind ? untilDescriptor(stream) : counted(stream, size.bytes));
    yield {
      name,
      isEmpty: size.bytes === 0 && !isSizeBehind,
      bytes: () => expanded(data, method, (flags & 1) !== 0, expand),
    };
    while ((await data()).length > 0); // what the reader has left
    if ((flags & 8) !== 0 && size.bytes !== 0) await skipDescriptor(stream, size.isZip64);
  }
}

const decoder = new TextDecoder();

/** Gives a file's next compressed bytes, none at its end. */
type Data = () => Promise<Uint8Array>;

/** An expander that is stopped may still be waiting for its next bytes when the rest of the file is passed over. */
function oneByOne(data: Data): Data {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(data);
    last = next;
    return next;
  };
}

async function* expanded(
  data: Data,
  method: number,
  isEncrypted: boolean,
  expand: Expand,
): AsyncGenerator<Uint8Array> {
  if (isEncrypted) throw new ExpandError('is encrypted');
  if (method === 0) yield* portionsOf(data);
  else if (method === 8) yield* expand(portionsOf(data), 'deflate-raw');
  else throw new ExpandError(`is compressed in a way that is not understood: method ${method}`);
}

async function* portionsOf(data: Data): AsyncGenerator<Uint8Array> {
  for (let bytes = await data(); bytes.length > 0; bytes = await data()) yield bytes;
}

const PORTION_BYTES = 64 * 1024;

function counted(stream: ByteStream, size: number): Data {
  let left = size;
  return async () => {
    const bytes = await stream.some(Math.min(left, PORTION_BYTES));
    left -= bytes.length;
    if (bytes.length === 0 && left > 0) throw new ExpandError('is a zip that is cut off');
    return bytes;
  };
}

/** A descriptor with sizes of eight bytes, and the signature behind it. */
const MAX_DESCRIPTOR_BYTES = 28;

/** Bytes up to a descriptor, which is taken too. */
function untilDescriptor(stream: ByteStream): Data {
  let given = 0;
  let isEnd = false;
  return async () => {
    if (isEnd) return new Uint8Array(0);
    let bytes = await stream.some(PORTION_BYTES);
    while (bytes.length < MAX_DESCRIPTOR_BYTES) {
      const more = await stream.some(PORTION_BYTES);
      if (more.length === 0) break;
      bytes = joined([bytes, more]);
    }
    for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
      const length = descriptorAt(bytes, at, given + at);
      if (length === 0) continue;
      isEnd = true;
      stream.unread(bytes.subarray(at + length));
      return bytes.subarray(0, at);
    }
    // A descriptor may have begun in the last bytes: they are looked at again with what follows.
    const sure = Math.max(1, bytes.length - MAX_DESCRIPTOR_BYTES + 1);
    if (bytes.length < MAX_DESCRIPTOR_BYTES) throw new ExpandError('is a zip that is cut off');
    stream.unread(bytes.subarray(sure));
    given += sure;
    return bytes.subarray(0, sure);
  };
}

/** The length of the descriptor that stands there and fits so many bytes before it; 0 for none. */
function descriptorAt(bytes: Uint8Array, at: number, size: number): number {
  const view = viewOf(bytes.subarray(at));
  const isHeader = (place: number): boolean =>
    view.byteLength >= place + 4 && [LOCAL_HEADER, ...DIRECTORY].includes(view.getUint32(place, true));
  if (view.byteLength < 20 || view.getUint32(0, true) !== DESCRIPTOR) return 0;
  if (view.getUint32(8, true) === size && isHeader(16)) return 16;
  return view.byteLength >= 28 && view.getBigUint64(8, true) === BigInt(size) && isHeader(24) ? 24 : 0;
}

/** A descriptor behind a file whose size was known before; its signature may be left out. */
async function skipDescriptor(stream: ByteStream, isZip64: boolean): Promise<void> {
  const start = await stream.take(4);
  if (start.length < 4) return;
  if (viewOf(start).getUint32(0, true) !== DESCRIPTOR) stream.unread(start);
  await stream.skip(isZip64 ? 20 : 12);
}

function compressedSize(header: DataView, extra: Uint8Array): { bytes: number; isZip64: boolean } {
  const size = header.getUint32(18, true);
  const zip64 = zip64Field(extra);
  if (size !== MAX_32 || zip64 === null) return { bytes: size, isZip64: zip64 !== null };
  const at = header.getUint32(22, true) === MAX_32 ? 8 : 0; // the size of the expanded file stands first
  if (zip64.byteLength < at + 8) throw new ExpandError('is a zip with a damaged size');
  return { bytes: Number(zip64.getBigUint64(at, true)), isZip64: true };
}

function zip64Field(extra: Uint8Array): DataView | null {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) return viewOf(extra.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
