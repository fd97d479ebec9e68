import { type ArticleRef, refOf } from '../article';
import { dayOf } from '../pack/day';
import { daysOf } from '../pack/days';
import { canonicalUrl } from '../url/url';
import { type Archive, type Hit, headOf } from './archive';

const MOST = 10;

/**
 * Other articles of the archive from the day of this one, at most ten: those of the ranking, which is of any days, in its
 * order, then those of the first packs; none when its day is not known. An article that several packs hold counts once.
 */
export async function articlesOfSameDay(
  article: ArticleRef,
  archive: Archive,
  ranking: readonly Hit[] = [],
): Promise<ArticleRef[]> {
  const day = dayOf(article.date);
  const found: ArticleRef[] = [];
  const seen = new Set([keyOf(article)]);
  const isOfDay = ({ pack, index }: Hit) => daysOf(archive.packs[pack]!.file)[index] === day;
  const hits = function* () {
    yield* ranking.filter(isOfDay);
    yield* hitsOfDay(day, archive);
  };
  for (const hit of day === 0 ? [] : hits()) {
    if (found.length === MOST) break;
    const other = refOf(await headOf(archive, hit));
    if (seen.has(keyOf(other))) continue;
    seen.add(keyOf(other));
    found.push(other);
  }
  return found;
}

function* hitsOfDay(day: number, { packs }: Archive): Generator<Hit> {
  for (const [pack, { file, articles, hidden }] of packs.entries()) {
    const days = daysOf(file);
    for (let index = 0; index < articles; index += 1)
      if (days[index] === day && !hidden.has(index)) yield { pack, index, score: 1 };
  }
}

function keyOf({ id, url }: ArticleRef): string {
  return canonicalUrl(url) || id;
}
