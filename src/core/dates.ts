import type { Reading, Sentence } from './annotate/reading';
import { monthDateAt, numericDateAt, yearMentionAt } from './dates/absolute';
import { dayOf } from './dates/calendar';
import { clockAt, deicticAt, setAt } from './dates/clock';
import type { Calendar, Found } from './dates/found';
import {
  adjectiveDateAt,
  countedDateAt,
  countedUnitAt,
  holidayAt,
  quarterAt,
  seasonAt,
  weekdayAt,
} from './dates/relative';
import { durationValue, MONTHS, namesIn, SEASONS, WEEKDAYS } from './dates/words';
import type { DateMention } from './fact';

/** The date expressions of a text in order, none overlapping: TIMEX3 values against the reading's reference date. */
export function datesOf(reading: Reading): DateMention[] {
  const english = reading.lang === 'en' || reading.lang === '';
  const names = english ? { months: MONTHS, weekdays: WEEKDAYS } : namesIn(reading.lang);
  const calendar: Calendar = { reading, today: dayOf(reading.date), ...names, last: '' };
  const mentions: DateMention[] = [];
  for (const sentence of reading.sentences)
    for (let at = sentence.first; at < sentence.last; ) {
      const hit = english ? englishDateAt(calendar, at) : plainDateAt(calendar, at);
      if (!hit || hit.next > sentence.last) {
        at++;
        continue;
      }
      mentions.push(mentionOf(calendar, hit, sentence));
      if (hit.type === 'DATE' && /^\d{4}/.test(hit.value)) calendar.last = hit.value;
      at = hit.next;
    }
  return mentions;
}

/** Dates written alike in all languages, and days with a month's name. */
function plainDateAt(calendar: Calendar, at: number): Found | null {
  const token = calendar.reading.tokens[at]!;
  if (token.kind === 'number')
    return numericDateAt(calendar, at) ?? monthDateAt(calendar, at) ?? yearMentionAt(calendar, at);
  return token.kind === 'word' && calendar.months.has(token.lower) ? monthDateAt(calendar, at) : null;
}

function englishDateAt(calendar: Calendar, at: number): Found | null {
  const token = calendar.reading.tokens[at]!;
  if (token.kind === 'mark') return null;
  if (token.kind === 'number')
    return (
      numericDateAt(calendar, at) ??
      clockAt(calendar, at) ??
      monthDateAt(calendar, at) ??
      quarterAt(calendar, at) ??
      countedAt(calendar, at) ??
      yearMentionAt(calendar, at)
    );
  const lower = token.lower;
  if (calendar.months.has(lower)) return monthDateAt(calendar, at);
  if (calendar.weekdays.has(lower)) return datedWeekdayAt(calendar, at);
  if (SEASONS.has(lower)) return seasonAt(calendar, at);
  return (
    adjectiveDateAt(calendar, at) ??
    deicticAt(calendar, at) ??
    holidayAt(calendar, at) ??
    quarterAt(calendar, at) ??
    countedAt(calendar, at) ??
    setAt(calendar, at)
  );
}

/** `Friday, Oct. 27`: the weekday belongs to the date behind it. Short names of days need that date. */
function datedWeekdayAt(calendar: Calendar, at: number): Found | null {
  const { tokens } = calendar.reading;
  const short = tokens[at]!.text.length <= 5 && !tokens[at]!.lower.endsWith('day');
  let next = at + 1;
  if (short && tokens[next]?.text === '.') next++;
  if (tokens[next]?.text === ',') next++;
  const token = tokens[next];
  const dated =
    token && (token.kind === 'number' || calendar.months.has(token.lower))
      ? monthDateAt(calendar, next)
      : null;
  if (dated && dated.grain === 'day') return { ...dated, first: at };
  if (short || !/^\p{Lu}/u.test(tokens[at]!.text)) return null;
  return weekdayAt(calendar, at);
}

/** Counted from today, or a plain duration; `a year` alone is a duration only where a length is meant. */
function countedAt(calendar: Calendar, at: number): Found | null {
  const dated = countedDateAt(calendar, at);
  if (dated) return dated;
  const counted = countedUnitAt(calendar, at);
  if (!counted) return null;
  const value = durationValue(counted.count, counted.unit);
  return { first: at, next: counted.next, value, type: 'DURATION', grain: 'duration', implied: false };
}

const BEFORE = new Set(['by', 'before', 'until', 'till']);
const AFTER = new Set(['after', 'since', 'from']);

function mentionOf(calendar: Calendar, hit: Found, sentence: Sentence): DateMention {
  const { tokens } = calendar.reading;
  let lead = hit.first - 1;
  if (
    lead > sentence.first &&
    ['the', 'early', 'late', 'end', 'of', 'mid', '-'].includes(tokens[lead]!.lower)
  )
    lead--;
  const before = lead >= sentence.first ? tokens[lead]!.lower : '';
  const relation =
    hit.type !== 'DATE' ? null : BEFORE.has(before) ? 'BEFORE' : AFTER.has(before) ? 'AFTER' : null;
  return {
    span: { start: tokens[hit.first]!.start, end: tokens[hit.next - 1]!.end },
    value: hit.value,
    type: hit.type,
    grain: hit.grain,
    implied: hit.implied,
    ...(relation && { relation }),
  };
}
