import { type NumberHere, numberAt } from '../../text/numbers';
import type { Reading } from '../../text/reading';
import { unitAt } from './unit-at';
import { CENTS, CURRENCY_CODES, CURRENCY_MARKS, CURRENCY_WORDS, DOLLAR_PREFIXES } from './units';

/** A number with its unit over the tokens `first` to `next`, the last one excluded; `unit` is `''` for a bare number. */
export interface Amount {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly kind: 'money' | 'percent' | 'measure' | 'bare';
  readonly spelled: boolean;
  readonly hyphened: boolean;
}

/** The amount that starts at token `at`, a currency mark or a number; null for none. */
export function amountAt(reading: Reading, at: number): Amount | null {
  const amount = moneyAt(reading, at) ?? countedAt(reading, at);
  return amount && withCents(reading, amount.kind === 'bare' ? amount : signed(reading, amount));
}

/** `minus five percent`, `-15 €`: a sign that is no hyphen or range. */
function signed(reading: Reading, amount: Amount): Amount {
  const sign = reading.tokens[amount.first - 1];
  if (!sign) return amount;
  const before = reading.tokens[amount.first - 2]?.lower ?? '';
  const isMinus =
    (sign.lower === 'minus' && before !== 'or') ||
    (sign.text === '-' && before === 'minus') ||
    (/^[-−]$/.test(sign.text) && !sign.glued && reading.tokens[amount.first]!.glued);
  return isMinus ? { ...amount, value: -amount.value } : amount;
}

/** `3 dollars 50 cents`, `thirteen dollars and forty-five cents`: one amount. */
function withCents(reading: Reading, amount: Amount): Amount {
  if (
    amount.kind !== 'money' ||
    !/^(?:dollars?|euros?|pounds?)$/.test(reading.tokens[amount.next - 1]?.lower ?? '')
  )
    return amount;
  const from = reading.tokens[amount.next]?.lower === 'and' ? amount.next + 1 : amount.next;
  const number = numberAt(reading.tokens, from);
  if (!number || number.value >= 100 || !CENTS.has(reading.tokens[number.next]?.lower ?? '')) return amount;
  return {
    ...amount,
    value: Number((amount.value + number.value / 100).toPrecision(12)),
    next: number.next + 1,
  };
}

/** `$200 billion`, `US$5m`, `£1.2bn to £1.5bn`, `Rs 500`, `EUR 20 million`. */
function moneyAt(reading: Reading, at: number): Amount | null {
  const mark = currencyMarkAt(reading, at);
  if (!mark) return null;
  const number = numberAt(reading.tokens, mark.next, true);
  if (!number || (number.spelled && mark.next === at + 1 && reading.tokens[at]!.kind === 'mark')) return null;
  const base = { first: at, unit: mark.unit, kind: 'money' as const, spelled: false };
  const join = joinAt(reading, number.next);
  if (join) {
    const second = currencyMarkAt(reading, join);
    const high = numberAt(reading.tokens, second?.next ?? join, true);
    if (
      high &&
      !high.spelled &&
      (!second || second.unit === mark.unit) &&
      (second || join === number.next + 1)
    ) {
      const value = scaledAlike(number, high);
      if (high.value > value)
        return { ...base, next: high.next, value, high: high.value, hyphened: hyphenAt(reading, high.next) };
    }
  }
  let next = number.next;
  if (
    CURRENCY_WORDS.has(reading.tokens[next]?.lower ?? '') &&
    mark.unit === 'USD' &&
    /^dollars?$/.test(reading.tokens[next]!.lower)
  )
    next++;
  return { ...base, next, value: number.value, hyphened: hyphenAt(reading, next) };
}

/** `5 to 10 million`: the scale of the upper end holds for the lower one. */
function scaledAlike(low: NumberHere, high: NumberHere): number {
  if (low.scaled || !high.scaled) return low.value;
  const scale = 10 ** (Math.floor(Math.log10(high.value) / 3) * 3);
  return low.value * scale < high.value ? low.value * scale : low.value;
}

function currencyMarkAt(reading: Reading, at: number): { unit: string; next: number } | null {
  const token = reading.tokens[at];
  if (!token) return null;
  const unit = CURRENCY_MARKS.get(token.text);
  if (unit)
    return reading.tokens[at + 1]?.kind === 'number' || token.text === '$' ? { unit, next: at + 1 } : null;
  if (token.kind !== 'word') return null;
  const behind = reading.tokens[at + 1];
  if (behind?.text === '$' && behind.glued) {
    const dollars = DOLLAR_PREFIXES.get(token.lower);
    if (dollars) return { unit: dollars, next: at + 2 };
  }
  const code = CURRENCY_CODES.get(token.lower);
  if (!code || (token.text !== token.text.toUpperCase() && token.lower !== 'rs')) return null;
  const dot = behind?.text === '.' && token.lower === 'rs' ? 1 : 0;
  const target = reading.tokens[at + 1 + dot];
  if (target?.kind === 'number') return { unit: code, next: at + 1 + dot };
  return target && CURRENCY_MARKS.has(target.text) && reading.tokens[at + 2]?.kind === 'number'
    ? { unit: code, next: at + 2 }
    : null;
}

/** The token behind a joining `to`, dash or `and` (after between), else 0. */
function joinAt(reading: Reading, at: number): number {
  const word = reading.tokens[at]?.lower ?? '';
  if (word === '-' && reading.tokens[at + 1]?.lower === 'to' && reading.tokens[at + 2]?.text === '-')
    return at + 3;
  return word === 'to' || word === '-' || word === '–' || word === 'or' ? at + 1 : 0;
}

function hyphenAt(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.text === '-' && reading.tokens[at]!.glued;
}

/** A number and the unit behind it. */
function countedAt(reading: Reading, at: number): Amount | null {
  const { tokens } = reading;
  const low = numberAt(tokens, at);
  if (!low) return null;
  let number = low;
  let value = low.value;
  let high: number | undefined;
  let unit = unitAt(reading, low.next, low);
  const between = tokens[at - 1]?.lower === 'between';
  const join =
    joinAt(reading, unit ? unit.next : low.next) ||
    (between && tokens[low.next]?.lower === 'and' ? low.next + 1 : 0);
  if (join && tokens[join - 1]!.text !== 'or' && tokens[at - 1]?.lower !== 'from') {
    const upper = numberAt(tokens, join);
    const upperUnit = upper && unitAt(reading, upper.next, upper);
    if (
      upper &&
      upper.value > low.value &&
      (!unit || unit.unit === upperUnit?.unit) &&
      isRange(reading, low, join, upper)
    ) {
      value = scaledAlike(low, upper);
      high = upper.value;
      number = upper;
      unit = upperUnit;
    }
  }
  const next = unit ? unit.next : number.next;
  return {
    first: at,
    next,
    value: unit?.cents ? Number((value / 100).toPrecision(12)) : value,
    ...(high !== undefined && { high: unit?.cents ? high / 100 : high }),
    unit: unit?.unit ?? '',
    kind: unit?.kind ?? 'bare',
    spelled: number.spelled,
    hyphened: hyphenAt(reading, number.next),
  };
}

/** Scores, votes and pages (`3-2`) are no ranges: a dash needs a rise by less than twentyfold. */
function isRange(reading: Reading, low: NumberHere, join: number, high: NumberHere): boolean {
  if (reading.tokens[join - 1]!.lower === 'to') return low.spelled === high.spelled || high.scaled;
  return high.value <= low.value * 20 || high.scaled;
}
