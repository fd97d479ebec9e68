import type { DateMention, Quantity } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { isCapital, type Token } from '../../text/tokens';
import { UNITS } from '../dates/words';
import { type Amount, amountAt } from './amount';
import { countAt } from './counts';
import { measuredAt } from './measured';
import { statusAt } from './status';

/**
 * The quantities of a text in order, none overlapping: money, percentages, measures, durations, ages and counts of
 * something. Numbers that are dates, ordinals, parts of names or bare are left out.
 */
export function quantitiesOf(reading: Reading, dates: readonly DateMention[]): Quantity[] {
  const quantities: Quantity[] = [];
  let date = 0;
  for (const sentence of reading.sentences)
    for (let at = sentence.first; at < sentence.last; ) {
      const token = reading.tokens[at]!;
      while (date < dates.length && dates[date]!.span.end <= token.start) date++;
      const dated = dates[date] && dates[date]!.span.start <= token.start ? dates[date]! : null;
      const hit = quantityAt(reading, sentence, at, dated);
      if (hit) {
        quantities.push(hit.quantity);
        at = hit.next;
      } else at += 1;
    }
  return withPeriods(reading, quantities, dates);
}

/** A date with only a few words and no comma between names the period of an amount; a deadline does not. */
export function withPeriods(
  reading: Reading,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
): Quantity[] {
  let from = 0;
  return quantities.map((quantity) => {
    if (quantity.kind === 'duration' || quantity.kind === 'age') return quantity;
    while (from < dates.length && dates[from]!.span.end < quantity.span.start - PERIOD_REACH) from++;
    let best: DateMention | null = null;
    let nearest = PERIOD_REACH;
    for (let at = from; at < dates.length && dates[at]!.span.start < quantity.span.end + PERIOD_REACH; at++) {
      const date = dates[at]!;
      if (date.type !== 'DATE' || date.relation || !/^\d/.test(date.value)) continue;
      const [start, end] =
        date.span.start >= quantity.span.end
          ? [quantity.span.end, date.span.start]
          : [date.span.end, quantity.span.start];
      if (start > end || end - start >= nearest || PARTS.test(reading.text.slice(start, end))) continue;
      nearest = end - start;
      best = date;
    }
    return best ? { ...quantity, period: best.value } : quantity;
  });
}

/** Marks, and words whose own date stands beside them: `the target of $5 billion that they had set for 2024`. */
const PARTS = /[,;:.!?"“”\n]|\b(?:set|planned|scheduled|agreed|due)\b/;

/** UTF-16 units between an amount and its date. */
const PERIOD_REACH = 60;

interface Hit {
  readonly quantity: Quantity;
  readonly next: number;
}

function quantityAt(reading: Reading, sentence: Sentence, at: number, dated: DateMention | null): Hit | null {
  if (!mayStart(reading.tokens[at]!)) return null;
  if (dated) return dated.type === 'DURATION' ? durationAt(reading, sentence, at, dated) : null;
  if (isInsideName(reading, at)) return null;
  const amount = amountAt(reading, at);
  if (!amount || amount.next > sentence.last) return null;
  const age = ageAt(reading, amount);
  if (age) return age;
  if (amount.kind === 'bare') {
    const count = countAt(reading, sentence, amount);
    if (!count) return null;
    return hitOf(reading, sentence, amount, amount.first, count.next, 'count', 'count', count.of);
  }
  const next = behindConversion(reading, amount);
  return hitOf(reading, sentence, amount, amount.first, amount.next, amount.kind, amount.unit, null, next);
}

function mayStart(token: Token): boolean {
  return (
    token.kind === 'number' || token.kind === 'word' || token.text.charCodeAt(0) > 127 || token.text === '$'
  );
}

/** `40 meters (131ft)`: the second reading of one measure is passed over. */
function behindConversion(reading: Reading, amount: Amount): number {
  const { tokens } = reading;
  if (tokens[amount.next]?.text !== '(') return amount.next;
  let from = amount.next + 1;
  while (/^(?:about|some|roughly|around|approximately|nearly|almost|or)$/.test(tokens[from]?.lower ?? ''))
    from++;
  const other = amountAt(reading, from);
  const same = other && other.kind === amount.kind && other.unit !== amount.unit;
  return same && tokens[other.next]?.text === ')' ? other.next + 1 : amount.next;
}

/** `Flight 370`, `Article 5`, `No. 5`, `Apollo 11`: a number right behind a capitalised word and before no noun. */
function isInsideName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const before = reading.tokens[at - 1];
  if (token.kind !== 'number' || !before) return false;
  if (before.text === '#' || /^(?:no|nos|no\.)$/.test(before.lower)) return true;
  if (before.text === '.' && /^nos?$/.test(reading.tokens[at - 2]?.lower ?? '')) return true;
  if (before.text === '-' && before.glued && token.glued && /^[A-Z]/.test(reading.tokens[at - 2]?.text ?? ''))
    return true;
  if (before.kind !== 'word' || !isCapital(before.text) || before.lower === "'s") return false;
  if (token.glued) return true;
  return NUMBERED.has(before.lower);
}

const NUMBERED = new Set(
  'flight article section chapter route highway interstate apollo boeing airbus title room channel district psalm proposition phase type class grade page rule resolution amendment windows iphone figure'.split(
    ' ',
  ),
);

