import type { DateMention, Quantity } from '../../fact';
import type { Reading } from '../../text/reading';
import type { Unit } from '../dates/words';
import { withPeriods } from '../quantities/quantities';
import { countAt } from './counted-things';
import { type Figure, figureAt } from './number';
import { placesIn } from './places';
import { behindList, type Hit, hit, list, type Where } from './quantity';
import { markedMoneyAt, unitBehind } from './unit';
import type { Words } from './words';

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
