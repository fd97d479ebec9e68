import type { Quantity } from '../../fact';
import { CURRENCY_MARKS } from '../quantities/units';
import { isAge } from './age';
import { type Figure, figureAt } from './number';
import { type Hit, hit, list, type Where } from './quantity';
import type { Words } from './words';

export function unitBehind(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
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

function currencyOf(mark: string): string {
  return CURRENCY_MARKS.get(mark) ?? (mark.toUpperCase() === 'US$' ? 'USD' : mark.toUpperCase());
}

/** `$200 Millionen`, `US$ 5 mil millones`, `€ 20`. */
export function markedMoneyAt(where: Where): Hit | null {
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
