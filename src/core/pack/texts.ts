import type { Article } from '../article';
import type { Codec } from '../codec';
import { type ByteReader, byteSink, readBytes, readVarint } from './bytes';
import { PackFormatError } from './error';
import { BODIES_IN_BLOCK, CARDS_IN_BLOCK } from './layout';
import type { Pack } from './open';

/** All of an article but its body: enough to show it in a list. */
export type Card = Omit<Article, 'body'>;

/**
 * A section of texts: u32 number of blocks, u32 a block and one more where it begins (from the section's start),
 * then the blocks, each deflated. An expanded block holds the strings of its articles one after the other, each as
 * varint length in bytes and UTF-8. A card is the seven strings of `CARD_FIELDS`, a body and an article's facts one.
 */
const CARD_FIELDS = ['id', 'url', 'date', 'headline', 'lead', 'publisher', 'lang'] as const;

/** Reads the cards of an article of the pack. Throws PackFormatError when the bytes are damaged. */
export async function cardAt(pack: Pack, index: number): Promise<Card> {
  const strings = await stringsAt(pack, 'cards', index, CARDS_IN_BLOCK, CARD_FIELDS.length);
  const [id = '', url = '', date = '', headline = '', lead = '', publisher = '', lang = ''] = strings;
  return { id, url, date, headline, lead, publisher, lang };
}

export async function bodyAt(pack: Pack, index: number): Promise<string> {
  return (await stringsAt(pack, 'bodies', index, BODIES_IN_BLOCK, 1))[0] ?? '';
}

/** The opaque string that was packed as the article's facts; `''` when the pack was made without. */
export async function factsOfArticle(pack: Pack, index: number): Promise<string> {
  const { start, end } = pack.file.sections.facts;
  return start === end ? '' : ((await stringsAt(pack, 'facts', index, BODIES_IN_BLOCK, 1))[0] ?? '');
}

/** Gathers strings into deflated blocks, in the order in which they are added. */
export interface TextWriter {
  /** The strings of one article. */
  readonly add: (strings: readonly string[]) => Promise<void>;
  /** The finished section in parts: the block table, then the blocks. */
  readonly finish: () => Promise<readonly Uint8Array[]>;
}

export function textWriter(articlesInBlock: number, deflate: Codec): TextWriter {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let block = byteSink();
  let articles = 0;
  const flush = async (): Promise<void> => {
    if (articles === 0) return;
    blocks.push(await deflate(block.view()));
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
      const table = new Uint32Array(blocks.length + 2);
      table[0] = blocks.length;
      let offset = table.byteLength;
      blocks.forEach((bytes, index) => {
        table[index + 1] = offset;
        offset += bytes.length;
      });
      table[blocks.length + 1] = offset;
      return [new Uint8Array(table.buffer), ...blocks];
    },
  };
}

/** Packers writing cards, in the order of `CARD_FIELDS`. */
export function cardStrings(article: Article): string[] {
  return CARD_FIELDS.map((field) => article[field]);
}

async function stringsAt(
  pack: Pack,
  section: 'cards' | 'bodies' | 'facts',
  index: number,
  articlesInBlock: number,
  stringsEach: number,
): Promise<string[]> {
  if (!(index >= 0 && index < pack.articles))
    throw new PackFormatError(`There is no article ${index} in the pack`);
  const bytes = await blockAt(pack, section, Math.floor(index / articlesInBlock));
  const reader: ByteReader = { bytes, at: 0, end: bytes.length };
  for (let skip = (index % articlesInBlock) * stringsEach; skip > 0; skip -= 1)
    readBytes(reader, readVarint(reader));
  const decoder = new TextDecoder();
  return Array.from({ length: stringsEach }, () => decoder.decode(readBytes(reader, readVarint(reader))));
}

/** Expanded blocks kept, since neighbours and repeated opens ask again; 32 of at most some 100 kB. */
const BLOCKS_KEPT = 32;

function blockAt(pack: Pack, section: 'cards' | 'bodies' | 'facts', block: number): Promise<Uint8Array> {
  const { start, end } = pack.file.sections[section];
  const { words, bytes, verify } = pack.file;
  const entry = start + 4 + block * 4;
  if (entry + 8 > end) throw new PackFormatError(`Section ${section} has no block ${block}`);
  const key = entry;
  const kept = pack.blocks.get(key);
  if (kept) return kept;
  verify(entry, entry + 8);
  const from = start + words[entry / 4]!;
  const to = start + words[entry / 4 + 1]!;
  if (from > to || to > end)
    throw new PackFormatError(`Block ${block} of ${section} lies outside of its section`);
  verify(from, to);
  const expanded = pack.inflate(bytes.subarray(from, to)).catch((cause: unknown) => {
    pack.blocks.delete(key);
    throw new PackFormatError(`Block ${block} of ${section} cannot be expanded: ${String(cause)}`);
  });
  if (pack.blocks.size >= BLOCKS_KEPT) pack.blocks.delete(pack.blocks.keys().next().value!);
  pack.blocks.set(key, expanded);
  return expanded;
}
