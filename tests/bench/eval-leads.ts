import type { Article } from '../../src/core/article';
import { rankAll } from '../../src/core/match/rank-all';
import { readRussian } from './eval-data';
import { mean, randomFrom, shuffled } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';

const ARTICLES = 20_000;
const PAGES = 500;

/** Prints how well leads of Russian television news find their articles among 20,000, and among the headlines
 * alone: half of these share no word with their lead, so that nobody can find them by it. */
export async function leadFigures(): Promise<void> {
  const articles = shuffled(readRussian(), randomFrom(3)).slice(0, ARTICLES);
  const headlines = articles.map((one) => ({ ...one, lead: '', body: '' }));
  await leadsFind('article', '1tv-articles', articles, articles);
  await leadsFind('headline', '1tv-headlines', headlines, articles);
}

async function leadsFind(
  what: string,
  packName: string,
  archived: readonly Article[],
  articles: readonly Article[],
): Promise<void> {
  const archive = await openPacks(await packOnce(packName, () => archived));
  for (const dateBlind of [true, false]) {
    const ranks: number[] = [];
    for (const { id, body, date, lang } of articles.slice(0, PAGES)) {
      const page = { url: '', canonical: '', headline: '', text: body, date, publisher: '', lang };
      const ranked = await rankAll(page, archive, { limit: 50, dateBlind });
      const place = ranked.findIndex((one) => one.id === id);
      ranks.push(place < 0 ? 0 : 1 / (place + 1));
    }
    const how = dateBlind ? 'date-blind' : 'dated';
    console.log(`1tv-ru, ${how}: lead finds its ${what} among ${ARTICLES}, MRR ${mean(ranks).toFixed(3)}`);
  }
}
