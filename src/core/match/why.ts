import type { Span } from '../article';
import type { MatchedSentence, Why } from '../context';
import { joinedMarks } from '../text/joined-spans';
import type { ReadText } from '../text/read-text';
import { sentencesOf } from '../text/sentences';
import { keyOf, type Phrase, pairsIn } from '../text/term-spans';

/**
 * Names of the article that the page prints too, each once, most telling first. German writes all nouns with capitals:
 * there a name is what the commonest words of the language lack.
 */
export function sharedNames(
  article: ReadText,
  page: ReadText,
  rarity: (term: number) => number,
  language = '',
): Phrase[] {
  const onPage = new Set(page.names.flatMap(({ terms }) => terms));
  const isName = ({ terms }: Phrase): boolean =>
    terms.every((term) => onPage.has(term)) &&
    (language !== 'de' || terms.some((term) => rarity(term) >= UNLISTED));
  return mostTelling(wholeNames(article.names.filter(isName)), rarity);
}

/** Nats: rarer than all words of a list of 10,000. */
const UNLISTED = 6;

/** Joins what overlaps, as the pieces of a name that is written without capitals do. */
function wholeNames(pieces: readonly Phrase[]): Phrase[] {
  const whole: Phrase[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && piece.start >= last.start && piece.start < last.end) {
      const terms = [...new Set([...last.terms, ...piece.terms])];
      whole[whole.length - 1] = { terms, start: last.start, end: piece.end };
    } else whole.push(piece);
  }
  return whole;
}

/** Names and phrases as the article prints them, at most four of each. */
export function whyOf(
  article: ReadText,
  page: ReadText,
  names: readonly Phrase[],
  rarity: (term: number) => number,
): Why {
  const pagePairs = new Set(pairsIn(page.text, page.spans).map(keyOf));
  const pairs = pairsIn(article.text, article.spans).filter((pair) => pagePairs.has(keyOf(pair)));
  const printed = ({ start, end }: Phrase): string => article.text.slice(start, end);
  return {
    names: names.slice(0, MAX_SHOWN).map(printed),
    phrases: mostTelling(pairs, rarity).slice(0, MAX_SHOWN).map(printed),
  };
}

const MAX_SHOWN = 4;

/**
 * Each phrase once, by rarity × (1 + ln count). A word that ends a longer phrase counts for that one: "Putin" is
 * shown as "Vladimir Putin". Phrases whose words are mostly told already are left out.
 */
function mostTelling(phrases: readonly Phrase[], rarity: (term: number) => number): Phrase[] {
  const groups = new Map<string, { phrase: Phrase; count: number }>();
  for (const phrase of phrases) {
    const group = groups.get(keyOf(phrase));
    if (group) group.count += 1;
    else groups.set(keyOf(phrase), { phrase, count: 1 });
  }
  const fullForms = new Map<number, { phrase: Phrase; count: number }>();
  for (const group of groups.values()) {
    const last = group.phrase.terms.at(-1)!;
    if (group.phrase.terms.length > 1 && !fullForms.has(last)) fullForms.set(last, group);
  }
  for (const group of groups.values()) {
    const full = group.phrase.terms.length === 1 ? fullForms.get(group.phrase.terms[0]!) : undefined;
    if (full) full.count += group.count;
  }
  const weightOf = ({ phrase, count }: { phrase: Phrase; count: number }): number =>
    Math.max(...phrase.terms.map(rarity)) * (1 + Math.log(count));
  const ranked = [...groups.values()].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.phrase.start - b.phrase.start,
  );
  const chosen: Phrase[] = [];
  const told = new Set<number>();
  for (const { phrase } of ranked) {
    if (phrase.terms.filter((term) => told.has(term)).length * 2 > phrase.terms.length) continue;
    chosen.push(phrase);
    for (const term of phrase.terms) told.add(term);
  }
  return chosen;
}

/**
 * The sentence of the article that says most of what the page is about: highest summed weight of the page's terms in
 * it, each once, damped by length so that a long sentence does not win by its length alone. Null when none shares one.
 */
export function matchedSentence(
  article: ReadText,
  weights: ReadonlyMap<number, number>,
): MatchedSentence | null {
  let best: { span: Span; marks: Span[]; score: number } | null = null;
  let at = 0;
  for (const span of sentencesOf(article.text)) {
    while (at < article.spans.length && article.spans[at]!.start < span.start) at += 1;
    const found = new Map<number, number>();
    const marks: Span[] = [];
    let words = 0;
    for (; at < article.spans.length && article.spans[at]!.end <= span.end; at += 1) {
      const { term, start, end } = article.spans[at]!;
      const weight = weights.get(term);
      words += 1;
      if (weight === undefined) continue;
      found.set(term, weight);
      marks.push({ start: start - span.start, end: end - span.start });
    }
    const sum = [...found.values()].reduce((total, weight) => total + weight, 0);
    const score = sum / Math.sqrt(Math.max(words, SHORT_SENTENCE));
    if (marks.length > 0 && (best === null || score > best.score)) best = { span, marks, score };
  }
  if (!best) return null;
  const text = article.text.slice(best.span.start, best.span.end);
  return { text, span: best.span, marks: joinedMarks(best.marks, text) };
}

const SHORT_SENTENCE = 12;
