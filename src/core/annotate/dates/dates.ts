import type { DateMention } from '../../fact';
import { ordinalAt } from '../../text/numbers';
import type { Reading, Sentence } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { monthDateAt, numericDateAt } from './absolute';
import type { Day } from './calendar';
import { clockAt, deicticAt, setAt } from './clock';
import { countedDateAt, countedUnitAt } from './counted';
import { type Calendar, type DateHit, wordAt } from './date-hit';
import {
  centuryAt,
  dayBesideAt,
  definiteAt,
  demonstrativeAt,
  noonAt,
  plainPluralAt,
  spokenYearAt,
  vagueLengthAt,
  yearCompoundAt,
} from './definite';
import { holidayAt, seasonAt, weekdayAt } from './named';
import { quarterAt } from './quarters';
import { adjectiveDateAt } from './relative';
import { durationValue, MONTHS, namesIn, SEASONS, WEEKDAYS } from './words';
import { yearMentionAt } from './years';

/** The date expressions of a text in order, none overlapping: TIMEX3 values, relative ones counted from `today`. */
export function datesOf(reading: Reading, today: Day): DateMention[] {
  const english = reading.lang === 'en' || reading.lang === '';
  const names = english ? { months: MONTHS, weekdays: WEEKDAYS } : namesIn(reading.lang);
  const calendar: Calendar = {
    reading,
    today,
    ...names,
    last: '',
    lastAt: 0,
    quarter: '',
    dated: null,
    sentence: 0,
  };
  const mentions: DateMention[] = [];
  for (const sentence of reading.sentences) {
    calendar.sentence = sentence.first;
    for (let at = sentence.first; at < sentence.last; ) {
      const hit = english ? englishDateAt(calendar, at) : plainDateAt(calendar, at);
      if (!hit || hit.next > sentence.last) {
        at++;
        continue;
      }
      mentions.push(mentionOf(calendar, hit, sentence));
      if (hit.type === 'DATE' && /^\d{4}/.test(hit.value)) {
        calendar.last = hit.value;
        calendar.lastAt = reading.tokens[at]!.start;
      }
      // "a year earlier" tells of another quarter and leaves the one that the text is about.
      if (hit.grain === 'quarter' && !(hit.implied && hit.value < calendar.quarter))
        calendar.quarter = hit.value;
      at = hit.next;
    }
  }
  return mentions;
}

/** Dates written alike in all languages, and days with a month's name. */
function plainDateAt(calendar: Calendar, at: number): DateHit | null {
  const token = calendar.reading.tokens[at]!;
  if (token.kind === 'number')
    return numericDateAt(calendar, at) ?? monthDateAt(calendar, at) ?? yearMentionAt(calendar, at);
  return calendar.months.has(token.lower) ? monthDateAt(calendar, at) : null;
}

function englishDateAt(calendar: Calendar, at: number): DateHit | null {
  const token = calendar.reading.tokens[at]!;
  if (token.kind === 'mark') return null;
  if (token.kind === 'number')
    return (
      numericDateAt(calendar, at) ??
      timedAt(calendar, clockAt(calendar, at)) ??
      monthDateAt(calendar, at) ??
      quarterAt(calendar, at) ??
      centuryAt(calendar, at) ??
      countedAt(calendar, at) ??
      yearMentionAt(calendar, at)
    );
  const lower = token.lower;
  if (calendar.months.has(lower)) return spokenYearBehind(calendar, monthDateAt(calendar, at));
  if (calendar.weekdays.has(lower)) return datedWeekdayAt(calendar, at);
  if (SEASONS.has(lower)) return spokenYearBehind(calendar, seasonAt(calendar, at));
  if (lower === 'the') return dayBesideAt(calendar, at) ?? definiteAt(calendar, at);
  if (lower === 'these' || lower === 'that') return demonstrativeAt(calendar, at);
  if (lower === 'year') return yearCompoundAt(calendar, at);
  if (lower === 'noon' || lower === 'midnight') return timedAt(calendar, noonAt(calendar, at));
  if (!OPENERS.has(lower)) return null;
  return (
    partOfYear(calendar, adjectiveDateAt(calendar, at)) ??
    deicticAt(calendar, at) ??
    holidayAt(calendar, at) ??
    quarterAt(calendar, at) ??
    centuryAt(calendar, at) ??
    (ordinalAt(calendar.reading.tokens, at) ? monthDateAt(calendar, at) : null) ??
    spokenYearAt(calendar, at) ??
    plainPluralAt(calendar, at) ??
    vagueLengthAt(calendar, at) ??
    countedAt(calendar, at) ??
    setAt(calendar, at)
  );
}

/** All other words that a date can start with: one look-up for the thousands that cannot. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'last previous past prior preceding next coming following upcoming this current latest recent today yesterday tomorrow tonight ' +
    'now currently nowadays presently recently new christmas halloween independence valentine veterans every each a an half few several couple many some ' +
    'hours days weeks months years decades centuries zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh ' +
    'eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  ).split(' '),
);

/** `Friday, Oct. 27`: the weekday belongs to the date behind it. Short names of days need that date. */
function datedWeekdayAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const short = !/days?$/.test(tokens[at]!.lower);
  let next = at + 1;
  if (short && tokens[next]?.text === '.') next++;
  if (tokens[next]?.text === ',') next++;
  const dated = tokens[next] ? monthDateAt(calendar, next) : null;
  if (dated?.grain === 'day') {
    if (!dated.implied) rememberWeekday(calendar, at, dated.value);
    return { ...dated, first: at };
  }
  if (short || !/^\p{Lu}/u.test(tokens[at]!.text) || isNamedDay(calendar, at)) return null;
  const hit = weekdayAt(calendar, at);
  return hit && dayInBrackets(calendar, hit);
}

