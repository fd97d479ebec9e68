import type { Span } from '../article';
import { boundedText } from '../compare/bound';
import type { Fact, Quantity } from '../fact';
import type { Card } from '../mark';
import { sentencesOf } from '../text/sentences';
import { stemsOf } from '../text/stems';
import type { Paragraph } from './paragraphs';

/** A fact's sum of money with the places of the page that give the same or another for the same thing. */
export interface MarkedFigure {
  readonly mentions: readonly Span[];
  readonly card: Card;
}

/** Within this share two sums are the same. */
const SAME = 0.01;
/** Sums further apart than this factor measure different things. */
const APART = 2;
/** Words besides those of what is measured that the two sentences share at least when the sums differ. */
const SHARED_WORDS = 2;

/**
 * Sums of money on the page beside those of the facts, one for each place of the page. Read by their signs alone, as
 * this runs where the annotator is too heavy: money in figures only, no ranges, no rises and falls. The same sum
 * counts when its paragraph names something of what the fact measures; another one only when its own sentence names
 * all of it and more. Never a verdict.
 */
export function figuresIn(
  language: string,
  paragraphs: readonly Paragraph[],
  facts: readonly Fact[],
): MarkedFigure[] {
  const archived = facts.flatMap((fact) =>
    fact.quantities.filter(isComparable).map((quantity) => ({ fact, quantity })),
  );
  if (archived.length === 0) return [];
  const marked: MarkedFigure[] = [];
  for (const sum of sumsIn(paragraphs, language)) {
    const best = archived
      .map(({ fact, quantity }) => ({
        fact,
        quantity,
        agreement: agreementOf(sum, fact, quantity, language),
      }))
      .reduce((a, b) => (b.agreement > a.agreement ? b : a));
    if (best.agreement > 0)
      marked.push({ mentions: [sum.span], card: cardOf(sum, best.fact, best.quantity) });
  }
  return marked;
}

function isComparable({ kind, value, high, status, of }: Quantity): boolean {
  return kind === 'money' && value > 0 && high === undefined && status !== 'change' && of.length > 0;
}

interface Sum {
  readonly span: Span;
  readonly text: string;
  /** With the words that bound it. */
  readonly printed: string;
  readonly value: number;
  readonly unit: string;
  /** Stems of its sentence, and of its paragraph up to the sentence's end. */
  readonly sentence: ReadonlySet<string>;
  readonly paragraph: ReadonlySet<string>;
}

/** 2 and more for the same sum, below for another; 0 for none. */
function agreementOf(sum: Sum, fact: Fact, quantity: Quantity, language: string): number {
  if (sum.unit !== quantity.unit) return 0;
  const ratio = sum.value / quantity.value;
  const things = quantity.of.filter((stem) => sum.paragraph.has(stem)).length;
  if (Math.abs(ratio - 1) <= SAME) return things === 0 ? 0 : 2 + things;
  if (ratio > APART || ratio < 1 / APART || quantity.of.length < 2) return 0;
  if (!quantity.of.every((stem) => sum.sentence.has(stem))) return 0;
  const shared = new Set(
    stemsOf(fact.text, language).filter((stem) => sum.sentence.has(stem) && !/^\d/.test(stem)),
  );
  return shared.size >= quantity.of.length + SHARED_WORDS ? 1 + shared.size / 1000 : 0;
}

function cardOf({ text, printed }: Sum, fact: Fact, quantity: Quantity): Card {
  const { article } = fact;
  const span = { start: quantity.span.start - fact.span.start, end: quantity.span.end - fact.span.start };
  return {
    title: text,
    articles: 1,
    from: article.date,
    to: article.date,
    passages: [{ text: fact.text, start: fact.span.start, marks: [span], article }],
    seenWith: [],
    // As `wordingOf` puts two figures of which nothing more is known.
    wording: `page: ${printed} · archive${article.date && ` (${article.date})`}: ${boundedText(fact.text, span)}`,
  };
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', us$: 'USD', '€': 'EUR', '£': 'GBP' };
const WORDS: Readonly<Record<string, string>> = { dollar: 'USD', euro: 'EUR', pound: 'GBP', yuan: 'CNY' };

/** `$200 billion`, `€1.2bn`; `200-billion-dollar`, `200 billion yuan`. */
const SUM =
  /(?<![\p{L}\p{N}$€£])(?:(US\$|[$€£])\s?(\d{1,15}(?:,\d{2,3}){0,5}(?:\.\d{1,9})?)(?:[ \u00a0-]?(thousand|million|billion|trillion|mn|m|bn|tn))?|(\d{1,15}(?:,\d{2,3}){0,5}(?:\.\d{1,9})?)[ \u00a0-](thousand|million|billion|trillion)[ \u00a0-](dollar|euro|pound|yuan)s?)(?![\p{L}\p{N}])/giu;

/** A range's end, or what a sum rose or fell by. */
const RANGE_BEFORE = /(?:between|from|to|and|by|another|additional|extra|[-–—])\s*$/i;
const RANGE_AFTER = /^\s*(?:to|and|or|[-–—])\s*[$€£\d]/i;

/** Each sum is to be used before the next is asked for: they share the set of the paragraph's stems, which grows. */
function* sumsIn(paragraphs: readonly Paragraph[], language: string): Generator<Sum> {
  for (const paragraph of paragraphs) {
    const found = [...paragraph.text.matchAll(SUM)];
    if (found.length === 0) continue;
    const sentences = sentencesOf(paragraph.text);
    const soFar = new Set<string>();
    let at = -1;
    let stems: ReadonlySet<string> = soFar;
    for (const match of found) {
      const { index, 0: text } = match;
      const end = index + text.length;
      if (RANGE_BEFORE.test(paragraph.text.slice(Math.max(0, index - 12), index))) continue;
      if (RANGE_AFTER.test(paragraph.text.slice(end, end + 8))) continue;
      while (at < 0 || (at < sentences.length - 1 && sentences[at]!.end <= index)) {
        at += 1;
        const { start, end } = sentences[at]!;
        stems = new Set(stemsOf(paragraph.text.slice(start, end), language));
        for (const stem of stems) soFar.add(stem);
      }
      const [, sign, digits, scale = '', counted, countedScale = '', word] = match;
      yield {
        span: { start: paragraph.start + index, end: paragraph.start + end },
        text,
        printed: boundedText(paragraph.text, { start: index, end }),
        value:
          Number((digits ?? counted)!.replaceAll(',', '')) * SCALES[(scale || countedScale).toLowerCase()]!,
        unit: sign ? SIGNS[sign.toLowerCase()]! : WORDS[word!.toLowerCase()]!,
        sentence: stems,
        paragraph: soFar,
      };
    }
  }
}
