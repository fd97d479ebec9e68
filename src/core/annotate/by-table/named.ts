import { isoOf, weekdayOf } from '../dates/calendar';
import {
  type At,
  alternation,
  D,
  date,
  directionOf,
  type Found,
  match,
  modifierAt,
  numberOf,
  ofPattern,
  pad,
} from './at';
import { dayMonthAt, numericAt } from './days';
import { impliedYear } from './implied';
import { isFigure } from './number';

export function weekdayAt(here: At): Found | null {
  const { words, at, text } = here;
  // `a segunda vez`
  if (match(here, 'ordinal', () => words.table.ordinalWeekdayPattern ?? '(?!)')) return null;
  const hit = match(here, 'weekday', () => `(${words.weekdays.source})${words.end}`);
  if (!hit) return null;
  const weekday = Number(words.weekdays.valueOf(hit[1]!));
  const end = at + hit[0].length;
  // `Freitag, 5. März`, `viernes 5 de marzo`: the day belongs to the date behind it.
  const gap = /^[\s,،]{1,3}(?:(?:den|dem|le|el|il|dia|día|o|the)\s+)?/u.exec(text.slice(end, end + 12));
  if (gap && !words.table.unspaced && isFigure(text[end + gap[0].length] ?? '')) {
    const dated =
      dayMonthAt({ ...here, at: end + gap[0].length }) ?? numericAt({ ...here, at: end + gap[0].length });
    if (dated) return { ...dated, start: at };
  }
  const spaced = /^\s+/.exec(text.slice(end, end + 3));
  const behind = spaced ? modifierAt(here, end + spaced[0].length) : null;
  const night = nightEnd(here, end, weekday);
  if (night) return weekdayValue(here, night, (weekday % 7) + 1, null);
  const found = weekdayValue(here, behind?.end ?? end, weekday, behind ? behind.sign || null : null);
  return found && (behind ? found : { ...found, isWeekday: true });
}

/** `Nacht von Montag auf Dienstag`, `nuit de lundi à mardi`: where the second of two days in a row ends, else 0. */
function nightEnd(here: At, end: number, weekday: number): number {
  const { words, text } = here;
  const next = match(
    here,
    'next weekday',
    () => `\\s+(?:auf(?:\\s+den)?|zu|zum|à|al|a|e|para|на)\\s+(${words.weekdays.source})${words.end}`,
    end,
  );
  if (!next || Number(words.weekdays.valueOf(next[1]!)) !== (weekday % 7) + 1) return 0;
  return NIGHT.test(text.slice(Math.max(here.sentence.start, here.at - NIGHT_REACH), here.at))
    ? end + next[0].length
    : 0;
}

const NIGHT = /nacht|nuit|noche|madrugada|notte|noite|ноч|ніч/i;
/** UTF-16 units. */
const NIGHT_REACH = 14;

/** The last such day up to today, or the next where the clause looks ahead. */
export function weekdayValue(here: At, end: number, weekday: number, sign: number | null): Found | null {
  const { today } = here;
  if (!today) return date(end, `XXXX-WXX-${weekday}`, 'day', true);
  const direction = sign ?? directionOf(here, end);
  const back = (weekdayOf(today.number) - weekday + 7) % 7;
  const shift = direction > 0 ? (7 - back) % 7 || (sign ? 7 : 0) : -(back || (sign ? 7 : 0));
  return date(end, isoOf(today.number + shift), 'day', true);
}

/** `März 2023`, `в марте`: a month with its year, or behind the words that lead to one. */
export function monthAt(here: At): Found | null {
  const { words, at, text } = here;
  const { yearBehind, inYear } = words.table;
  if (words.table.unspaced) return null;
  const hit = match(
    here,
    'month',
    () =>
      `(${words.months.source})${words.end}(\\.?)(?:,?\\s+${ofPattern(words)}(${D}{4})(?!${D})(?:\\s?(?:${alternation(yearBehind)})${words.end})?)?`,
  );
  if (!hit) return null;
  const month = Number(words.months.valueOf(hit[1]!));
  const end = at + (hit[3] ? hit[0].length : hit[1]!.length);
  if (hit[3]) return date(end, `${numberOf(hit[3])}-${pad(month)}`, 'month');
  const spaced = /^\s+/.exec(text.slice(end, end + 3));
  const behind = spaced ? modifierAt(here, end + spaced[0].length) : null;
  if (behind && behind.sign !== 0) return monthValue(here, behind.end, month, behind.sign);
  if (hit[1]!.length < 4 && !/^(?:mai|май|мая|мае|юни|آب)$/iu.test(hit[1]!)) return null;
  return words.endsIn(`${inYear} ${MONTH_LEADS}`, text, at) ? monthValue(here, end, month, 0) : null;
}

/** Prepositions and words before a month in the languages of the tables. */
const MONTH_LEADS =
  'im seit ab bis anfang mitte ende en de desde hasta depuis début mi- fin in a da di tra em até в у з شهر في منذ из с до';

export function monthValue(here: At, end: number, month: number, sign: number): Found | null {
  const { today } = here;
  if (!today) return date(end, `XXXX-${pad(month)}`, 'month', true);
  const year =
    sign < 0
      ? month < today.month
        ? today.year
        : today.year - 1
      : sign > 0
        ? month > today.month
          ? today.year
          : today.year + 1
        : impliedYear(today, month, Math.min(today.day, 28), directionOf(here, end))!;
  return date(end, `${year}-${pad(month)}`, 'month', true);
}
