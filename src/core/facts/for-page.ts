import type { ArticleRef, Page, Span } from '../article';
import type { PageFact, Why } from '../context';
import type { Fact } from '../fact';
import type { PageReading } from '../page-reading';
import { sentencesOf } from '../text/sentences';
import { scanStems, stemsOf } from '../text/stems';
import { SHOWN } from './of-archived';
import { nameWordsOf, type PageTopic, sharedTopic, topicOf } from './shared-topic';

/** An article whose facts may be shown: `score` is its rank score, `weightOf` a fact's term weight instead of rarity. */
export interface FactSource {
  readonly article: ArticleRef;
  readonly facts: readonly Fact[];
  readonly score: number;
}

/** `rarityOf` gives 0 for a word that every article holds to 1 for one seen nowhere; absent, all words count alike. */
export interface PageFactOptions {
  readonly rarityOf?: (term: string) => number;
  readonly limit?: number;
  readonly limitPerArticle?: number;
}

const SHOWN_PER_ARTICLE = 3;
/** Below this a fact is left out: measured gate. */
const LEAST_SCORE = 0.6;
const LEAST_LEXICAL = 0.2;
const LEAST_NAMES = 0.5;
const STRONG_LEXICAL = 0.4;
/** Without statistics every word is as rare as a middling one. */
const UNKNOWN_RARITY = 0.6;
const HEADLINE_WEIGHT = 1.5;
/** What a dated fact without a figure counts beside one with a figure. */
const DATED = 0.8;
/** So much of a page is compared, in UTF-16 units: the time taken grows with facts times sentences. */
const LONGEST_PAGE = 60_000;

/**
 * Facts of other articles for the page being read, best first: at most three an article and six in all. A fact needs
 * names or words in common with the page, and sinks when one of the page's sentences already says it.
 */
export function factsForPage(
  { page, language: lang }: Pick<PageReading, 'page' | 'language'>,
  candidates: readonly FactSource[],
  options: PageFactOptions = {},
): PageFact[] {
  const rarityOf = options.rarityOf ?? (() => UNKNOWN_RARITY);
  const words = pageWords(page, lang);
  const topic = topicOf(page, lang);
  const most = Math.max(1e-9, ...candidates.map(({ score }) => score));
  const scored: PageFact[] = [];
  for (const { facts, score } of candidates)
    for (const fact of facts) {
      const hit = scoreOf(fact, words, topic, rarityOf, lang, score / most);
      if (hit) scored.push(hit);
    }
  return limited(scored, options.limit ?? SHOWN, options.limitPerArticle ?? SHOWN_PER_ARTICLE, lang);
}

interface PageWords {
  readonly weights: ReadonlyMap<string, number>;
  readonly sentences: readonly ReadonlySet<string>[];
  readonly numbers: ReadonlySet<string>;
}

/** The page's words, headline words weighing more, and its sentences as sets of words. */
function pageWords(page: Page, lang: string): PageWords {
  const weights = new Map<string, number>();
  const sentences: Set<string>[] = [];
  for (const { start, end } of sentencesOf(page.text.slice(0, LONGEST_PAGE))) {
    const words = new Set(stemsOf(page.text.slice(start, end), lang));
    for (const word of words) weights.set(word, 1);
    if (words.size > 2) sentences.push(words);
  }
  const headline = new Set(stemsOf(page.headline, lang));
  for (const word of headline) weights.set(word, HEADLINE_WEIGHT);
  if (headline.size > 2) sentences.push(headline);
  return { weights, sentences, numbers: new Set(page.text.match(/\d[\d,.]*\d|\d/g) ?? []) };
}

function scoreOf(
  fact: Fact,
  onPage: PageWords,
  topic: PageTopic,
  rarityOf: (term: string) => number,
  lang: string,
  rank: number,
): PageFact | null {
  const words = [...new Set(stemsOf(fact.text, lang))];
  let total = 0;
  let shared = 0;
  for (const word of words) {
    const rarity = rarityOf(word);
    total += rarity;
    shared += rarity * (onPage.weights.get(word) ?? 0);
  }
  const lexical = total > 0 ? Math.min(1, shared / total) : 0;
  const names = sharedNames(fact, onPage, rarityOf, lang);
  const evidence = names.reduce((sum, { weight }) => sum + weight, 0);
  if (lexical < LEAST_LEXICAL || (evidence < LEAST_NAMES && lexical < STRONG_LEXICAL)) return null;
  const density =
    Math.min(fact.quantities.length, 3) +
    0.6 * Math.min(fact.dates.length, 2) +
    0.5 * Math.min(fact.names.length, 4);
  const nameWords = nameWordsOf(fact, lang);
  const repetition = repeated(words, onPage.sentences);
  const score =
    0.2 * (1 - Math.exp(-evidence / 1.5)) +
    0.14 * lexical +
    0.44 * sharedTopic(words, nameWords, topic, rarityOf) +
    0.08 * Math.min(density / 4, 1) +
    0.1 * newNumbers(fact, onPage) -
    0.45 * Math.max(0, (repetition - 0.55) / 0.45) +
    0.6 * rank;
  if (score < LEAST_SCORE) return null;
  const about = new Set(words.filter((word) => !nameWords.has(word) && (topic.get(word) ?? 0) >= ABOUT));
  const why = whyOf(fact.text, about, names, lang);
  // What can be said of no word of it has nothing to do with the page.
  if (why.names.length + why.phrases.length === 0) return null;
  return { fact, score: Math.round(score * 1000) / 1000, why };
}

