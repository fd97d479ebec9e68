import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Article, Page } from '../../src/core/article';
import { canonicalUrl } from '../../src/core/url/url';
import { DATA } from './data';

/** Ends the process with a sentence when the data are absent. */
export function requireData(): void {
  if (existsSync(DATA)) return;
  console.log('Skipped: the data sets are not at ../shared/data');
  process.exit(0);
}

interface Row {
  readonly id: string;
  readonly url?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly publisher?: string | null;
  readonly lang?: string | null;
}

function readRows<T>(name: string): T[] {
  const bytes = readFileSync(new URL(name, DATA));
  const text = (name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function readArticles(name: string): Article[] {
  return readRows<Row>(name).map((row) => ({
    id: row.id,
    url: row.url ?? '',
    date: row.date ?? '',
    headline: row.title ?? '',
    lead: '',
    body: row.body ?? '',
    publisher: row.publisher ?? '',
    lang: row.lang ?? 'en',
  }));
}

export const readAllsides = (): Article[] =>
  [1, 2, 3, 4].flatMap((part) => readArticles(`allsides37k/articles-${part}.jsonl.br`));
export const readBasil = (): Article[] => readArticles('basil/articles.jsonl.br');
export const readEcb = (): Article[] => readArticles('ecbplus/articles.jsonl.br');
/** Russian television news whose lead no other has: others are a frame of the site. */
export function readRussian(): Article[] {
  const all = readArticles('1tv-ru/articles.jsonl.br');
  const times = new Map<string, number>();
  for (const { body } of all) times.set(body, (times.get(body) ?? 0) + 1);
  return all.filter(({ body }) => times.get(body) === 1);
}
export const readTopics = (): string[] => readRows<Row>('bglink-dev/topics.jsonl').map(({ id }) => id);

/** The texts of 181 news pages about all sorts of things. */
export function readUnrelatedPages(): Page[] {
  const gold = JSON.parse(gunzipSync(readFileSync(new URL('zyte181/gold.json.gz', DATA))).toString('utf8'));
  return Object.values(gold as Record<string, { url: string; text: string }>).map(({ url, text }) => ({
    url,
    canonical: '',
    headline: '',
    text,
    date: '',
    publisher: '',
    lang: '',
  }));
}

/** Grades by query and article. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function readJudgements(name: string): Judgements {
  const bytes = readFileSync(new URL(name, DATA));
  const judgements = new Map<string, Map<string, number>>();
  for (const line of (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
    const [query, , article, grade] = line.split(/\s+/);
    if (!query || !article) continue;
    const grades = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, grades.set(article, Number(grade)));
  }
  return judgements;
}

/** allsides37k without the articles that basil has too, by address or headline, and basil hidden in it. */
export function hideBasil(allsides: readonly Article[], basil: readonly Article[]): Article[] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const addresses = new Set(basil.map(({ url }) => canonicalUrl(url)));
  const headlines = new Set(basil.map(({ headline }) => plain(headline)));
  const others = allsides.filter(
    ({ url, headline }) => !addresses.has(canonicalUrl(url)) && !headlines.has(plain(headline)),
  );
  return [...others, ...basil];
}

/** An archived article as the page that carried it. */
export function pageOf({
  id,
  url,
  date,
  headline,
  lead,
  body,
  publisher,
  lang,
}: Article): Page & { readonly id: string } {
  return {
    id,
    url,
    canonical: '',
    headline,
    text: lead === '' ? body : `${lead}\n\n${body}`,
    date,
    publisher,
    lang,
  };
}
