import { joined } from './decode';

/** No block is longer when compressed: 900,000 bytes, their tables, and what Huffman's codes may add. */
const MOST_BLOCK_BYTES = 1_400_000;

const BLOCK = 0x314159265359;
const END = 0x177245385090;

/** Symbols between two changes of table. */
const GROUP = 50;
const MAX_CODE_BITS = 20;

/**
 * Expands bzip2, one stream or several one behind the other, block by block. Rejects with an Error for what is damaged or
 * cut off. The format is told by its reference implementation, https://sourceware.org/bzip2/; no package was found that is
 * kept up, streams, and expands short files without fault.
 */
export async function* bunzip2(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let bits = bitReader(new Uint8Array(0));
  let isEnd = false;
  const fill = async (): Promise<void> => {
    const parts: Uint8Array[] = [];
    let length = bits.left();
    while (!isEnd && length < MOST_BLOCK_BYTES) {
      const { done, value } = await iterator.next();
      isEnd = done === true;
      if (value !== undefined) parts.push(value);
      length += value?.length ?? 0;
    }
    if (parts.length > 0) bits = bits.withMore(parts);
  };
  try {
    for (let streams = 0; ; streams += 1) {
      await fill();
      if (streams > 0 && bits.left() < 4) return;
      const level = bits.read(24) === 0x425a68 ? bits.read(8) - 0x30 : 0;
      if (level < 1 || level > 9) {
        if (streams > 0) return; // padding
        throw new Error('it is no bzip2');
      }
      for (;;) {
        await fill();
        const magic = bits.read(24) * 0x1000000 + bits.read(24);
        if (magic === END) break;
        if (magic !== BLOCK) throw new Error('a block does not begin where it must');
        yield blockOf(bits, level * 100_000);
      }
      bits.read(24);
      bits.read(8); // the checksum of all blocks, each of which has its own
      bits.align();
    }
  } finally {
    await iterator.return?.();
  }
}

interface BitReader {
  /** The next bits as a number, at most 24. */
  readonly read: (count: number) => number;
  /** The symbol of the code that comes next. */
  readonly symbol: (table: Table) => number;
  readonly align: () => void;
  /** Whole bytes that are left. */
  readonly left: () => number;
  readonly withMore: (parts: readonly Uint8Array[]) => BitReader;
}

function bitReader(bytes: Uint8Array, startBit = 0): BitReader {
  let at = startBit >> 3;
  let held = 0;
  let count = 0;
  const read = (wanted: number): number => {
    while (count < wanted) {
      if (at >= bytes.length) throw new Error('unexpected end of file');
      held = (held << 8) | bytes[at]!;
      at += 1;
      count += 8;
    }
    count -= wanted;
    return (held >>> count) & ((1 << wanted) - 1);
  };
  const symbol = ({ least, limits, offsets, symbols }: Table): number => {
    while (count <= 24 && at < bytes.length) {
      held = (held << 8) | bytes[at]!;
      at += 1;
      count += 8;
    }
    for (let length = least; length <= MAX_CODE_BITS && length <= count; length += 1) {
      const code = (held >>> (count - length)) & ((1 << length) - 1);
      if (code >= limits[length]!) continue;
      count -= length;
      return symbols[code + offsets[length]!]!;
    }
    throw new Error(at < bytes.length ? 'a block is damaged' : 'unexpected end of file');
  };
  read(startBit & 7);
  return {
    read,
    symbol,
    align: () => {
      count -= count % 8;
    },
    left: () => bytes.length - at + (count >> 3),
    withMore: (parts) => {
      const bit = at * 8 - count;
      return bitReader(joined([bytes.subarray(bit >> 3), ...parts]), bit & 7);
    },
  };
}

function blockOf(bits: BitReader, size: number): Uint8Array {
  const checksum = bits.read(16) * 0x10000 + bits.read(16);
  if (bits.read(1) === 1) throw new Error('it is of a form that bzip2 has given up');
  const origin = bits.read(24);
  const symbols = symbolsOf(bits);
  const columns = columnOf(bits, symbols, size);
  if (origin >= columns.length) throw new Error('a block is damaged');
  const block = withoutRuns(sortedBack(columns, origin));
  if (checksumOf(block) !== checksum) throw new Error('the checksum of a block is wrong');
  return block;
}

function symbolsOf(bits: BitReader): number[] {
  const used = bits.read(16);
  const symbols: number[] = [];
  for (let high = 0; high < 16; high += 1) {
    const row = (used & (0x8000 >> high)) === 0 ? 0 : bits.read(16);
    for (let low = 0; low < 16; low += 1) if ((row & (0x8000 >> low)) !== 0) symbols.push(high * 16 + low);
  }
  if (symbols.length === 0) throw new Error('a block is damaged');
  return symbols;
}