/** A duration found among the dates; those that say when (`past two years`) measure nothing. */
function durationAt(reading: Reading, sentence: Sentence, at: number, dated: DateMention): Hit | null {
  const first = reading.tokens[at]!;
  if (first.start !== dated.span.start) return null;
  const amount = amountAt(reading, at);
  const next = tokenBehind(reading, at, dated.span.end);
  const article = first.lower === 'a' || first.lower === 'an';
  if (!amount && !article) return null;
  if (amount && amount.kind !== 'bare') return null;
  const age = amount && ageAt(reading, amount);
  if (age) return age;
  const unit = UNITS.get(reading.tokens[next - 1]!.lower);
  if (!unit) return null;
  const quantity: Quantity = {
    span: dated.span,
    value: amount ? amount.value : 1,
    ...(amount?.high !== undefined && { high: amount.high }),
    unit,
    kind: 'duration',
    of: measuredAt(reading, sentence, at, next).slice(0, 3),
    ...boundOf(reading, sentence, at, next),
    status: statusAt(reading, sentence, at, next),
  };
  return { quantity, next };
}

/** `64-year-old`, `64 years old`, `aged 64`, `, 64,` behind a name. */
function ageAt(reading: Reading, amount: Amount): Hit | null {
  const { tokens } = reading;
  if (amount.kind !== 'bare' || amount.value > 130) return null;
  const word = (at: number): string => tokens[at]?.lower ?? '';
  let next = 0;
  const hyphen = word(amount.next) === '-' ? 1 : 0;
  const unit = word(amount.next + hyphen);
  if (/^(?:years?|months?)$/.test(unit)) {
    const old = amount.next + hyphen + 1;
    const second = word(old) === '-' ? old + 1 : old;
    if (word(second) === 'old' || word(second) === 'olds') next = second + 1;
    else if (word(second) === 'of' && word(second + 1) === 'age') next = second + 2;
  } else if (
    word(amount.first - 1) === 'aged' ||
    (word(amount.first - 1) === 'age' && word(amount.first - 2) !== 'the')
  )
    next = amount.next;
  else if (isAppositiveAge(tokens, amount)) next = amount.next;
  if (!next) return null;
  const span = { start: tokens[amount.first]!.start, end: tokens[next - 1]!.end };
  const months = /^months?$/.test(unit);
  return {
    quantity: {
      span,
      value: amount.value,
      ...(amount.high !== undefined && { high: amount.high }),
      unit: months ? 'month' : 'year',
      kind: 'age',
      of: ['age'],
      status: 'actual',
    },
    next,
  };
}

function isAppositiveAge(tokens: readonly Token[], amount: Amount): boolean {
  const name = tokens[amount.first - 2];
  return (
    tokens[amount.first]!.kind === 'number' &&
    amount.next === amount.first + 1 &&
    tokens[amount.first - 1]?.text === ',' &&
    name?.kind === 'word' &&
    isCapital(name.text) &&
    /^[,.;)]$/.test(tokens[amount.next]?.text ?? '') &&
    amount.value >= 3 &&
    amount.value <= 110 &&
    tokens[amount.next + 1]?.kind !== 'number' &&
    tokens[amount.first - 3]?.kind === 'word' &&
    isCapital(tokens[amount.first - 3]!.text)
  );
}

const MORE = /^(?:over|exceeding|above|topping|surpassing)$/;
const ABOUT = /^(?:about|around|roughly|approximately|some|nearly|almost|estimated|circa)$/;

/** At least, up to, about: the bound and where its words start. */
function boundOf(
  reading: Reading,
  sentence: Sentence,
  first: number,
  next: number,
): { bound?: '>' | '<' | '~' } {
  const word = (at: number): string => (at >= sentence.first ? (reading.tokens[at]?.lower ?? '') : '');
  const one = word(first - 1);
  const two = `${word(first - 2)} ${one}`;
  if (two === 'more than' || two === 'at least' || two === 'greater than' || MORE.test(one))
    return { bound: '>' };
  if (
    /^as (?:many|much) as$/.test(`${word(first - 3)} ${two}`) ||
    two === 'less than' ||
    two === 'fewer than' ||
    two === 'at most' ||
    two === 'up to' ||
    one === 'under' ||
    one === 'below'
  )
    return { bound: '<' };
  if (ABOUT.test(one) || (word(next) === 'or' && word(next + 1) === 'so')) return { bound: '~' };
  if (word(next) === 'or' && word(next + 1) === 'more') return { bound: '>' };
  return {};
}

function hitOf(
  reading: Reading,
  sentence: Sentence,
  amount: Amount,
  first: number,
  end: number,
  kind: Quantity['kind'],
  unit: string,
  of: readonly string[] | null,
  next = end,
): Hit {
  const { tokens } = reading;
  const quantity: Quantity = {
    span: { start: tokens[first]!.start, end: tokens[end - 1]!.end },
    value: amount.value,
    ...(amount.high !== undefined && { high: amount.high }),
    unit,
    kind,
    of: of ?? measuredAt(reading, sentence, first, end),
    ...boundOf(reading, sentence, first, end),
    status: statusAt(reading, sentence, first, end),
  };
  return { quantity, next };
}

function tokenBehind(reading: Reading, at: number, end: number): number {
  let next = at + 1;
  while (next < reading.tokens.length && reading.tokens[next]!.start < end) next++;
  return next;
}
