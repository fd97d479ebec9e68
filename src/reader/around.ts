import { type Archive, type Hit, headOf, openArchive } from '../core/archive/archive';
import { findById } from '../core/archive/find-by-id';
import { neighboursOf } from '../core/archive/neighbours';
import { articlesOfSameDay } from '../core/archive/same-day';
import { type Article, type ArticleRef, refOf } from '../core/article';
import { queryOf } from '../core/match/query';
import { rankHits } from '../core/match/rank';
import { dayOf } from '../core/pack/day';
import { readingOfPage } from '../core/page-reading';
import { openBundled } from '../sources/bundled';
import { openOwnPacks } from '../sources/own';
import { pageOf } from './page-of';

/** What stands beside an article in the archive. */
export interface Around {
  /** Others of its day, those on its subject first. */
  readonly sameDay: readonly ArticleRef[];
  /** Its neighbours by day among those of the same origin; null at an end. */
  readonly previous: ArticleRef | null;
  readonly next: ArticleRef | null;
}

/** So many of the best articles are looked through for those of the day: its own come first by their date. */
const RANKED = 500;

/** Reads it from the archive, which is opened for this. Rejects with a sentence when that cannot be read. */
export async function aroundOf(article: Article): Promise<Around> {
  const archive = await openWhole();
  const query = queryOf(readingOfPage(pageOf(article)), archive);
  const ranking = rankHits(query, archive, RANKED, dayOf(article.date));
  const hit = await findById(article.id, archive);
  const { previous, next } = hit ? neighboursOf(hit, archive) : { previous: null, next: null };
  const refAt = async (place: Hit | null) => place && refOf(await headOf(archive, place));
  return {
    sameDay: await articlesOfSameDay(refOf(article), archive, ranking),
    previous: await refAt(previous),
    next: await refAt(next),
  };
}

async function openWhole(): Promise<Archive> {
  const bundled = openBundled(() => {});
  const own = openOwnPacks(new Map()).catch(() => ({ packs: [] })); // the article itself was told of already
  const [pack, { statistics, actors }, { packs }] = await Promise.all([bundled.pack, bundled.judges(), own]);
  return openArchive([pack, ...packs], statistics, actors);
}