/** The last column of the sorted rotations: Huffman's codes, runs of zeros and the order by last use undone. */
function columnOf(bits: BitReader, symbols: number[], size: number): Uint8Array {
  const tableCount = bits.read(3);
  const selectors = selectorsOf(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => tableOf(bits, symbols.length + 2));
  const column = new Uint8Array(size);
  const order = Uint8Array.from(symbols);
  const end = symbols.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let nth = 0; ; nth += 1) {
    const table = tables[selectors[Math.floor(nth / GROUP)] ?? -1];
    if (table === undefined) throw new Error('a block is damaged');
    const symbol = bits.symbol(table);
    if (symbol <= 1) {
      run += weight << symbol;
      weight *= 2;
      if (run > size) throw new Error('a block is longer than it may be');
      continue;
    }
    if (length + run + 1 > size && symbol !== end) throw new Error('a block is longer than it may be');
    if (run > 0) column.fill(order[0]!, length, length + run);
    length += run;
    run = 0;
    weight = 1;
    if (symbol === end) return column.subarray(0, Math.min(length, size));
    const byte = order[symbol - 1]!;
    order.copyWithin(1, 0, symbol - 1);
    order[0] = byte;
    column[length] = byte;
    length += 1;
  }
}

/** Which table each group of symbols is coded by. */
function selectorsOf(bits: BitReader, tableCount: number): Uint8Array {
  if (tableCount < 2 || tableCount > 6) throw new Error('a block is damaged');
  const selectors = new Uint8Array(bits.read(15));
  const order = Array.from({ length: tableCount }, (_, nth) => nth);
  for (let nth = 0; nth < selectors.length; nth += 1) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= tableCount) throw new Error('a block is damaged');
    const [table] = order.splice(place, 1);
    order.unshift(table!);
    selectors[nth] = table!;
  }
  return selectors;
}

/** A canonical code: of each length the first code that is longer, and what to add to come to the symbol's place. */
interface Table {
  readonly least: number;
  readonly limits: Int32Array;
  readonly offsets: Int32Array;
  readonly symbols: Uint16Array;
}

function tableOf(bits: BitReader, count: number): Table {
  const lengths = new Uint8Array(count);
  let length = bits.read(5);
  for (let symbol = 0; symbol < count; symbol += 1) {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 0 ? 1 : -1;
      if (length < 1 || length > MAX_CODE_BITS) throw new Error('a block is damaged');
    }
    if (length < 1 || length > MAX_CODE_BITS) throw new Error('a block is damaged');
    lengths[symbol] = length;
  }
  const limits = new Int32Array(MAX_CODE_BITS + 2);
  const offsets = new Int32Array(MAX_CODE_BITS + 2);
  const symbols = new Uint16Array(count);
  let code = 0;
  let place = 0;
  for (let bitsOfCode = 1; bitsOfCode <= MAX_CODE_BITS; bitsOfCode += 1) {
    offsets[bitsOfCode] = place - code;
    for (let symbol = 0; symbol < count; symbol += 1) {
      if (lengths[symbol] !== bitsOfCode) continue;
      symbols[place] = symbol;
      place += 1;
      code += 1;
    }
    limits[bitsOfCode] = code;
    code *= 2;
  }
  return { least: lengths.reduce((a, b) => Math.min(a, b), MAX_CODE_BITS), limits, offsets, symbols };
}

/** Burrows and Wheeler's transform undone (1994). */
function sortedBack(column: Uint8Array, origin: number): Uint8Array {
  const starts = new Int32Array(257);
  for (const byte of column) starts[byte + 1]! += 1;
  for (let byte = 0; byte < 256; byte += 1) starts[byte + 1]! += starts[byte]!;
  const next = new Int32Array(column.length);
  for (let at = 0; at < column.length; at += 1) next[starts[column[at]!]!++] = at;
  const block = new Uint8Array(column.length);
  let at = next[origin]!;
  for (let nth = 0; nth < block.length; nth += 1) {
    block[nth] = column[at]!;
    at = next[at]!;
  }
  return block;
}

/** Behind four bytes that are the same stands how many more there are. */
function withoutRuns(block: Uint8Array): Uint8Array {
  let length = 0;
  eachRun(block, (_, __, count) => {
    length += count;
  });
  const out = new Uint8Array(length);
  let at = 0;
  eachRun(block, (from, to, count) => {
    if (count === to - from) out.set(block.subarray(from, to), at);
    else out.fill(block[from]!, at, at + count);
    at += count;
  });
  return out;
}

/** Calls `give` with stretches as they stand, and with runs as their first bytes and how long they are. */
function eachRun(block: Uint8Array, give: (from: number, to: number, count: number) => void): void {
  let from = 0;
  let same = 1;
  for (let at = 1; at <= block.length; at += 1) {
    same = at < block.length && block[at] === block[at - 1] ? same + 1 : 1;
    if (same < 4) continue;
    const begin = at - 3;
    if (begin > from) give(from, begin, begin - from);
    const more = block[at + 1] ?? 0;
    give(begin, at + 1, 4 + more);
    from = Math.min(block.length, at + 2);
    at = from;
    same = 1;
  }
  if (from < block.length) give(from, block.length, block.length - from);
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = ((sum << 8) ^ CRC[((sum >>> 24) ^ byte) & 0xff]!) >>> 0;
  return ~sum >>> 0;
}
