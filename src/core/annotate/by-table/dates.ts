import type { DateMention } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { type Day, dayAt, dayOf, isoOf, weekdayOf } from '../dates/calendar';
import { agoValue, shiftedUnit } from '../dates/shift';
import { durationValue, type Unit } from '../dates/words';
import { isAge } from './age';
import { type Direction, directionAt, impliedYear } from './implied';
import { figureAt, isFigure } from './number';
import { placesIn } from './places';
import type { Words } from './words';

type Found = Omit<DateMention, 'span'> & { readonly end: number; readonly start?: number };

interface At {
  readonly text: string;
  readonly at: number;
  readonly today: Day | null;
  readonly words: Words;
  readonly sentence: Sentence;
}

/** The dates of a text by the table of its language, in order, none overlapping; values as `datesOf` gives them. */
export function datesByTable(reading: Reading, words: Words): DateMention[] {
  const today = dayOf(reading.date);
  const dates: DateMention[] = [];
  for (const sentence of reading.sentences) {
    let free = sentence.start;
    for (const at of placesIn(reading, sentence, words)) {
      if (at < free) continue;
      const hit = dateAt({ text: reading.text, at, today, words, sentence });
      if (!hit || hit.end > sentence.end) continue;
      free = hit.end;
      dates.push(mentionOf(reading.text, at, hit, words));
    }
  }
  return dates;
}

function mentionOf(text: string, at: number, hit: Found, words: Words): DateMention {
  const { end, start = at, ...rest } = hit;
  const { before, after } = words.table;
  const relation =
    rest.type !== 'DATE' || rest.value.endsWith('_REF')
      ? null
      : words.endsIn(before, text, start)
        ? 'BEFORE'
        : words.endsIn(after, text, start)
          ? 'AFTER'
          : null;
  return { span: { start, end }, ...rest, ...(relation && { relation }) };
}

function dateAt(here: At): Found | null {
  if (isFigure(here.text[here.at]!))
    return (
      numericAt(here) ??
      (here.words.table.unspaced ? ideographAt(here) : dayMonthAt(here)) ??
      decadeAt(here) ??
      countedAt(here) ??
      yearAt(here)
    );
  return (
    relativeAt(here) ?? periodAt(here) ?? weekdayAt(here) ?? monthAt(here) ?? leadAt(here) ?? countedAt(here)
  );
}

function match(
  { text, at, words }: At,
  name: string,
  source: () => string,
  from = at,
): RegExpExecArray | null {
  const pattern = words.pattern(name, source);
  pattern.lastIndex = from;
  return pattern.exec(text);
}

const D = '[0-9٠-٩０-９]';

function numberOf(digits: string | undefined): number {
  return Number(
    (digits ?? '').replace(/[٠-٩０-９]/g, (d) => String(d.charCodeAt(0) - (d > '\uff00' ? 0xff10 : 0x660))),
  );
}

function date(end: number, value: string, grain: string, implied = false): Found {
  return { end, value, grain, implied, type: 'DATE' };
}

/** `2019-12-31`, `31.12.2019`, `31/12/19`: the day first in all languages of the tables. */
function numericAt(here: At): Found | null {
  const iso = match(here, 'iso day', () => `(${D}{4})([-/.])(${D}{1,2})\\2(${D}{1,2})(?!${D})`);
  const parts = iso
    ? [iso[1], iso[3], iso[4]]
    : match(
        here,
        'numeric day',
        () => `(${D}{1,2})([./-])\\s?(${D}{1,2})\\2\\s?(${D}{4}|${D}{2})(?!${D}|[.,]${D})`,
      );
  if (!parts) return null;
  const length = iso ? iso[0].length : (parts as RegExpExecArray)[0].length;
  const [year, month, day] = iso
    ? parts.map(numberOf)
    : [
        numberOf((parts as RegExpExecArray)[4]),
        numberOf((parts as RegExpExecArray)[3]),
        numberOf((parts as RegExpExecArray)[1]),
      ];
  const full = year! < 100 ? year! + (year! < 50 ? 2000 : 1900) : year!;
  const found = dayAt(full, month!, day!);
  return found ? date(here.at + length, isoOf(found.number), 'day') : null;
}

