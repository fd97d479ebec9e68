import type { KnownActors } from '../actors/table';
import type { Article, Page } from '../article';
import { firstWhere } from '../first-where';
import { isReadable } from '../pack/header';
import type { Pack } from '../pack/open';
import { type ArticleHead, bodyAt, headAt, madeOfArticle } from '../pack/texts';
import { hashWord } from '../text/words';
import { canonicalUrl, urlKeys } from '../url/url';
import { joinedStatistics, type LanguageStatistics, type StatisticsSource } from './language-statistics';

/** Packs searched together with one set of statistics. */
export interface Archive {
  readonly packs: readonly Pack[];
  /** Of English, or of the language that `archiveIn` was asked for. */
  readonly statistics: LanguageStatistics | null;
  readonly actors: KnownActors | null;
  readonly otherStatistics: StatisticsSource | null;
  /** How many articles there are in all, hidden ones left out. */
  readonly articles: number;
  /** Date of the earliest and the latest article as `YYYY-MM-DD`, `''` when none is dated. */
  readonly from: string;
  readonly to: string;
}

/** An article found, by its place: `articleAt` and `headOf` read it. */
export interface Hit {
  readonly pack: number;
  readonly index: number;
  readonly score: number;
}

/**
 * Opens packs as one archive. Without packs it is empty; without statistics small archives rank poorly, without actors
 * Chinese and Beijing are other words than China.
 */
export function openArchive(
  packs: readonly Pack[],
  statistics: LanguageStatistics | null,
  actors: KnownActors | null = null,
  otherStatistics: StatisticsSource | null = null,
): Archive {
  const starts = packs.map(({ from }) => from).filter((date) => date !== '');
  const ends = packs.map(({ to }) => to).filter((date) => date !== '');
  return {
    packs,
    statistics,
    actors,
    otherStatistics,
    articles: packs.reduce((sum, { articles, hidden }) => sum + articles - hidden.size, 0),
    from: starts.sort()[0] ?? '',
    to: ends.sort().at(-1) ?? '',
  };
}

/**
 * The archive as it is judged for a page in the language: with the statistics of that where there are some, as it was
 * for English. Those that cannot be had are done without.
 */
export async function archiveIn(language: string, archive: Archive): Promise<Archive> {
  if (language === 'en' || !archive.otherStatistics) return archive;
  const other = await archive.otherStatistics(language).catch(() => null);
  return other
    ? { ...archive, statistics: joinedStatistics(other, archive.statistics), otherStatistics: null }
    : archive;
}

/** The article that the page is, by its address or canonical address; null when it is not in the archive. */
export async function archivedAs(page: Page, archive: Archive): Promise<Article | null> {
  const hit = await findByAddress(urlKeys(page), archive);
  return hit && (await articleAt(archive, hit));
}

/** Where the article with one of the canonical addresses stands; null for none. Earlier packs come first. */
export async function findByAddress(addresses: readonly string[], archive: Archive): Promise<Hit | null> {
  for (const address of addresses) {
    for (const [number, pack] of archive.packs.entries()) {
      for (const index of placesOf(pack, hashWord(address))) {
        const head = await headAt(pack, index);
        if (canonicalUrl(head.url) === address) return { pack: number, index, score: 1 };
      }
    }
  }
  return null;
}

/** Reads an article whole, its pack's namespace before its id. Throws PackFormatError when its bytes are damaged. */
export async function articleAt(archive: Archive, hit: Hit): Promise<Article> {
  const [head, body] = await Promise.all([headOf(archive, hit), bodyAt(packOf(archive, hit), hit.index)]);
  return { ...head, body };
}

/** The same without its body. */
export async function headOf(archive: Archive, hit: Hit): Promise<ArticleHead> {
  const pack = packOf(archive, hit);
  const head = await headAt(pack, hit.index);
  return pack.namespace === '' ? head : { ...head, id: `${pack.namespace}/${head.id}` };
}

/** The string packed as the article's facts; `''` for none, and for one in a form that this version does not read. */
export async function factsAt(archive: Archive, hit: Hit): Promise<string> {
  const pack = packOf(archive, hit);
  return isReadable(pack.file, 'facts') ? madeOfArticle(pack, 'facts', hit.index) : '';
}

/** The string packed as what the article quotes; `''` for none. */
export async function saidAt(archive: Archive, hit: Hit): Promise<string> {
  return madeOfArticle(packOf(archive, hit), 'said', hit.index);
}

function packOf(archive: Archive, hit: Hit): Pack {
  const pack = archive.packs[hit.pack];
  if (!pack) throw new RangeError(`There is no pack ${hit.pack} in the archive`);
  return pack;
}

/** Articles whose address has the hash: mostly none or one. */
export function placesOf({ file, articles, hidden }: Pack, hash: number): number[] {
  const { start, end } = file.sections.addresses;
  file.verify(start, end);
  const first = start / 4;
  const size = Math.floor((end - start) / 8);
  const places: number[] = [];
  const from = firstWhere(size, (at) => file.words[first + at * 2]! >= hash);
  for (let at = from; at < size && file.words[first + at * 2] === hash; at += 1) {
    const index = file.words[first + at * 2 + 1]!;
    if (index < articles && !hidden.has(index)) places.push(index);
  }
  return places;
}