/** `Super Tuesday`, `Good Friday`, `the moderate “Tuesday Group”`: a name, not the last or next such day. */
function isNamedDay({ reading: { tokens } }: Calendar, at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (before && NAMED_DAYS.has(before.text)) return true;
  return /^["“]$/.test(before?.text ?? '') && behind?.kind === 'word' && isCapital(behind.text);
}

const NAMED_DAYS = new Set(
  'Super Black Good Cyber Giving Bloody Ash Palm Fat Maundy Easter Shrove'.split(' '),
);

/** A bare weekday of the same name further on in the sentence is that day. */
function rememberWeekday(calendar: Calendar, at: number, day: string): void {
  const weekday = calendar.weekdays.get(wordAt(calendar, at));
  if (weekday) calendar.dated = { weekday, day, sentence: calendar.sentence };
}

/** `Monday night (Nov. 18)`: the date in the brackets tells which Monday. */
function dayInBrackets(calendar: Calendar, hit: DateHit): DateHit {
  if (wordAt(calendar, hit.next) !== '(') return hit;
  const dated = calendar.reading.tokens[hit.next + 1] ? monthDateAt(calendar, hit.next + 1) : null;
  if (dated?.grain !== 'day' || wordAt(calendar, dated.next) !== ')') return hit;
  return { ...hit, value: hit.value.replace(/^[^T]*/, dated.value) };
}

/** Counted from today, or a plain duration; `a year` alone is a duration only where a length is meant. */
function countedAt(calendar: Calendar, at: number): DateHit | null {
  const dated = countedDateAt(calendar, at);
  if (dated) return dated;
  const counted = countedUnitAt(calendar, at);
  if (!counted) return null;
  // Ages and rates ("four flights a week") are no lengths of time.
  if (
    wordAt(calendar, counted.next) === 'old' ||
    (wordAt(calendar, counted.next) === '-' && wordAt(calendar, counted.next + 1) === 'old')
  )
    return null;
  const isLength =
    isLengthLead(wordAt(calendar, at - 1)) || /^(?:after|before)$/.test(wordAt(calendar, counted.next));
  if (counted.article && !isLength) return null;
  const value = durationValue(counted.count, counted.unit);
  return { first: at, next: counted.next, value, type: 'DURATION', grain: 'duration', implied: false };
}

/** Words behind which "a year" lasts a year; behind a noun or an amount it is a rate. */
function isLengthLead(word: string): boolean {
  return /^(?:for|in|within|after|about|almost|nearly|barely|hardly|over|than|least|only|just|to|of|takes?|took|lasts?|lasted|spent|spend|spending|be|is|was|and|with|during|under|around|up|by|every|once|half|the|quite|such|has|had|as|at|on|into|every|not|through|throughout|from|roughly|some|,|\(|--?|–|—|waits?|waited|serve[ds]?|serving)$/.test(
    word,
  );
}

/** A clock time takes the day that stands right behind it: `5 p.m. EST, Nov. 9`, `noon Saturday`. */
function timedAt(calendar: Calendar, hit: DateHit | null): DateHit | null {
  if (!hit) return null;
  const { tokens } = calendar.reading;
  let next = hit.next;
  if (tokens[next]?.text === ',') next++;
  if (tokens[next]?.lower === 'on') next++;
  const token = tokens[next];
  if (!token || token.kind === 'mark') return hit;
  const day = calendar.months.has(token.lower)
    ? monthDateAt(calendar, next)
    : calendar.weekdays.has(token.lower)
      ? datedWeekdayAt(calendar, next)
      : next === hit.next
        ? deicticAt(calendar, next)
        : null;
  if (day?.type !== 'DATE' || day.grain !== 'day') return hit;
  return { ...hit, next: day.next, value: `${day.value}T${hit.value.split('T')[1]}` };
}

/** `January nineteen ninety-seven`, `the winter of nineteen ninety-four`: the year belongs to it. */
function spokenYearBehind(calendar: Calendar, hit: DateHit | null): DateHit | null {
  if (!hit?.implied) return hit;
  const of = wordAt(calendar, hit.next) === 'of' ? 1 : 0;
  const year = spokenYearAt(calendar, hit.next + of);
  return year
    ? { ...hit, next: year.next, value: hit.value.replace(/\d{4}/g, year.value), implied: false }
    : hit;
}

/** `this year's third quarter`: one date. */
function partOfYear(calendar: Calendar, hit: DateHit | null): DateHit | null {
  if (hit?.grain !== 'year' || wordAt(calendar, hit.next) !== "'s") return hit;
  const part = quarterAt(calendar, hit.next + 1);
  return part?.grain === 'quarter'
    ? { ...part, first: hit.first, value: hit.value + part.value.slice(4) }
    : hit;
}

const BEFORE = new Set(['by', 'before', 'until', 'till']);
const AFTER = new Set(['after', 'since', 'from']);

function mentionOf(calendar: Calendar, hit: DateHit, sentence: Sentence): DateMention {
  const { tokens } = calendar.reading;
  let lead = hit.first - 1;
  if (['the', 'early', 'late', 'end', 'of', 'mid', '-'].includes(wordAt(calendar, lead))) lead--;
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