/** `20. bis 22. März 2023`, `5 de marzo de 2023`, `5 марта 2023 года`. */
function dayMonthAt(here: At): Found | null {
  const { words, at } = here;
  const hit = match(here, 'day and month', () => dayMonthPattern(words));
  if (!hit) return null;
  const month = Number(words.months.valueOf(hit[3]!));
  const end = at + hit[0].length - (hit[0].endsWith('.') && !isAbbreviated(hit[3]!) ? 1 : 0);
  return dayRange(
    here,
    end,
    month,
    numberOf(hit[1]),
    hit[2] ? numberOf(hit[2]) : null,
    hit[4] ? numberOf(hit[4]) : null,
  );
}

function dayMonthPattern(words: Words): string {
  const { ordinalPattern, to, yearBehind } = words.table;
  const of = ofPattern(words);
  const joins = `(?:\\s?[-–—]\\s?|\\s+(?:${alternation(to.replace(/(?:^| )-(?= |$)/, ''))})\\s*)`;
  const ordinal = `(?:${ordinalPattern})?`;
  const year = `(?:,?\\s+${of}(${D}{4})(?!${D})(?:\\s?(?:${alternation(yearBehind)})${words.end})?)?`;
  return `(${D}{1,2})${ordinal}(?:${joins}(?:\\p{L}{1,3}\\s+)?(${D}{1,2})${ordinal})?\\s+${of}(${words.months.source})${words.end}\\.?${year}`;
}

function ofPattern({ table: { of } }: Words): string {
  return of === '' ? '' : `(?:(?:${alternation(of)})\\s+)?`;
}

function isAbbreviated(month: string): boolean {
  return month.length < 5;
}

