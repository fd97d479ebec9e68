import { isoOf, weekdayOf } from '../dates/calendar';
import { shiftedUnit } from '../dates/shift';
import { durationValue, type Unit } from '../dates/words';
import { type At, D, date, type Found, match, modifierAt, numberOf, pad } from './at';
import { monthValue, weekdayValue } from './named';
import { figureAt, isFigure } from './number';

/** `gestern`, `l'an dernier`, `去年`. */
export function relativeAt(here: At): Found | null {
  const { words, today, at } = here;
  const hit = match(here, 'relative', () => `(?:${words.relative.source})${words.end}`);
  const meaning = hit && words.relative.valueOf(hit[0]);
  if (!hit || !meaning) return null;
  const end = at + hit[0].length;
  if (meaning === 'NOW') return date(end, 'PRESENT_REF', 'unknown');
  const unit: Unit = ({ d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' } as const)[
    meaning[0] as 'd' | 'w' | 'm' | 'q' | 'y'
  ];
  if (!today) return date(end, Number(meaning.slice(1)) < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown', true);
  // `Anfang des Jahres 2015`: not of this one.
  if (unit === 'year' && !words.table.unspaced && isFigure(here.text.slice(end).trimStart()[0] ?? ''))
    return null;
  const value = shiftedUnit(today, unit, Number(meaning.slice(1)));
  // `上周日`: the day of that week.
  const weekday = unit === 'week' ? weekdayBehind(here, end) : null;
  if (weekday) {
    const monday = today.number - weekdayOf(today.number) + 1 + 7 * Number(meaning.slice(1));
    return date(weekday.end, isoOf(monday + weekday.value - 1), 'day', true);
  }
  // 去年12月: the month behind it is that year's.
  const month = unit === 'year' ? monthBehind(here, end) : null;
  return month
    ? date(month.end, `${value}-${pad(month.value)}`, 'month', true)
    : date(end, value, unit, true);
}

function weekdayBehind(here: At, from: number): { value: number; end: number } | null {
  const { weekdayBehindPattern, weekdaySigns = '' } = here.words.table;
  if (!weekdayBehindPattern) return null;
  const hit = match(here, 'weekday behind', () => weekdayBehindPattern, from);
  if (!hit) return null;
  return { value: Math.min(weekdaySigns.indexOf(hit[1]!) + 1, 7), end: from + hit[0].length };
}

function monthBehind(here: At, from: number): { value: number; end: number } | null {
  const { words } = here;
  if (!words.table.unspaced) return null;
  const hit = match(here, 'month behind', () => `の?\\s?(${D}{1,2})\\s?月(?!${D})`, from);
  const value = numberOf(hit?.[1]);
  return hit && value > 0 && value < 13 ? { value, end: from + hit[0].length } : null;
}

/** `vergangene Woche`, `la semaine dernière`, `в прошлом году`, `过去三年`. */
export function periodAt(here: At): Found | null {
  const { words, text, at } = here;
  const lead = match(here, 'modifier first', () => `(${words.modifiers.source})${words.end}${words.gap}`);
  if (lead) {
    const sign = Number(words.modifiers.valueOf(lead[1]!));
    const from = at + lead[0].length;
    const counted = sign === 0 ? null : figureAt(text, from, words);
    const unitFrom = counted
      ? counted.end + (/^\s/.test(text.slice(counted.end, counted.end + 1)) ? 1 : 0)
      : from;
    const unit = match(here, 'unit', () => `(${words.units.source})${words.end}`, unitFrom);
    const kind = unit && (words.units.valueOf(unit[1]!) as Unit);
    const end = unitFrom + (unit?.[0].length ?? 0);
    if (kind && counted)
      return {
        end,
        value: durationValue(counted.value, kind),
        type: 'DURATION',
        grain: 'duration',
        implied: false,
      };
    if (kind && !(words.table.unspaced && sign !== 0 && kind === 'day'))
      return shifted(here, end, kind, sign);
    const named = namedAt(here, from, sign);
    if (named) return named;
  }
  if (words.table.unspaced) return null;
  const unit = match(here, 'unit first', () => `(${words.units.source})${words.end}${words.gap}`);
  const behind = unit && modifierAt(here, at + unit[0].length);
  return behind && shifted(here, behind.end, words.units.valueOf(unit[1]!) as Unit, behind.sign);
}

function shifted(here: At, end: number, unit: Unit, sign: number): Found | null {
  if (/^(?:second|minute|hour)$/.test(unit)) return null;
  if (sign !== 0 && PLURAL.test(here.text.slice(Math.max(here.at, end - 40), end)))
    return date(end, sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown');
  if (!here.today)
    return date(end, sign < 0 ? 'PAST_REF' : sign > 0 ? 'FUTURE_REF' : 'PRESENT_REF', 'unknown', true);
  const value = shiftedUnit(here.today, unit, sign);
  return value === '' ? null : date(end, value, unit, true);
}

/** `in den vergangenen Jahren`, `los últimos años`: no one year. */
const PLURAL =
  /(?:jahren|jahre|wochen|monaten?|tagen|tage|años|semanas|meses|días|dias|ans|années|semaines|jours|anni|mesi|settimane|giorni|anos|décadas|decenni|годы|годах|лет|дни|дней|недель|месяцы|месяцев|роки|роках|років|дні|днів|тижні|місяці|سنوات|أعوام|أيام|أشهر|الأعوام|السنوات|الأشهر|الأيام)(?:\s+\p{L}+)?$/iu;

/** A weekday or month behind an adjective: `am vergangenen Freitag`, `прошлым летом` is none. */
function namedAt(here: At, from: number, sign: number): Found | null {
  const { words } = here;
  const weekday = match(here, 'weekday', () => `(${words.weekdays.source})${words.end}`, from);
  if (weekday)
    return weekdayValue(
      here,
      from + weekday[0].length,
      Number(words.weekdays.valueOf(weekday[1]!)),
      sign || null,
    );
  if (sign === 0) return null;
  const month = match(here, 'month word', () => `(${words.months.source})${words.end}`, from);
  if (!month || words.table.unspaced) return null;
  return monthValue(here, from + month[0].length, Number(words.months.valueOf(month[1]!)), sign);
}
