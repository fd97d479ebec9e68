import { crc32 } from './crc32';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Zip's own days begin in 1980; what is in here has its times elsewhere. */
const FIRST_DAY = 0x21;
const UTF8_NAMES = 0x0800;

/**
 * A zip (APPNOTE 6.3.3) of files that are stored as they are, in parts that follow each other: WACZ wants its archives
 * stored, so that single records can be read of them. At most 65,535 files and 4 GiB.
 */
export function zipParts(files: readonly ZipEntry[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name);
    const about = [20, UTF8_NAMES, 0, 0, FIRST_DAY] as const;
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const;
    const local = fields(30, [
      [0x04034b50, 4],
      ...twos(about),
      ...fours(sizes),
      ...twos([nameBytes.length, 0]),
    ]);
    directory.push(
      fields(46, [
        [0x02014b50, 4],
        ...twos([20, ...about]),
        ...fours(sizes),
        ...twos([nameBytes.length, 0, 0, 0, 0]),
        ...fours([0, offset]),
      ]),
      nameBytes,
    );
    parts.push(local, nameBytes, bytes);
    offset += local.length + nameBytes.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields(22, [
    [0x06054b50, 4],
    ...twos([0, 0, files.length, files.length]),
    ...fours([length, offset]),
    [0, 2],
  ]);
  return [...parts, ...directory, end];
}

type Sized = readonly [value: number, bytes: 2 | 4];

const twos = (values: readonly number[]): Sized[] => values.map((value) => [value, 2]);
const fours = (values: readonly number[]): Sized[] => values.map((value) => [value, 4]);

function fields(length: number, values: readonly Sized[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
