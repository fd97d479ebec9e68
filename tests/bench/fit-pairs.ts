import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflate } from '../../src/build/deflate';
import { type Archive, archiveIn } from '../../src/core/archive/archive';
import type { Article, Page } from '../../src/core/article';
import { judgeFor } from '../../src/core/match/judge';
import { queryOf } from '../../src/core/match/query';
import { candidateHits } from '../../src/core/match/rank';
import { dayOf } from '../../src/core/pack/day';
import { packArchive } from '../../src/core/pack/writing/write';
import { readingOfPage } from '../../src/core/page-reading';
import { openPacks } from './eval-packs';

/** A page and an article of its archive, by what the decision knows of them, with whether the article belongs on the page. */
export interface Pair {
  readonly set: string;
  readonly page: string;
  readonly article: string;
  readonly right: boolean;
  readonly features: readonly number[];
}

/** The pairs of a page with the articles that an archive ranks highest for it, at most `most`; `rightOf` null leaves one out. */
export async function pairsOf(
  set: string,
  page: Page & { readonly id?: string },
  whole: Archive,
  rightOf: (article: string) => boolean | null,
  { most = 12, isDated = true } = {},
): Promise<Pair[]> {
  const reading = readingOfPage(page);
  const archive = await archiveIn(reading.language, whole);
  const query = queryOf(reading, archive);
  const day = isDated ? dayOf(page.date) : 0;
  const { judge } = judgeFor(reading, query, archive, day);
  const pairs: Pair[] = [];
  for (const hit of candidateHits(query, archive, most + 3, day)) {
    const { article, features } = await judge(hit);
    const right = article.id === page.id ? null : rightOf(article.id);
    if (right !== null) pairs.push({ set, page: page.id ?? page.url, article: article.id, right, features });
    if (pairs.length === most) break;
  }
  return pairs;
}

/** An archive of a few articles. */
export async function archiveOf(articles: readonly Article[]): Promise<Archive> {
  return openPacks(await packArchive(articles, { deflate }));
}

/** Makes the lines of a file once, unless `--anew` is given. */
export async function keptOnce<T>(name: string, make: () => Promise<readonly T[]>): Promise<T[]> {
  const folder = new URL('../../.cache/match/', import.meta.url);
  const file = new URL(`${name}.jsonl`, folder);
  if (existsSync(file) && !process.argv.includes('--anew'))
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  const values = [...(await make())];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return values;
}
