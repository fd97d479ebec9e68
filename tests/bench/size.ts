import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflate, inflate } from '../../src/build/deflate';
import { statisticsTable } from '../../src/build/language-table';
import { articlesOf } from '../../src/cli/articles';
import { fileSource } from '../../src/cli/file-source';
import { fileSpools, writeWhole } from '../../src/cli/spool';
import { openArchive } from '../../src/core/archive/archive';
import { openStatistics } from '../../src/core/archive/language-statistics';
import type { Article } from '../../src/core/article';
import { queryOf } from '../../src/core/match/query';
import { rankHits } from '../../src/core/match/rank';
import { dateOf, dayOf } from '../../src/core/pack/day';
import { openPack } from '../../src/core/pack/open';
import { bytesIn } from '../../src/core/pack/spool';
import { packInParts } from '../../src/core/pack/writing/write';
import { readingOfPage } from '../../src/core/page-reading';
import { DATA } from './data';
import { pageOf, readBasil, requireData } from './eval-data';

/**
 * `npm run bench:size -- [ARTICLES]`: what an archive of 200,000 articles takes to pack, open and ask. They are those of
 * allsides37k again and again, each time with their dates moved and their paragraphs in another order: good for sizes
 * alone. Packing and asking have processes of their own; times are of the processor, memory is the most resident.
 */
requireData();
const FILE = new URL('../../.cache/match/size.pack', import.meta.url).pathname;
const [step, count] = process.argv.slice(2);
if (step === 'pack') await pack(Number(count));
else if (step === 'ask') await ask();
else {
  mkdirSync(new URL('.', `file://${FILE}`).pathname, { recursive: true });
  const articles = Number(step ?? 200_000);
  console.log(`${articles} articles`);
  for (const one of [['pack', `${articles}`], ['ask']]) {
    const flags = ['--max-old-space-size=4096', '--import', 'tsx', new URL(import.meta.url).pathname];
    execFileSync(process.execPath, [...flags, ...one], { stdio: 'inherit' });
  }
}

async function pack(articles: number): Promise<void> {
  const parts = await packInParts(manyArticles(articles), {
    deflate,
    newSpool: fileSpools(dirname(FILE)),
  });
  const file = openSync(FILE, 'w');
  for (const part of bytesIn(parts)) writeWhole(file, part);
  closeSync(file);
  const megabytes = (statSync(FILE).size / 1e6).toFixed(0);
  console.log(`packed in ${(spent() / 1000).toFixed(0)} s, ${megabytes} MB, ${mostResident()} MB resident`);
}

async function ask(): Promise<void> {
  const started = spent();
  const opened = await openPack(fileSource(FILE), inflate);
  const opening = spent() - started;
  const archive = openArchive([opened], openStatistics(statisticsTable()));
  const times = readBasil().map((page) => {
    const began = spent();
    rankHits(queryOf(readingOfPage(pageOf(page)), archive), archive, 50, dayOf(page.date));
    return spent() - began;
  });
  times.sort((a, b) => a - b);
  const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)]!.toFixed(2));
  console.log(
    `opened in ${opening.toFixed(1)} ms, whole-page query p50 ${p50} ms, p95 ${p95} ms, ${mostResident()} MB resident`,
  );
}

async function* manyArticles(count: number): AsyncGenerator<Article> {
  const folder = new URL('allsides37k', DATA).pathname;
  let left = count;
  for (let round = 0; left > 0; round += 1) {
    for await (const article of articlesOf([folder], () => {})) {
      yield round === 0 ? article : altered(article, round);
      left -= 1;
      if (left === 0) break;
    }
  }
}

/** Dates move by a month a round; every paragraph goes some places on. */
function altered(article: Article, round: number): Article {
  const paragraphs = article.body.split('\n\n');
  const turn = round % paragraphs.length;
  const day = dayOf(article.date);
  return {
    ...article,
    id: `${article.id}-${round}`,
    url: `${article.url}?round=${round}`,
    date: dateOf(day === 0 ? 0 : day + 30 * round),
    body: [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n'),
  };
}

/** Milliseconds of processor time so far, all threads together. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function mostResident(): string {
  return (process.resourceUsage().maxRSS / 1000).toFixed(0);
}
