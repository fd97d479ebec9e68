import type { DateMention } from '../../fact';
import type { Sentence } from '../../text/reading';
import type { Day } from '../dates/calendar';
import { type Direction, directionAt } from './implied';
import type { Words } from './words';

export type Found = Omit<DateMention, 'span'> & {
  readonly end: number;
  readonly start?: number;
  /** By the name of the day alone. */
  readonly isWeekday?: true;
};

export interface At {
  readonly text: string;
  readonly at: number;
  readonly today: Day | null;
  readonly words: Words;
  readonly sentence: Sentence;
}

export function match(
  { text, at, words }: At,
  name: string,
  source: () => string,
  from = at,
): RegExpExecArray | null {
  const pattern = words.pattern(name, source);
  pattern.lastIndex = from;
  return pattern.exec(text);
}

export const D = '[0-9٠-٩０-９]';

export function numberOf(digits: string | undefined): number {
  return Number(
    (digits ?? '').replace(/[٠-٩０-９]/g, (d) => String(d.charCodeAt(0) - (d > '\uff00' ? 0xff10 : 0x660))),
  );
}

export function date(end: number, value: string, grain: string, implied = false): Found {
  return { end, value, grain, implied, type: 'DATE' };
}

export function ofPattern({ table: { of } }: Words): string {
  return of === '' ? '' : `(?:(?:${alternation(of)})\\s+)?`;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

export function alternation(list: string): string {
  if (list === '') return '(?!)';
  return list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('_', '\\s+'))
    .join('|');
}

export function directionOf(here: At, end: number): Direction {
  return directionAt(here.text, here.sentence, here.at, end, here.words);
}

/** An adjective of time at a place: where it ends, and whether it looks back (-1), ahead (1) or neither. */
export function modifierAt(here: At, from: number): { end: number; sign: number } | null {
  const { modifiers, end } = here.words;
  const hit = match(here, 'modifier', () => `(${modifiers.source})${end}`, from);
  return hit && { end: from + hit[0].length, sign: Number(modifiers.valueOf(hit[1]!)) };
}
