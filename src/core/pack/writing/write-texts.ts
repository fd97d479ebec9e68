import type { Article } from '../../article';
import { byteSink } from '../bytes';
import { type Codec, MAX_RATIO, stored } from '../codec';
import type { PackParts, Spool } from '../spool';
import { HEAD_FIELDS } from '../texts';

/** Gathers strings into deflated blocks, in the order in which they are added; there they wait in the spool. */
export interface TextWriter {
  /** The strings of one article. */
  readonly add: (strings: readonly string[]) => Promise<void>;
  /** The finished section in parts: the block table, then the blocks. */
  readonly finish: () => Promise<PackParts>;
}

export function textWriter(articlesInBlock: number, deflate: Codec, blocks: Spool): TextWriter {
  const encoder = new TextEncoder();
  const lengths: number[] = [];
  let block = byteSink();
  let articles = 0;
  let deflating = Promise.resolve();
  const deflated = async (bytes: Uint8Array): Promise<void> => {
    const small = await deflate(bytes);
    // A copy: what a codec gives may be a view of a larger buffer, of 16 kB in Node, and so is a slice of it.
    const kept = small.length * MAX_RATIO < bytes.length ? stored(bytes) : new Uint8Array(small);
    lengths.push(kept.length);
    blocks.append(kept);
  };
  /** One block is deflated while the next is gathered: codecs work in a thread of their own. */
  const flush = async (): Promise<void> => {
    await deflating;
    if (articles === 0) return;
    deflating = deflated(block.view());
    deflating.catch(() => {}); // thrown by whoever waits for it next
    block = byteSink();
    articles = 0;
  };
  return {
    async add(strings) {
      for (const text of strings) {
        const bytes = encoder.encode(text);
        block.varint(bytes.length);
        block.bytes(bytes);
      }
      articles += 1;
      if (articles === articlesInBlock) await flush();
    },
    async finish() {
      await flush();
      await deflating;
      const table = new Uint32Array(lengths.length + 2);
      table[0] = lengths.length;
      table[1] = table.byteLength;
      lengths.forEach((length, index) => {
        table[index + 2] = table[index + 1]! + length;
      });
      return [new Uint8Array(table.buffer), blocks];
    },
  };
}

/** The strings of a head, in the order of `HEAD_FIELDS`. */
export function headStrings(article: Article): string[] {
  return HEAD_FIELDS.map((field) => article[field]);
}
