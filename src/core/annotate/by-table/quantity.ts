import type { Quantity } from '../../fact';
import { stopWordsOf } from '../../text/language';
import type { Sentence } from '../../text/reading';
import { stemOf } from '../../text/stems';
import { foldWord } from '../../text/words';
import type { Figure } from './number';
import type { Words } from './words';

export interface Hit {
  readonly quantity: Quantity;
  readonly end: number;
}

export interface Where {
  readonly text: string;
  readonly at: number;
  readonly sentence: Sentence;
  readonly words: Words;
}

export function list(words: string): string {
  if (words === '') return '(?!)';
  return words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.+?^$()|[\]]/g, '\\$&')
        .replaceAll('*', '\\p{L}*')
        .replaceAll('_', '\\s+'),
    )
    .join('|');
}

export function behindList({ text, words }: Where, listed: string, from: number): number {
  const pattern = words.pattern('percent before', () => `(?:${list(listed)})`);
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? from + match[0].length : 0;
}

export function hit(
  where: Where,
  figure: Figure,
  end: number,
  kind: Quantity['kind'],
  unit: string,
  high?: number,
): Hit {
  const of = kind === 'age' ? ['age'] : measuredAround(where, end);
  return { quantity: quantityOf(where, figure.value, high, end, kind, unit, of), end };
}

export function quantityOf(
  { text, at, words }: Where,
  value: number,
  high: number | undefined,
  end: number,
  kind: Quantity['kind'],
  unit: string,
  of: readonly string[],
): Quantity {
  const { over, under, about } = words.table;
  const bound = words.endsIn(over, text, at)
    ? '>'
    : words.endsIn(under, text, at)
      ? '<'
      : words.endsIn(about, text, at)
        ? '~'
        : null;
  return {
    span: { start: at, end },
    value,
    ...(high !== undefined && { high }),
    unit,
    kind,
    of,
    ...(bound && { bound }),
    status: 'unknown',
  };
}

/** UTF-16 units on both sides in which the thing measured is named. */
const AROUND = 48;

/** The nearest words of substance before and behind, within the clause. */
function measuredAround({ text, at, sentence, words }: Where, end: number): string[] {
  const stops = stopWordsOf(words.lang);
  const stem = stemOf(words.lang);
  const before = text
    .slice(Math.max(sentence.start, at - AROUND), at)
    .split(/[,;:。，；、]/)
    .at(-1)!;
  const behind = text.slice(end, Math.min(sentence.end, end + AROUND)).split(/[,;:.。，；、]/, 1)[0]!;
  const substance = (part: string): string[] =>
    (words.table.unspaced
      ? part.match(/[\p{Script=Han}\p{Script=Katakana}]{2}/gu)
      : part.match(/\p{L}{3,}/gu)
    )
      ?.map(foldWord)
      .filter((word) => !stops.has(word))
      .map(stem) ?? [];
  return [...new Set([...substance(behind).slice(0, 2), ...substance(before).slice(-3).reverse()])].slice(
    0,
    4,
  );
}
