import { dayAt, isoOf } from '../dates/calendar';
import { type At, D, date, directionOf, type Found, match, numberOf, pad } from './at';
import { dayRange } from './days';
import { impliedYear } from './implied';
import { isFigure } from './number';
import { partBehindYear } from './parts-of-year';
import { phrasesOf } from './phrases';

/**
 * `2023年3月20日至22日`, `3月`, `2023年`, `07年度`, `令和2年5月`, `20日`; a figure before 日 and 月 alone is of the page's
 * month and year.
 */
export function ideographAt(here: At): Found | null {
  const era = eraBefore(here);
  const hit = match(here, era ? 'era date' : 'ideographic date', () => datePattern(era !== null));
  if (!hit || hit[0] === '') return dayAloneAt(here);
  const end = here.at + hit[0].trimEnd().length;
  const year = hit[1] ? yearOf(numberOf(hit[1]), hit[1].length, era) : null;
  const found = yearMonthDay(here, end, hit, year);
  return found && era ? { ...found, start: here.at - era.length } : found;
}

function yearMonthDay(here: At, end: number, hit: RegExpExecArray, year: number | null): Found | null {
  const month = hit[2] ? numberOf(hit[2]) : null;
  const part = month === null && year !== null ? partBehindYear(here, end, year) : null;
  if (part) return part;
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

/** Two figures are a year where a month or the word of a fiscal year follows, one or two behind an era. */
function datePattern(isEra: boolean): string {
  const short = isEra ? `${D}{1,2}` : `${D}{2}(?=年(?:度|${D}{1,2}月(?![間间])))`;
  const day = `(${D}{1,2})\\s?[日号號]`;
  const days = `${day}(?:\\s?(?:至|到|和|から|-|–|—|~|～|〜|・|、)\\s?${day})?`;
  // `29日16时`: an hour may follow a day, no figure a month or year.
  const month = `(${D}{1,2})\\s?月(?:份|の)?\\s?(?:${days}|(?!${D}))`;
  return `(?:(${D}{4}|${short})\\s?年\\s?)?(?:${month}|(?!${D}))`;
}

interface Era {
  readonly first: number;
  readonly length: number;
}

/** The era whose name ends at a figure: its first year. */
function eraBefore({ text, at, words: { table } }: At): Era | null {
  if (!table.eras) return null;
  const name = text.slice(Math.max(0, at - ERA), at);
  const first = phrasesOf(table.eras).valueOf(name);
  return first === undefined ? null : { first: Number(first), length: ERA };
}

/** Names of eras have two signs. */
const ERA = 2;
/** Two figures below are of this century. */
const CENTURY = 50;

function yearOf(figure: number, digits: number, era: Era | null): number {
  if (era && digits < 3) return era.first + figure - 1;
  if (digits > 2) return figure;
  return figure + (figure < CENTURY ? 2000 : 1900);
}

function dayAloneAt(here: At): Found | null {
  const hit = match(
    here,
    'day alone',
    () => `(${D}{1,2})[日${here.words.table.numberedPattern ? '号號' : ''}](?![間间线線]${numbered(here)})`,
  );
  const day = numberOf(hit?.[1]);
  if (!hit || !here.today || day < 1 || day > 31 || isFigure(here.text[here.at - 1] ?? '')) return null;
  const back = day > here.today.day + 7 && directionOf(here, here.at + hit[0].length) <= 0 ? 1 : 0;
  const month = here.today.month - back;
  const found = month < 1 ? dayAt(here.today.year - 1, 12, day) : dayAt(here.today.year, month, day);
  return found && date(here.at + hit[0].length, isoOf(found.number), 'day', true);
}

/** `5号楼`: a number, not a day. */
const numbered = ({ words: { table } }: At): string =>
  table.numberedPattern ? `|(?<=[号號])(?:${table.numberedPattern})` : '';

/** `0時45分` tells the clock, `2年生` a pupil's class, `昭和50年代` years of an era: figures that are no time here. */
export function isNoTime(here: At): boolean {
  const { text, at } = here;
  const behind = text.slice(at, at + LONGEST);
  return (
    /[時时点點]/.test(text[at - 1] ?? '') ||
    /^[0-9０-９]{1,2}年生/.test(behind) ||
    (/^[0-9０-９]{1,2}年代/.test(behind) && eraBefore(here) !== null)
  );
}

/** UTF-16 units. */
const LONGEST = 4;
