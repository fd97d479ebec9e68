import type { Page } from '../article';
import type { Fact } from '../fact';
import { scanStems } from '../text/stems';

/** What a page is about, beside the names on it: how much it speaks of each stem, 0 to 1. */
export type PageTopic = ReadonlyMap<string, number>;

/** A headline says what its page is about: each of its words counts as so many. */
const HEADLINE_TIMES = 3;
/** So much of a page is read, in UTF-16 units: what comes later is seldom its subject. */
const LONGEST = 20_000;

/** The topic of a page, its counts on a logarithmic scale: twice as often is not twice as much about. */
export function topicOf({ headline, text }: Page, lang: string): PageTopic {
  const counts = new Map<string, number>();
  const read = (part: string, times: number): void =>
    scanStems(part, lang, (stem) => {
      counts.set(stem, (counts.get(stem) ?? 0) + times);
    });
  read(headline, HEADLINE_TIMES);
  read(text.slice(0, LONGEST), 1);
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  for (const [stem, count] of counts) counts.set(stem, Math.log2(1 + count) / Math.log2(1 + most));
  return counts;
}

/** Two shared words of substance say as much as many. Chosen on own pages about the seed. */
const SATURATION = 1.2;

/**
 * How far a fact speaks of what the page is about, 0 to 1: by its words (distinct stems) without those of
 * names, which all facts of an article have in common.
 */
export function sharedTopic(
  words: readonly string[],
  nameWords: ReadonlySet<string>,
  topic: PageTopic,
  rarityOf: (term: string) => number,
): number {
  let sum = 0;
  for (const word of words) if (!nameWords.has(word)) sum += rarityOf(word) * (topic.get(word) ?? 0);
  return 1 - Math.exp(-sum / SATURATION);
}

/** The stems of the names of a fact's people, places and bodies, as printed and in full. */
export function nameWordsOf({ names }: Fact, lang: string): Set<string> {
  const stems = new Set<string>();
  for (const { name, entity, type } of names)
    if (type !== 'other') scanStems(`${name} ${entity}`, lang, (stem) => stems.add(stem));
  return stems;
}
