import { type Codec, mostExpanded } from './codec';
import { PackFormatError } from './error';
import { type PackFile, wordsOf } from './file';
import { keeping } from './keep';
import { ARTICLES_IN_BLOCK } from './layout';

export type TextSection = keyof typeof ARTICLES_IN_BLOCK;

/** Gives a section's expanded blocks by number; rejects with PackFormatError for one that is damaged or not there. */
export type Blocks = Readonly<Record<TextSection, (block: number) => Promise<Uint8Array>>>;

/** Expanded blocks kept, since neighbours and repeated opens ask again; 32 of at most some 100 kB. */
const BLOCKS_KEPT = 32;

/** A larger block is expanded anew whenever it is asked for. */
const KEPT_BYTES = 1024 * 1024;

/** Reads a pack's texts: a block's table when the first is asked for, a block when an article of it is. */
export function openBlocks(file: PackFile, inflate: Codec): Blocks {
  const tableOf = keeping((section: TextSection) => readTable(file, section));
  const blocksOf = (section: TextSection) =>
    keeping(
      async (block: number) => {
        const table = await tableOf(section);
        const { start, end } = file.sections[section];
        const from = start + table[block + 1]!;
        const to = start + table[block + 2]!;
        // Not written as from > to: what lies behind the table is undefined.
        if (!(from <= to && to <= end))
          throw new PackFormatError(`Block ${block} of ${section} lies outside of its section`);
        const expanded = await inflate(await file.read(from, to)).catch((cause: unknown) => {
          throw new PackFormatError(`Block ${block} of ${section} cannot be expanded: ${String(cause)}`);
        });
        if (expanded.length > mostExpanded(to - from))
          throw new PackFormatError(`Block ${block} of ${section} expands to more than is allowed`);
        return expanded;
      },
      BLOCKS_KEPT,
      ({ length }) => length <= KEPT_BYTES,
    );
  return {
    cards: blocksOf('cards'),
    bodies: blocksOf('bodies'),
    facts: blocksOf('facts'),
    said: blocksOf('said'),
  };
}

async function readTable(file: PackFile, section: TextSection): Promise<Uint32Array> {
  const { start, end } = file.sections[section];
  const blocks = Math.ceil(file.articles / ARTICLES_IN_BLOCK[section]);
  const size = (blocks + 2) * 4;
  const table = size > end - start ? null : wordsOf(await file.read(start, start + size));
  if (table?.[0] !== blocks) throw new PackFormatError(`Section ${section} does not hold ${blocks} blocks`);
  return table;
}
