import type { Article } from '../article';
import { controlSignsHidden } from '../text/control-signs';
import type { TextSection } from './blocks';
import { type ByteReader, byteSink, readBytes, readVarint } from './bytes';
import { type Codec, MAX_RATIO, stored } from './codec';
import { PackFormatError } from './error';
import { ARTICLES_IN_BLOCK } from './layout';
import type { Pack } from './open';
import type { PackParts, Spool } from './spool';

/** All of an article but its body: enough to show it in a list. */
export type ArticleHead = Omit<Article, 'body'>;

/**
 * A section of texts: u32 number of blocks, u32 a block and one more where it begins (from the section's start),
 * then the blocks, each deflated. An expanded block holds the strings of its articles one after the other, each as
 * varint length in bytes and UTF-8. A head is the seven strings of `HEAD_FIELDS`, in the section `cards`, a body, an article's facts and what it quotes one.
 */
const HEAD_FIELDS = ['id', 'url', 'date', 'headline', 'lead', 'publisher', 'lang'] as const;

/** Reads the head of an article of the pack. Throws PackFormatError when the bytes are damaged. */
export async function headAt(pack: Pack, index: number): Promise<ArticleHead> {
  const strings = await stringsAt(pack, 'cards', index, HEAD_FIELDS.length);
  return headOfStrings(strings);
}

/**
 * The heads of all articles of the pack that are shown, in the pack's order, as many at a time as a block of it holds.
 * Throws PackFormatError when the bytes are damaged.
 */
export async function* headsOf(
  pack: Pack,
): AsyncGenerator<readonly { readonly index: number; readonly head: ArticleHead }[]> {
  const inBlock = ARTICLES_IN_BLOCK.cards;
  for (let first = 0; first < pack.articles; first += inBlock) {
    const bytes = await pack.blocks.cards(first / inBlock);
    const reader: ByteReader = { bytes, at: 0, end: bytes.length };
    const heads: { readonly index: number; readonly head: ArticleHead }[] = [];
    for (let index = first; index < Math.min(first + inBlock, pack.articles); index += 1) {
      const strings = HEAD_FIELDS.map(() => stringIn(reader));
      if (!pack.hidden.has(index)) heads.push({ index, head: headOfStrings(strings) });
    }
    yield heads;
  }
}

export async function bodyAt(pack: Pack, index: number): Promise<string> {
  return (await stringsAt(pack, 'bodies', index, 1))[0] ?? '';
}

/**
 * The string that was packed as the article's facts, to be decoded only when it `isReadable`, or as what it quotes; `''`
 * for none.
 */
export async function madeOfArticle(pack: Pack, what: 'facts' | 'said', index: number): Promise<string> {
  const { start, end } = pack.file.sections[what];
  return start === end ? '' : ((await stringsAt(pack, what, index, 1))[0] ?? '');
}

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

function headOfStrings(strings: readonly string[]): ArticleHead {
  const [id = '', url = '', date = '', headline = '', lead = '', publisher = '', lang = ''] = strings;
  return { id, url, date, headline, lead, publisher, lang };
}

async function stringsAt(
  pack: Pack,
  section: TextSection,
  index: number,
  stringsEach: number,
): Promise<string[]> {
  if (!(index >= 0 && index < pack.articles))
    throw new PackFormatError(`There is no article ${index} in the pack`);
  const inBlock = ARTICLES_IN_BLOCK[section];
  const bytes = await pack.blocks[section](Math.floor(index / inBlock));
  const reader: ByteReader = { bytes, at: 0, end: bytes.length };
  for (let skip = (index % inBlock) * stringsEach; skip > 0; skip -= 1) readBytes(reader, readVarint(reader));
  return Array.from({ length: stringsEach }, () => stringIn(reader));
}

const decoder = new TextDecoder();

/** The next string; signs that would turn what stands around it are hidden, whoever wrote the pack. */
function stringIn(reader: ByteReader): string {
  return controlSignsHidden(decoder.decode(readBytes(reader, readVarint(reader))));
}
