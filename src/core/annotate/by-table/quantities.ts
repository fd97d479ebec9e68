import type { DateMention, Quantity } from '../../fact';
import { stopWordsOf } from '../../text/language';
import type { Reading, Sentence } from '../../text/reading';
import { stemOf } from '../../text/stems';
import { foldWord } from '../../text/words';
import type { Unit } from '../dates/words';
import { withPeriods } from '../quantities/quantities';
import { CURRENCY_MARKS } from '../quantities/units';
import { isAge } from './age';
import { type Figure, figureAt, isFigure } from './number';
import { placesIn } from './places';
import type { Words } from './words';

interface Hit {
  readonly quantity: Quantity;
  readonly end: number;
}

interface Where {
  readonly text: string;
  readonly at: number;
  readonly sentence: Sentence;
  readonly words: Words;
}

/** The quantities of a text by the table of its language, as `quantitiesOf` gives them; `status` is never told. */
export function quantitiesByTable(reading: Reading, dates: readonly DateMention[], words: Words): Quantity[] {
  const quantities: Quantity[] = [];
  let date = 0;
  for (const sentence of reading.sentences) {
    let free = sentence.start;
    for (const at of placesIn(reading, sentence, words)) {
      if (at < free) continue;
      while (date < dates.length && dates[date]!.span.end <= at) date++;
      const dated = dates[date] && dates[date]!.span.start <= at ? dates[date]! : null;
      const where = { text: reading.text, at, sentence, words };
      const hit = dated ? durationAt(where, dated) : quantityAt(where);
      if (hit) quantities.push(hit.quantity);
      free = Math.max(free, hit?.end ?? 0, dated?.span.end ?? 0);
    }
  }
  return withPeriods(reading, quantities, dates);
}

function durationAt({ text, at, sentence, words }: Where, dated: DateMention): Hit | null {
  if (dated.type !== 'DURATION' || dated.span.start !== at) return null;
  const figure = figureAt(text, at, words);
  const unit = unitOf(dated.value);
  if (!figure || !unit) return null;
  return hit({ text, at, sentence, words }, figure, dated.span.end, 'duration', unit);
}

function unitOf(value: string): Unit | '' {
  const letter = /[A-Z]+$/.exec(value)?.[0] ?? '';
  const isTime = value.startsWith('PT');
  return (
    (
      {
        Y: 'year',
        M: isTime ? 'minute' : 'month',
        W: 'week',
        D: 'day',
        H: 'hour',
        S: 'second',
        Q: 'quarter',
      } as const
    )[letter as 'Y'] ?? ''
  );
}

