import type { TextSection } from './blocks';
import { mostInPack } from './codec';
import { PackFormatError } from './error';
import { ARTICLES_IN_BLOCK } from './layout';
import { openLookup } from './lookup';
import { keyOfName } from './name-matcher';
import { openNames } from './names';
import type { Pack } from './open';
import { findPostings, scanPostings } from './postings';
import { openQuotes } from './quotes';
import { bodyAt, headAt, madeOfArticle } from './texts';

/** So many bytes are verified at a time. */
const STEP_BYTES = 1 << 20;

/**
 * Reads a pack whole, as one from elsewhere must be before it is kept: every page against its checksum, every list of
 * the index, every word and name, every article with its facts. `seen` is told the share that has been read, 0 to 1.
 * Rejects with PackFormatError for the first damage.
 */
export async function verifyPack(pack: Pack, seen: (share: number) => void = () => {}): Promise<void> {
  await verifyPages(pack);
  await verifyIndex(pack);
  let room = mostInPack(pack.file.sections.quotes.end);
  for (let index = 0; index < pack.articles; index += 1) {
    room -= await expandedAt(pack, index);
    if (room < 0) throw new PackFormatError('The texts expand to more than is allowed');
    await headAt(pack, index);
    await bodyAt(pack, index);
    await madeOfArticle(pack, 'facts', index);
    await madeOfArticle(pack, 'said', index);
    if (index % SEEN_EVERY === 0) seen(index / pack.articles);
  }
}

const SEEN_EVERY = 256;

const TEXT_SECTIONS = Object.keys(ARTICLES_IN_BLOCK) as TextSection[];

/** How many bytes the blocks expand to that begin with this article. */
async function expandedAt({ blocks, file }: Pack, index: number): Promise<number> {
  let sum = 0;
  for (const section of TEXT_SECTIONS) {
    const { start, end } = file.sections[section];
    const inBlock = ARTICLES_IN_BLOCK[section];
    if (start < end && index % inBlock === 0) sum += (await blocks[section](index / inBlock)).length;
  }
  return sum;
}

async function verifyPages({ file }: Pack): Promise<void> {
  const { meta, cards, quotes } = file.sections;
  file.verify(meta.start, cards.start);
  for (let start = cards.start; start < quotes.end; start += STEP_BYTES)
    await file.read(start, Math.min(start + STEP_BYTES, quotes.end));
}

async function verifyIndex(pack: Pack): Promise<void> {
  const { file } = pack;
  const { start } = file.sections.terms;
  const lookup = await openLookup(file);
  for (let place = 0; place < file.terms; place += 1) {
    const list = findPostings(file, file.words[start / 4 + place]!);
    if (list?.place !== place) throw new PackFormatError('The terms are not in their order');
    scanPostings(list, pack.articles, () => {});
    lookup.scanFurther(place, () => {});
  }
  lookup.scanWordsFrom('', () => true);
  await verifyNames(pack);
  (await openQuotes(pack))?.checkAll();
}

/** Every name must be found by its own words, and lead to articles and names that are there. */
async function verifyNames(pack: Pack): Promise<void> {
  const names = await openNames(pack);
  if (!names) return;
  for (let place = 0; place < names.count; place += 1) {
    const { name, seenWith } = names.nameAt(place);
    names.articlesAt(place);
    const key = keyOfName(name);
    if (!key || !names.placesOf(key.key).includes(place))
      throw new PackFormatError('The names are not in their order');
    if (seenWith.some((other) => other >= names.count))
      throw new PackFormatError('A name was seen with one that is not there');
  }
}