/** Names of the fact, by pronoun or role too, whose every word stands on the page, heaviest first. */
function sharedNames(
  fact: Fact,
  onPage: PageWords,
  rarityOf: (term: string) => number,
  lang: string,
): { name: string; weight: number }[] {
  const seen = new Map<string, number>();
  for (const { name, entity, via } of fact.names) {
    const printed = via === 'role' || via === 'pronoun' ? entity : name;
    const words = stemsOf(printed, lang);
    if (!words.length || !words.every((word) => onPage.weights.has(word))) continue;
    const weight = Math.max(...words.map(rarityOf));
    if (weight > (seen.get(entity) ?? 0)) seen.set(entity, weight);
  }
  return [...seen].map(([name, weight]) => ({ name, weight })).sort((a, b) => b.weight - a.weight);
}

/** The greatest share of the fact's words that one sentence of the page holds. */
function repeated(words: readonly string[], sentences: readonly ReadonlySet<string>[]): number {
  let most = 0;
  for (const sentence of sentences) {
    let shared = 0;
    for (const word of words) if (sentence.has(word)) shared++;
    if (shared > most) most = shared;
  }
  return words.length ? most / words.length : 0;
}

/** 1 when the fact measures something, less when it is only dated, halved when the page prints the same figures. */
function newNumbers(fact: Fact, onPage: PageWords): number {
  const dated = fact.dates.some(({ value }) => /^\d{4}/.test(value));
  if (!fact.quantities.length) return dated ? DATED : 0;
  const printed = fact.text.match(/\d[\d,.]*\d|\d/g) ?? [];
  return printed.length > 0 && printed.every((number) => onPage.numbers.has(number)) ? 0.5 : 1;
}

/** What fact and page share: names first, then the words that the page is about, both as the fact prints them. */
function whyOf(
  text: string,
  about: ReadonlySet<string>,
  names: readonly { name: string }[],
  lang: string,
): Why {
  return {
    names: names.slice(0, 4).map(({ name }) => name),
    phrases: printed(text, about, lang).slice(0, 3),
  };
}

/** From this share on a page is about a word. */
const ABOUT = 0.5;

/** The words of a text that have these stems, each stem once; neighbours together. */
function printed(text: string, stems: ReadonlySet<string>, lang: string): string[] {
  const left = new Set(stems);
  const spans: Span[] = [];
  scanStems(text, lang, (stem, start, end) => {
    if (!left.delete(stem)) return;
    const last = spans.at(-1);
    if (last && text.slice(last.end, start) === ' ') spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  });
  return spans.map(({ start, end }) => text.slice(start, end));
}

/**
 * Best first, capped: each fact taken from an article makes its next ones wait behind those of others, and one that says
 * much of what another said waits too or, where it says nearly all of it, is left out.
 */
function limited(scored: readonly PageFact[], limit: number, perArticle: number, lang: string): PageFact[] {
  const taken = new Map<string, number>();
  const chosen: ReadonlySet<string>[] = [];
  const facts: PageFact[] = [];
  const left = scored.map((hit) => ({
    hit,
    words: [...new Set(stemsOf(hit.fact.text, lang))],
    article: `${hit.fact.article.publisher}\n${hit.fact.article.id}`,
  }));
  while (facts.length < limit) {
    let best: (typeof left)[number] | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of left) {
      const count = taken.get(candidate.article) ?? 0;
      const repeats = repeated(candidate.words, chosen);
      if (count >= perArticle || repeats > 0.7 || facts.includes(candidate.hit)) continue;
      const score = candidate.hit.score - SAME_ARTICLE * count - SAME_WORDS * repeats;
      if (score > most) [best, most] = [candidate, score];
    }
    if (!best) break;
    taken.set(best.article, (taken.get(best.article) ?? 0) + 1);
    chosen.push(new Set(best.words));
    facts.push(best.hit);
  }
  return facts;
}

/** What an article's next fact and a fact with all words of another cost: the weights of maximal marginal relevance. */
const SAME_ARTICLE = 0.12;
const SAME_WORDS = 0.2;
