import { rankAll } from '../../src/core/match/rank-all';
import { readRussian } from './eval-data';
import { mean, randomFrom, shuffled } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';

const ARTICLES = 20_000;
const PAGES = 500;

/** Prints how well leads of Russian television news find their articles among the headlines alone of 20,000. */
export async function leadFigures(): Promise<void> {
  const articles = shuffled(readRussian(), randomFrom(3)).slice(0, ARTICLES);
  const archive = await openPacks(
    await packOnce('1tv-headlines', () => articles.map((one) => ({ ...one, lead: '', body: '' }))),
  );
  for (const dateBlind of [true, false]) {
    const ranks: number[] = [];
    for (const { id, body, date, lang } of articles.slice(0, PAGES)) {
      const page = { url: '', canonical: '', headline: '', text: body, date, publisher: '', lang };
      const ranked = await rankAll(page, archive, { limit: 50, dateBlind });
      const place = ranked.findIndex((one) => one.id === id);
      ranks.push(place < 0 ? 0 : 1 / (place + 1));
    }
    console.log(
      `1tv-ru, ${dateBlind ? 'date-blind' : 'dated'}: lead finds its headline among ${ARTICLES}, MRR ${mean(ranks).toFixed(3)}`,
    );
  }
}
