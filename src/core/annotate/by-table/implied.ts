import type { Sentence } from '../../text/reading';
import { type Day, dayAt } from '../dates/calendar';
import { phrasesOf } from './phrases';
import type { Words } from './words';

/** -1 past, 1 what is to come, 0 not told. */
export type Direction = -1 | 0 | 1;

/** So near a date must stand the word that tells its direction. UTF-16 units. */
const REACH = 70;

const patterns = new WeakMap<Words, RegExp>();

/** Does the clause around a date look ahead, by the language's words for it? */
export function directionAt(
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  words: Words,
): Direction {
  let ahead = patterns.get(words);
  if (!ahead) {
    const { source } = phrasesOf(words.table.future);
    const bounds = words.table.unspaced ? ['', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
    ahead = new RegExp(`${bounds[0]}(?:${source})${bounds[1]}`, 'iu');
    patterns.set(words, ahead);
  }
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const behind = text.slice(end, Math.min(sentence.end, end + REACH));
  // A clause ends at a comma: what the next one looks ahead to is not this date's.
  const clause = `${before.slice(before.search(/[^,;:،，；：]*$/u))} ${/^[^,;:،，；：]*/u.exec(behind)![0]}`;
  return ahead.test(clause) ? 1 : 0;
}

/** Days that a date without a year may lie ahead where nothing tells its direction. */
const MAY_LIE_AHEAD = 45;

/** The year of a day without one: the last such day, unless the clause looks ahead or the day is near. */
export function impliedYear(
  today: Day | null,
  month: number,
  day: number,
  direction: Direction,
): number | null {
  if (!today) return null;
  const here = (dayAt(today.year, month, day) ?? dayAt(today.year, month, 28))!.number - today.number;
  if (direction > 0) return here < -MAY_LIE_AHEAD ? today.year + 1 : today.year;
  if (here > MAY_LIE_AHEAD) return today.year - 1;
  const next = (dayAt(today.year + 1, month, day) ?? dayAt(today.year + 1, month, 28))!.number - today.number;
  return next <= 14 ? today.year + 1 : today.year;
}