function quantityAt(where: Where): Hit | null {
  const { text, at, words } = where;
  const money = markedMoneyAt(where);
  if (money) return money;
  const share = words.table.percentBefore ? behindList(where, words.table.percentBefore, at) : 0;
  if (share) {
    const figure = figureAt(text, share, words);
    return figure && hit(where, figure, figure.end, 'percent', '%');
  }
  const before = text[at - 1] ?? '';
  if (/[\p{L}\d_/]/u.test(before) && !words.table.unspaced && !/['’]/.test(before) && !isPrefixed(where))
    return null;
  if (/[-–]/.test(before) && /[\p{L}\d]/u.test(text[at - 2] ?? '')) return null;
  const first = figureAt(text, at, words);
  if (!first) return null;
  const { low, figure, high } = rangeFrom(where, first);
  const quantity = unitBehind(where, figure, low, high);
  if (quantity) return quantity;
  const clock = words.pattern('clock', () => words.table.clockPattern);
  clock.lastIndex = figure.end;
  if (clock.test(text)) return null;
  return countAt(where, figure, low, high);
}

function isPrefixed({ text, at, words }: Where): boolean {
  return (words.table.prefixes ?? '').includes(text[at - 1] ?? '\n');
}

/** `5 bis 10 Millionen`: the scale of the upper end holds for the lower. */
function rangeFrom({ text, words }: Where, first: Figure): { low: number; figure: Figure; high?: number } {
  const join = words.pattern('join', () => joinPattern(words));
  join.lastIndex = first.end;
  const joined = join.exec(text);
  const second = joined && !first.spelled ? figureAt(text, first.end + joined[0].length, words) : null;
  if (!second || second.spelled || second.value <= first.value) return { low: first.value, figure: first };
  const scale =
    second.scaled && !first.scaled
      ? 10 **
        (Math.floor(Math.log10(second.value) / (words.table.unspaced ? 4 : 3)) *
          (words.table.unspaced ? 4 : 3))
      : 1;
  const low = first.value < scale ? first.value * scale : first.value;
  if (second.value > low * 20) return { low: first.value, figure: first };
  return { low, figure: { ...second, value: low }, high: second.value };
}

function joinPattern({ table }: Words): string {
  const joins = table.to.split(' ').filter((word) => !/^(?:-|y|e|et|und|и|та|و|・|和)$/.test(word));
  return `\\s?(?:[-–—]|(?:${list(joins.join(' '))})${table.unspaced ? '' : '(?=\\s)'})\\s?`;
}

function unitBehind(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
  const { text, words } = where;
  const { table } = words;
  const unit = (name: string, source: () => string, end = words.end): RegExpExecArray | null => {
    const pattern = words.pattern(name, () => `${blankPattern(words)}(${source()})${end}`);
    pattern.lastIndex = figure.end;
    return pattern.exec(text);
  };
  const give = (match: RegExpExecArray, kind: Quantity['kind'], name: string): Hit =>
    hit(
      where,
      { ...figure, value: low },
      figure.end + match[0].length - trailing(match[0]),
      kind,
      name,
      high,
    );
  const points = unit('points', () => list(table.points));
  if (points) return give(points, 'percent', 'pp');
  const percent = unit('percent', () => list(table.percent), table.unspaced ? '' : '(?![\\p{L}])');
  if (percent) return give(percent, 'percent', '%');
  const currency = unit('currency', () => words.currencies.source);
  if (currency) return give(currency, 'money', words.currencies.valueOf(currency[1]!)!);
  const mark = unit(
    'currency mark',
    () => '[$€£¥₽₴₹]|US\\$|(?:USD|EUR|GBP|CHF|RUB|CNY|JPY|UAH|PLN)',
    '(?![\\p{L}\\d])',
  );
  if (mark) return give(mark, 'money', currencyOf(mark[1]!));
  const age = unit('time', () => words.units.source);
  const isYears = age !== null && /^(?:year|month)$/.test(words.units.valueOf(age[1]!) ?? '');
  if (isYears && isAge(text, where.at, low, figure.end + age![0].length, words))
    return give(age!, 'age', words.units.valueOf(age![1]!)!);
  const old = words.pattern('age', () => table.agePattern);
  old.lastIndex = figure.end;
  const aged = low <= 120 ? old.exec(text) : null;
  if (aged) return give(aged, 'age', 'year');
  if (isBracketed(where, figure)) return hit(where, figure, figure.end, 'age', 'year');
  const measure = unit('measure', () => words.measures.source);
  if (measure && !(measure[1]!.length === 1 && figure.scaled))
    return give(measure, 'measure', words.measures.valueOf(measure[1]!)!);
  return null;
}

/** `Anna Berger (34)`: an age without its unit. */
function isBracketed({ text, at }: Where, { value, end }: Figure): boolean {
  return (
    value > 2 && value < 111 && text[end] === ')' && /\p{L} \($/u.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** Blanks, and `de` before what is counted: `2,5 millones de euros`. */
function blankPattern({ table }: Words): string {
  const of = table.of === '' ? '' : `(?:(?:${list(table.of)}|d['’])\\s?)?`;
  return `[\\s\\u00a0-]{0,2}${table.unspaced ? '(?:多|余)?' : of}`;
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

function list(words: string): string {
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

function currencyOf(mark: string): string {
  return CURRENCY_MARKS.get(mark) ?? (mark.toUpperCase() === 'US$' ? 'USD' : mark.toUpperCase());
}

/** `$200 Millionen`, `US$ 5 mil millones`, `€ 20`. */
function markedMoneyAt(where: Where): Hit | null {
  const { text, at, words } = where;
  const pattern = words.pattern('marked money', () => '(US\\$|R\\$|A\\$|C\\$|HK\\$|[$€£¥₽₴₹])\\s?(?=[0-9])');
  pattern.lastIndex = at;
  const mark = pattern.exec(text);
  const figure = mark && figureAt(text, at + mark[0].length, words);
  if (!figure) return null;
  const name = { R$: 'BRL', A$: 'AUD', C$: 'CAD', HK$: 'HKD' }[mark[1]!.toUpperCase()];
  return hit(
    where,
    figure,
    figure.end,
    'money',
    name ?? (mark[1] === '¥' && words.lang === 'zh' ? 'CNY' : currencyOf(mark[1]!)),
  );
}

/** A figure right before what it counts. Ordinals, pages and bare figures count nothing. */
function countAt(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
  const { text, words, at } = where;
  const { table } = words;
  if (table.unspaced) return counterAt(where, figure, low, high);
  if (figure.value === 0 || (/^\.\s/.test(text.slice(figure.end, figure.end + 2)) && table.ordinalStop))
    return null;
  const noun = words.pattern(
    'noun',
    () =>
      `\\s(?:(?:${list(table.of)}|d['’])\\s?)?([\\p{L}][\\p{L}\\p{M}'’-]{1,40})(?:\\s([\\p{L}][\\p{L}\\p{M}'’-]{2,40}))?`,
  );
  noun.lastIndex = figure.end;
  const match = noun.exec(text);
  if (!match || isTaken(text, at)) return null;
  const stops = stopWordsOf(words.lang);
  const first = foldWord(match[1]!);
  if (stops.has(first) || isFigure(first[0]!)) return null;
  if (
    !figure.spelled &&
    figure.value >= 1900 &&
    figure.value <= 2100 &&
    !figure.scaled &&
    /^\d{4}$/.test(text.slice(at, figure.end))
  )
    return null;
  const stem = stemOf(words.lang);
  const second = match[2] && !stops.has(foldWord(match[2])) ? [stem(foldWord(match[2]))] : [];
  const end = figure.end + match[0].length - (match[2] ? match[2].length + 1 : 0);
  return { quantity: quantityOf(where, low, high, end, 'count', 'count', [stem(first), ...second]), end };
}

/** `Artículo 5`, `№ 5`, `Covid-19`: behind a name's word a figure is a number of it. */
function isTaken(text: string, at: number): boolean {
  return /[№#]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** `126个国家`, `18人`: a counter, then the noun behind it. */
function counterAt(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
  const { text, words, at } = where;
  if (/[第]/.test(text[at - 1] ?? '') || (figure.spelled && figure.value < 2)) return null;
  const counter = words.pattern(
    'counter',
    () => `\\s?(?:多|余)?(${list(words.table.counters ?? '')})([\\p{Script=Han}\\p{Script=Katakana}]{0,4})`,
  );
  counter.lastIndex = figure.end;
  const match = counter.exec(text);
  if (!match) return null;
  const noun = match[2]!.slice(0, 2) || match[1]!;
  const end = figure.end + match[0].length - Math.max(0, match[2]!.length - 2);
  return { quantity: quantityOf(where, low, high, end, 'count', 'count', [noun]), end };
}

function behindList({ text, words }: Where, listed: string, from: number): number {
  const pattern = words.pattern('percent before', () => `(?:${list(listed)})`);
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? from + match[0].length : 0;
}

function hit(
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

function quantityOf(
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
