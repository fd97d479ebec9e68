import type { NumberHere } from '../../text/numbers';
import type { Reading } from '../../text/reading';
import { DEMONYMS } from '../names/lexicon';
import {
  CENTS,
  CURRENCY_ADJECTIVES,
  CURRENCY_CODES,
  CURRENCY_MARKS,
  CURRENCY_WORDS,
  DIGITS_ONLY,
  LETTER_UNITS,
  MEASURE_UNITS,
} from './units';

export interface UnitHere {
  readonly unit: string;
  readonly kind: 'money' | 'percent' | 'measure';
  readonly next: number;
  readonly cents?: boolean;
}

/** The unit that stands behind a number, maybe behind a hyphen: `%`, `percentage points`, `Canadian dollars`, `-mile`. */
export function unitAt(reading: Reading, at: number, number: NumberHere): UnitHere | null {
  const { tokens } = reading;
  const hyphen = tokens[at]?.text === '-' && tokens[at]!.glued ? 1 : 0;
  const from = at + hyphen;
  const token = tokens[from];
  if (!token) return null;
  const lower = token.lower;
  if (lower === '%' && isEscape(reading, from)) return null;
  if (
    lower === '%' ||
    lower === 'percent' ||
    lower === 'pct' ||
    lower === 'percents' ||
    lower === 'percentage'
  )
    return percentUnit(reading, from);
  if (lower === 'per' && tokens[from + 1]?.lower === 'cent')
    return { unit: '%', kind: 'percent', next: from + 2 };
  if (lower === 'basis' && /^points?$/.test(tokens[from + 1]?.lower ?? ''))
    return { unit: 'bp', kind: 'percent', next: from + 2 };
  const behind = tokens[from + 1]?.lower ?? '';
  const cents = CENTS.get(lower);
  if (cents) return { unit: cents, kind: 'money', next: from + 1, cents: true };
  const plain = CURRENCY_WORDS.get(lower);
  if (
    plain &&
    (lower !== 'won' || number.scaled || !number.spelled) &&
    !(/^marks?$/.test(lower) && !number.scaled) &&
    !(lower === 'pound' && hyphen)
  )
    return lower.startsWith('pound') && !number.scaled && behind === 'of' && !/[£$]/.test(token.text)
      ? { unit: 'lb', kind: 'measure', next: from + 1 }
      : {
          unit: plain,
          kind: 'money',
          next: lower === 'pounds' && behind === 'sterling' ? from + 2 : from + 1,
        };
  if (lower === 'pound' && hyphen) return { unit: 'lb', kind: 'measure', next: from + 1 };
  const named = CURRENCY_WORDS.has(behind)
    ? CURRENCY_ADJECTIVES.get(`${lower} ${behind.replace(/s$/, '')}`)
    : undefined;
  if (named) return { unit: named, kind: 'money', next: from + 2 };
  if ((lower === 'hong' || lower === 'new') && /^dollars?$/.test(tokens[from + 2]?.lower ?? ''))
    return { unit: lower === 'hong' ? 'HKD' : 'NZD', kind: 'money', next: from + 3 };
  if (plainBehind(lower, behind)) return { unit: CURRENCY_WORDS.get(behind)!, kind: 'money', next: from + 2 };
  if (
    CURRENCY_CODES.has(lower) &&
    (token.text === token.text.toUpperCase() || /^(?:usd|eur|gbp|rmb|btc)$/.test(lower))
  )
    return { unit: CURRENCY_CODES.get(lower)!, kind: 'money', next: from + 1 };
  // "10 €" and "10 $", but in "10 $30" the mark belongs to what follows.
  if (CURRENCY_MARKS.has(token.text) && tokens[from + 1]?.kind !== 'number')
    return { unit: CURRENCY_MARKS.get(token.text)!, kind: 'money', next: from + 1 };
  return measureAt(reading, from, number);
}

/** `%20` in an address. */
function isEscape(reading: Reading, at: number): boolean {
  const behind = reading.tokens[at + 1];
  return Boolean(reading.tokens[at]!.glued && behind?.glued && behind.kind !== 'mark');
}

/** `Chinese yuan`, `US dollars`: an adjective of a country before a currency. */
function plainBehind(word: string, behind: string): boolean {
  return CURRENCY_WORDS.has(behind) && (word === 'us' || DEMONYMS.has(word));
}

function percentUnit(reading: Reading, at: number): UnitHere {
  const next = reading.tokens[at + 1]?.lower ?? '';
  if (next === 'point' || next === 'points') return { unit: 'pp', kind: 'percent', next: at + 2 };
  return { unit: '%', kind: 'percent', next: at + 1 };
}

function measureAt(reading: Reading, at: number, number: NumberHere): UnitHere | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  const lower = token.lower;
  const behind = tokens[at + 1]?.lower ?? '';
  if (
    lower === 'square' ||
    lower === 'cubic' ||
    lower === 'sq' ||
    lower === 'nautical' ||
    lower === 'metric'
  ) {
    const dot = behind === '.' ? 1 : 0;
    const unit = MEASURE_UNITS.get(tokens[at + 1 + dot]?.lower ?? '');
    if (!unit) return null;
    const power = lower === 'cubic' ? '³' : lower === 'nautical' || lower === 'metric' ? '' : '²';
    return { unit: lower === 'nautical' ? 'nmi' : unit + power, kind: 'measure', next: at + 2 + dot };
  }
  if (lower === '°') {
    const letter = /^[cf]$/.test(behind) ? behind.toUpperCase() : '';
    return { unit: `°${letter}`, kind: 'measure', next: at + (letter ? 2 : 1) };
  }
  if (/^[CF]$/.test(token.text) && !number.spelled && !/^\p{L}/u.test(behind))
    return { unit: `°${token.text}`, kind: 'measure', next: at + 1 };
  const unit =
    MEASURE_UNITS.get(lower) ?? (token.glued && !number.spelled ? LETTER_UNITS.get(lower) : undefined);
  if (!unit || (number.spelled && DIGITS_ONLY.has(lower))) return null;
  if (unit === 'm' && number.scaled) return null;
  if (unit === '°') {
    const scale = /^(?:celsius|c|centigrade)$/.test(behind)
      ? 'C'
      : /^(?:fahrenheit|f)$/.test(behind)
        ? 'F'
        : '';
    return { unit: `°${scale}`, kind: 'measure', next: at + (scale ? 2 : 1) };
  }
  const perHour =
    (behind === 'per' && tokens[at + 2]?.lower === 'hour') ||
    (behind === 'an' && tokens[at + 2]?.lower === 'hour');
  if (perHour && (unit === 'mi' || unit === 'km'))
    return { unit: unit === 'mi' ? 'mph' : 'km/h', kind: 'measure', next: at + 3 };
  if (unit === 'km' && behind === '/' && tokens[at + 2]?.lower === 'h')
    return { unit: 'km/h', kind: 'measure', next: at + 3 };
  return { unit, kind: 'measure', next: at + 1 };
}
