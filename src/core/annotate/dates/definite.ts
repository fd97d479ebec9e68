import { numberAt, ordinalAt } from '../../text/numbers';
import { isoOf } from './calendar';
import { yearBefore } from './counted';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { quarterAt } from './quarters';
import { shiftedUnit } from './shift';

/**
 * Dates that an article takes as known: `the year`, `the quarter`, `the weekend`, `the past`, at the "the"; a quarter
 * is the one found last. `the year ended June 30` is a length.
 */
export function definiteAt(calendar: Calendar, at: number): DateHit | null {
  const { today } = calendar;
  const adjective = /^(?:full|fiscal|whole|entire|current|latest)$/.test(wordAt(calendar, at + 1)) ? 1 : 0;
  const noun = at + 1 + adjective;
  const word = wordAt(calendar, noun);
  const behind = wordAt(calendar, noun + 1);
  if (behind === '-') return null;
  if (word === 'past' || word === 'future')
    return isPhraseEnd(behind)
      ? dateHit(at, noun + 1, word === 'past' ? 'PAST_REF' : 'FUTURE_REF', 'unknown')
      : null;
  if (
    /^(?:near|short|long)$/.test(wordAt(calendar, at + 1)) &&
    /^(?:term|future)$/.test(wordAt(calendar, at + 2))
  )
    return dateHit(at, at + 3, 'FUTURE_REF', 'unknown');
  if (word === 'quarter')
    return /^(?:of|mile|century|back|hour)$/.test(behind)
      ? null
      : dateHit(at, noun + 1, calendar.quarter || shiftedUnit(today, 'quarter', -1), 'quarter', true);
  if (word === 'period' && wordAt(calendar, at + 1) === 'latest' && calendar.quarter)
    return dateHit(at, noun + 1, calendar.quarter, 'quarter', true);
  if (word === 'weekend')
    return dateHit(
      at,
      noun + 1,
      shiftedUnit(today, 'weekend', 0 - (new Date(today.number * 86_400_000).getUTCDay() === 0 ? 0 : 1)),
      'weekend',
      true,
    );
  if (word === 'week' && /^(?:for|of|this|during)$/.test(wordAt(calendar, at - 1)) && isPhraseEnd(behind))
    return dateHit(at, noun + 1, shiftedUnit(today, 'week', 0), 'week', true);
  if (word === 'month' && wordAt(calendar, at - 1) === 'of')
    return dateHit(at, noun + 1, shiftedUnit(today, 'month', 0), 'month', true);
  if (word !== 'year') return null;
  if (behind === 'ended' || behind === 'ending')
    return dateHit(at, noun + 1, 'P1Y', 'duration', false, 'DURATION');
  if (
    /^(?:for|of|in|during|to|over|throughout|through|so)$/.test(wordAt(calendar, at - 1)) &&
    (adjective || isPhraseEnd(behind))
  )
    return dateHit(at, noun + 1, String(today.year), 'year', true);
  return null;
}

/** Nothing follows that the noun would belong to: "the past of", "the future king". */
function isPhraseEnd(behind: string): boolean {
  return (
    behind === '' ||
    !/^\p{L}/u.test(behind) ||
    /^(?:and|but|or|in|on|for|if|as|when|is|was|has|have|he|she|they|it|we|that|to|by|with|while|because|than|after|before|at)$/.test(
      behind,
    )
  );
}

/** `year-end`, `year-earlier`, `year-ago` with the word behind it; `the end of the year`. */
export function yearCompoundAt(calendar: Calendar, at: number): DateHit | null {
  const { today } = calendar;
  const hyphen = wordAt(calendar, at + 1) === '-' ? 1 : 0;
  const word = wordAt(calendar, at + 1 + hyphen);
  if (word === 'end') {
    const before = /^(?:since|last)$/.test(wordAt(calendar, at - 1));
    return dateHit(at, at + 2 + hyphen, `${today.year - (before ? 1 : 0)}-12-31`, 'day', true);
  }
  if (!hyphen || (word !== 'earlier' && word !== 'ago')) return null;
  // "the year-earlier third quarter" is one date.
  const part = quarterAt(calendar, at + 3);
  if (part?.grain === 'quarter') return { ...part, first: at, value: yearBefore(part.value), implied: true };
  return calendar.quarter
    ? dateHit(at, at + 3, yearBefore(calendar.quarter), 'quarter', true)
    : dateHit(at, at + 3, String(today.year - 1), 'year', true);
}

