import type { Article } from '../article';
import { controlSignsHidden } from '../text/control-signs';
import type { TextSection } from './blocks';
import { type ByteReader, readBytes, readVarint } from './bytes';
import { PackFormatError } from './error';
import { ARTICLES_IN_BLOCK } from './layout';
import type { Pack } from './open';

/** All of an article but its body: enough to show it in a list. */
export type ArticleHead = Omit<Article, 'body'>;

/**
 * A section of texts: u32 number of blocks, u32 a block and one more where it begins (from the section's start),
 * then the blocks, each deflated. An expanded block holds the strings of its articles one after the other, each as
 * varint length in bytes and UTF-8. A head is the seven strings of `HEAD_FIELDS`, in the section `cards`, a body, an article's facts and what it quotes one.
 */
export const HEAD_FIELDS = ['id', 'url', 'date', 'headline', 'lead', 'publisher', 'lang'] as const;

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
