import { annotate } from '../../src/core/annotate/annotate';
import type { Article } from '../../src/core/article';
import { factsOf } from '../../src/core/facts/facts';
import { linesOf, type Row } from './facts-data';

interface NewsDocument {
  readonly id: string;
  readonly date?: string;
  readonly title: string;
  readonly body: string;
}

const ARTICLES = 400;
const ROUNDS = 3;

/** Megabytes of text a second of processor time, the best of three rounds; peers on a tenth of the articles. */
export async function speedRows(): Promise<Row[]> {
  const documents = linesOf<NewsDocument>('allsides37k/articles-1.jsonl.br')?.slice(0, ARTICLES);
  if (!documents) return [];
  const few = documents.slice(0, ARTICLES / 10);
  const { default: compromise } = await import('compromise');
  const { default: winkNlp } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const wink = winkNlp(model);
  const systems: [string, readonly NewsDocument[], (document: NewsDocument) => unknown][] = [
    ['backstory annotate', documents, ({ body, date }) => annotate(body, { date: date ?? '' })],
    ['backstory facts', documents, (document) => factsOf(articleOf(document))],
    ['compromise', few, ({ body }) => [compromise(body).people().json(), compromise(body).places().json()]],
    ['wink-nlp', few, ({ body }) => wink.readDoc(body).entities().out()],
  ];
  return systems.map(([system, part, run]) => {
    let best = 0;
    let fastest = Number.POSITIVE_INFINITY;
    const size = part.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    for (let round = 0; round < ROUNDS; round++) {
      const before = process.cpuUsage();
      for (const document of part) run(document);
      const micros = process.cpuUsage(before).user;
      best = Math.max(best, size / micros);
      fastest = Math.min(fastest, micros / part.length / 1000);
    }
    return {
      set: `speed (${part.length} articles)`,
      system,
      'MB/s': Math.round(best * 100) / 100,
      'ms an article': Math.round(fastest * 100) / 100,
    };
  });
}

function articleOf({ id, date, title, body }: NewsDocument): Article {
  return { id, url: '', date: date ?? '', headline: title, lead: '', body, publisher: '', lang: 'en' };
}
