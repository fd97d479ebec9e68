import { PackFormatError } from './error';
import { openLookup } from './lookup';
import { openNames } from './names';
import type { Pack } from './open';
import { findPostings, scanPostings } from './postings';
import { bodyAt, factsOfArticle, headAt } from './texts';

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
  for (let index = 0; index < pack.articles; index += 1) {
    await headAt(pack, index);
    await bodyAt(pack, index);
    await factsOfArticle(pack, index);
    if (index % SEEN_EVERY === 0) seen(index / pack.articles);
  }
}

const SEEN_EVERY = 256;

async function verifyPages({ file }: Pack): Promise<void> {
  const { meta, cards, names } = file.sections;
  file.verify(meta.start, cards.start);
  for (let start = cards.start; start < names.end; start += STEP_BYTES)
    await file.read(start, Math.min(start + STEP_BYTES, names.end));
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
  const names = await openNames(pack);
  for (let place = 0; place < (names?.count ?? 0); place += 1) names!.articlesAt(place);
}