/** `the 20th century`, `nineteenth-century`. */
export function centuryAt(calendar: Calendar, at: number): DateHit | null {
  const ordinal = ordinalAt(calendar.reading.tokens, at);
  if (!ordinal || ordinal.value > 21) return null;
  const hyphen = wordAt(calendar, ordinal.next) === '-' ? 1 : 0;
  if (wordAt(calendar, ordinal.next + hyphen) !== 'century') return null;
  return dateHit(at, ordinal.next + hyphen + 1, String(ordinal.value - 1).padStart(2, '0'), 'century');
}

/** `nineteen ninety-six`, `the year two thousand`. */
export function spokenYearAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const word = wordAt(calendar, at);
  if (word === 'nineteen' || word === 'eighteen' || word === 'twenty') {
    const rest = numberAt(tokens, at + 1);
    if (rest?.spelled && /^\d\d$/.test(String(rest.value)))
      return dateHit(
        at,
        rest.next,
        `${{ eighteen: 18, nineteen: 19, twenty: 20 }[word]}${rest.value}`,
        'year',
      );
  }
  if (word === 'two' && wordAt(calendar, at - 1) === 'year') {
    const year = numberAt(tokens, at);
    if (year && year.value >= 2000 && year.value < 2100)
      return dateHit(at, year.next, String(year.value), 'year');
  }
  return null;
}

/** `for some time`, `a while`: a length that nobody tells. */
export function vagueLengthAt(calendar: Calendar, at: number): DateHit | null {
  const words = `${wordAt(calendar, at)} ${wordAt(calendar, at + 1)}`;
  return words === 'a while' || (words === 'some time' && wordAt(calendar, at - 1) === 'for')
    ? dateHit(at, at + 2, 'PXX', 'duration', false, 'DURATION')
    : null;
}

/** `weeks`, `decades` alone behind a preposition of length. */
export function plainPluralAt(calendar: Calendar, at: number): DateHit | null {
  const value = PLURALS.get(wordAt(calendar, at));
  if (!value) return null;
  if (wordAt(calendar, at + 1) === 'ago') return dateHit(at, at + 2, 'PAST_REF', 'unknown');
  return /^(?:for|within|in|over|after|takes?|took|lasts?|lasted)$/.test(wordAt(calendar, at - 1))
    ? dateHit(at, at + 1, value, 'duration', false, 'DURATION')
    : null;
}

const PLURALS = new Map([
  ['hours', 'PTXH'],
  ['days', 'PXD'],
  ['weeks', 'PXW'],
  ['months', 'PXM'],
  ['years', 'PXY'],
  ['decades', 'PXDE'],
  ['centuries', 'PXCE'],
]);

/** `these days`, `that year`: now, and the year of the date found last. */
export function demonstrativeAt(calendar: Calendar, at: number): DateHit | null {
  const words = `${wordAt(calendar, at)} ${wordAt(calendar, at + 1)}`;
  if (words === 'these days') return dateHit(at, at + 2, 'PRESENT_REF', 'unknown');
  const year = /^\d{4}/.exec(calendar.last)?.[0];
  return words === 'that year' && year ? dateHit(at, at + 2, year, 'year', true) : null;
}

/** Noon and midnight, on the day named behind them or today. */
export function noonAt(calendar: Calendar, at: number): DateHit | null {
  const { today } = calendar;
  const hour = wordAt(calendar, at) === 'noon' ? '12:00' : '24:00';
  return dateHit(at, at + 1, `${isoOf(today.number)}T${hour}`, 'time', true, 'TIME');
}

/** `the day before yesterday`, `the day after tomorrow`. */
export function dayBesideAt(calendar: Calendar, at: number): DateHit | null {
  if (wordAt(calendar, at + 1) !== 'day') return null;
  const words = `${wordAt(calendar, at + 2)} ${wordAt(calendar, at + 3)}`;
  const shift = words === 'before yesterday' ? -2 : words === 'after tomorrow' ? 2 : 0;
  return shift ? dateHit(at, at + 4, isoOf(calendar.today.number + shift), 'day', true) : null;
}