function dayRange(
  here: At,
  end: number,
  month: number,
  from: number,
  to: number | null,
  given: number | null,
): Found | null {
  const year = given ?? impliedYear(here.today, month, from, directionOf(here, end));
  const implied = given === null;
  const days = [from, ...(to === null ? [] : [to])];
  if (days.some((day) => day < 1 || day > 31)) return null;
  if (year === null) {
    const [first] = days.map((day) => `XXXX-${pad(month)}-${pad(day)}`);
    return date(end, first!, 'day', true);
  }
  const found = days.map((day) => dayAt(year, month, day));
  if (found.some((day) => day === null) || (to !== null && to <= from)) return null;
  return date(end, found.map((day) => isoOf(day!.number)).join('/'), 'day', implied);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2023年3月20日至22日`, `3月`, `2023年`, `20日`; a figure before 日 and 月 alone is of the page's month and year. */
function ideographAt(here: At): Found | null {
  const hit = match(
    here,
    'ideographic date',
    () =>
      `(?:(${D}{4})\\s?年\\s?)?(?:(${D}{1,2})\\s?月(?:份|の)?\\s?(?:(${D}{1,2})\\s?[日号號](?:\\s?(?:至|到|和|から|-|–|—|~|～|〜|・|、)\\s?(${D}{1,2})\\s?[日号號])?)?)?(?!${D})`,
  );
  if (!hit || hit[0] === '') return dayAloneAt(here);
  const end = here.at + hit[0].trimEnd().length;
  const year = hit[1] ? numberOf(hit[1]) : null;
  const month = hit[2] ? numberOf(hit[2]) : null;
  if (month === null)
    return year === null ||
      year < 1000 ||
      /^年(?:間|间)/.test(here.text.slice(end - 1, end + 1)) ||
      here.text.startsWith('代', end)
      ? null
      : date(end, String(year), 'year');
  if (month < 1 || month > 12) return null;
  if (hit[3]) return dayRange(here, end, month, numberOf(hit[3]), hit[4] ? numberOf(hit[4]) : null, year);
  const inYear = year ?? impliedYear(here.today, month, 15, directionOf(here, end));
  return date(
    end,
    inYear === null ? `XXXX-${pad(month)}` : `${inYear}-${pad(month)}`,
    'month',
    year === null,
  );
}

function dayAloneAt(here: At): Found | null {
  const hit = match(here, 'day alone', () => `(${D}{1,2})[日号號](?![間间线線])`);
  const day = numberOf(hit?.[1]);
  if (!hit || !here.today || day < 1 || day > 31 || isFigure(here.text[here.at - 1] ?? '')) return null;
  const back = day > here.today.day + 7 && directionOf(here, here.at + hit[0].length) <= 0 ? 1 : 0;
  const month = here.today.month - back;
  const found = month < 1 ? dayAt(here.today.year - 1, 12, day) : dayAt(here.today.year, month, day);
  return found && date(here.at + hit[0].length, isoOf(found.number), 'day', true);
}

/** `1990er Jahre`, `1990-х годов`, `1990年代`; in Romance languages the word stands before (`années 1990`). */
function decadeAt(here: At): Found | null {
  const hit = match(here, 'decade', () => `(1[5-9]${D}|20${D})0(?:${here.words.table.decadePattern})`);
  return hit && date(here.at + hit[0].length, hit[1]!, 'decade');
}

/** A bare year: in the company of its words, or at a clause's end. */
function yearAt(here: At): Found | null {
  const { text, at, words } = here;
  const hit = match(
    here,
    'year',
    () => `(${D}{4})(?:(\\s?[-–/]\\s?)(${D}{4}|${D}{2}))?(?!${D}|[.,]${D}|-?\\p{L})`,
  );
  const year = numberOf(hit?.[1]);
  if (!hit || year < 1000 || year > 2100 || /[\d.,$€£-]/.test(text[at - 1] ?? '')) return null;
  let end = at + hit[0].length;
  const behind = words.table.yearBehind;
  const named =
    behind === ''
      ? null
      : match(here, 'year behind', () => `\\s?(?:${alternation(behind)})${words.end}`, end);
  if (named) end += named[0].length;
  else if (year < 1900 && !words.endsIn(words.table.inYear, text, at)) return null;
  const isLed =
    named !== null ||
    words.endsIn(words.table.inYear, text, at) ||
    /[([]$|\d{4}\s\p{L}{1,5}\s$/u.test(text.slice(Math.max(0, at - 12), at));
  if (!isLed && !/^\s*(?:[.,;:)\]!?–—،؛]|$)/.test(text.slice(end, end + 4))) return null;
  if (
    !named &&
    isLed &&
    match(
      here,
      'amount behind',
      () => `\\s?(?:%|${words.currencies.source}|${words.scales.source})${words.end}`,
      end,
    )
  )
    return null;
  if (!hit[3]) return date(end, String(year), 'year');
  const last = hit[3].length === 2 ? Math.floor(year / 100) * 100 + numberOf(hit[3]) : numberOf(hit[3]);
  return last > year && last < 2100
    ? date(end, `${year}/${last}`, 'year')
    : date(at + 4, String(year), 'year');
}

/** `gestern`, `l'an dernier`, `去年`. */
function relativeAt(here: At): Found | null {
  const { words, today, at } = here;
  const hit = match(here, 'relative', () => `(?:${words.relative.source})${words.end}`);
  const meaning = hit && words.relative.valueOf(hit[0]);
  if (!hit || !meaning) return null;
  const end = at + hit[0].length;
  if (meaning === 'NOW') return date(end, 'PRESENT_REF', 'unknown');
  const unit: Unit = ({ d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' } as const)[
    meaning[0] as 'd' | 'y'
  ];
  if (!today) return date(end, Number(meaning.slice(1)) < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown', true);
  const value = shiftedUnit(today, unit, Number(meaning.slice(1)));
  // 去年12月: the month behind it is that year's.
  const month = unit === 'year' ? monthBehind(here, end) : null;
  return month
    ? date(month.end, `${value}-${pad(month.value)}`, 'month', true)
    : date(end, value, unit, true);
}

function monthBehind(here: At, from: number): { value: number; end: number } | null {
  const { words } = here;
  if (!words.table.unspaced) return null;
  const hit = match(here, 'month behind', () => `の?\\s?(${D}{1,2})\\s?月(?!${D})`, from);
  const value = numberOf(hit?.[1]);
  return hit && value > 0 && value < 13 ? { value, end: from + hit[0].length } : null;
}

/** `vergangene Woche`, `la semaine dernière`, `в прошлом году`, `过去三年`. */
function periodAt(here: At): Found | null {
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

function modifierAt(here: At, from: number): { end: number; sign: number } | null {
  const { modifiers, end } = here.words;
  const hit = match(here, 'modifier', () => `(${modifiers.source})${end}`, from);
  return hit && { end: from + hit[0].length, sign: Number(modifiers.valueOf(hit[1]!)) };
}

function alternation(list: string): string {
  if (list === '') return '(?!)';
  return list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('_', '\\s+'))
    .join('|');
}

function weekdayAt(here: At): Found | null {
  const { words, at, text } = here;
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
  return weekdayValue(here, behind?.end ?? end, weekday, behind ? behind.sign || null : null);
}

/** The last such day up to today, or the next where the clause looks ahead. */
function weekdayValue(here: At, end: number, weekday: number, sign: number | null): Found | null {
  const { today } = here;
  if (!today) return date(end, `XXXX-WXX-${weekday}`, 'day', true);
  const direction = sign ?? directionOf(here, end);
  const back = (weekdayOf(today.number) - weekday + 7) % 7;
  const shift = direction > 0 ? (7 - back) % 7 || (sign ? 7 : 0) : -(back || (sign ? 7 : 0));
  return date(end, isoOf(today.number + shift), 'day', true);
}

/** `März 2023`, `в марте`: a month with its year, or behind the words that lead to one. */
function monthAt(here: At): Found | null {
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

function monthValue(here: At, end: number, month: number, sign: number): Found | null {
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

/** `vor drei Jahren`, `hace dos años`, `через два дня`. */
function leadAt(here: At): Found | null {
  const { words, at } = here;
  const lead = match(here, 'lead', () => `(${words.leads.source})${words.end}\\s+`);
  const counted = lead && unitAt(here, at + lead[0].length);
  if (!counted) return null;
  const sign = Number(words.leads.valueOf(lead[1]!));
  const value = here.today
    ? agoValue(here.today, counted.unit, sign * counted.count)
    : sign < 0
      ? 'PAST_REF'
      : 'FUTURE_REF';
  return value === '' ? null : date(counted.end, value, here.today ? counted.unit : 'unknown', true);
}

function unitAt(here: At, from: number): { count: number; unit: Unit; end: number } | null {
  const { words, text } = here;
  const one = match(here, 'one', () => '(?:ein|eine|einem|einer|einen|un|una|une|uno|um|uma)\\s+', from);
  const figure = one
    ? { value: 1, end: from + one[0].length - 1, scaled: false }
    : figureAt(text, from, words);
  if (!figure) return null;
  const gap = match(
    here,
    'unit of count',
    () => `${words.table.unspaced ? '\\s?' : '[\\s-]{1,2}'}(?:多|余)?(${words.units.source})${words.end}`,
    figure.end,
  );
  const unit = gap && (words.units.valueOf(gap[1]!) as Unit);
  const isYear = unit === 'year' && !figure.scaled && figure.value >= 1000 && figure.value <= 2100;
  return unit && gap && !isYear && !(figure.scaled && figure.value >= 1e5)
    ? { count: figure.value, unit, end: figure.end + gap[0].length }
    : null;
}

/** A length of time, or with a word behind it a day counted from today: `три года назад`, `三年前`. */
function countedAt(here: At): Found | null {
  const { words, text } = here;
  if (
    isFigure(text[here.at - 1] ?? '') ||
    (/[.,]/.test(text[here.at - 1] ?? '') && isFigure(text[here.at - 2] ?? ''))
  )
    return null;
  const counted = unitAt(here, here.at);
  if (!counted) return null;
  if (isAge(here.text, here.at, counted.count, counted.end, words)) return null;
  const trail = match(here, 'trail', () => `\\s?(${words.trails.source})${words.end}`, counted.end);
  if (trail) {
    const sign = Number(words.trails.valueOf(trail[1]!));
    const end = counted.end + trail[0].length;
    if (!here.today) return date(end, sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown', true);
    const value = agoValue(here.today, counted.unit, sign * counted.count);
    if (value !== '' && counted.count < 1000) return date(end, value, counted.unit, true);
  }
  return {
    end: counted.end,
    value: durationValue(counted.count, counted.unit),
    type: 'DURATION',
    grain: 'duration',
    implied: false,
  };
}

function directionOf(here: At, end: number): Direction {
  return directionAt(here.text, here.sentence, here.at, end, here.words);
}
