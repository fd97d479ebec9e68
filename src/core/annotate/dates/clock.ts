import { wordSet } from '../../text/word-set';
import { dayOf, isoOf } from './calendar';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { DAY_PARTS, UNITS } from './words';

/** Deictic words that need no number: today, yesterday, tonight, now, recently. */
const DEICTIC = new Map<string, number>([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const REFERENCES = new Map<string, string>([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
]);

/** Today, yesterday morning, tonight, now, recently. */
export function deicticAt(calendar: Calendar, at: number): DateHit | null {
  const word = wordAt(calendar, at);
  const reference = REFERENCES.get(word);
  if (reference) return dateHit(at, at + 1, reference, 'unknown');
  const { today } = calendar;
  if (word === 'tonight') return dateHit(at, at + 1, `${isoOf(today.number)}TNI`, 'time', true, 'TIME');
  const shift = DEICTIC.get(word);
  if (shift === undefined) return null;
  const part = DAY_PARTS.get(wordAt(calendar, at + 1));
  // "USA Today" and "Russia Today" are publishers.
  const before = calendar.reading.tokens[at - 1];
  if (/^T/.test(calendar.reading.tokens[at]!.text) && before?.kind === 'word' && /^[A-Z]/.test(before.text))
    return null;
  return part
    ? dateHit(at, at + 2, `${isoOf(today.number + shift)}T${part}`, 'time', true, 'TIME')
    : dateHit(at, at + 1, isoOf(today.number + shift), 'day', true);
}

/** `8:30 p.m. EST`, `3 pm`, `10 o'clock` at a number; on the day found just before or after, else today. */
export function clockAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const token = tokens[at]!;
  const hour = Number(token.text);
  let minute = 0;
  let next = at + 1;
  if (
    wordAt(calendar, next) === ':' &&
    tokens[next]!.glued &&
    tokens[next + 1]?.glued &&
    /^[0-5]\d$/.test(tokens[next + 1]!.text)
  ) {
    minute = Number(tokens[next + 1]!.text);
    next += 2;
  } else if (/^\d{1,2}\.[0-5]\d$/.test(token.text) && /^[ap]\.?m\.?$/.test(wordAt(calendar, next))) {
    return clockFound(
      calendar,
      at,
      next + 1,
      Math.floor(hour),
      Number(token.text.split('.')[1]),
      wordAt(calendar, next),
    );
  } else if (token.text.length > 2) return null;
  const suffix = wordAt(calendar, next);
  if (/^[ap]\.?m\.?$/.test(suffix))
    return hour <= 12 ? clockFound(calendar, at, next + 1, hour, minute, suffix) : null;
  if (suffix === "o'clock" || suffix === 'o’clock') return clockFound(calendar, at, next + 1, hour, 0, '');
  if (next !== at + 1 && hour < 24 && ZONES.has(suffix))
    return clockFound(calendar, at, next, hour, minute, '');
  return null;
}

const ZONES = wordSet('gmt est edt et pst pdt pt cst cdt ct utc local bst cet moscow');

/** So far behind a day its hours are told, in UTF-16 units: a paragraph or two. */
const NEAR = 600;
/** The days that a report is about stay meant to its end. */
const RECENT_DAYS = 7;

function clockFound(
  calendar: Calendar,
  at: number,
  end: number,
  hour: number,
  minute: number,
  suffix: string,
): DateHit {
  let next = end;
  if (wordAt(calendar, next) === '.' && suffix.length === 3) next++;
  if (ZONES.has(wordAt(calendar, next))) next += wordAt(calendar, next + 1) === 'time' ? 2 : 1;
  const full =
    suffix.startsWith('p') && hour < 12 ? hour + 12 : suffix.startsWith('a') && hour === 12 ? 0 : hour;
  const time = `T${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const age = Math.abs(calendar.today.number - (dayOf(calendar.last)?.number ?? 0));
  const isNear = age <= RECENT_DAYS || calendar.reading.tokens[at]!.start - calendar.lastAt < NEAR;
  const day =
    isNear && /^\d{4}-\d{2}-\d{2}$/.test(calendar.last) ? calendar.last : isoOf(calendar.today.number);
  return dateHit(at, next, day + time, 'time', true, 'TIME');
}

/** `every day`, `each year`, `every Monday`, `each July`. */
export function setAt(calendar: Calendar, at: number): DateHit | null {
  const word = wordAt(calendar, at);
  if (word !== 'every' && word !== 'each') return null;
  const target = wordAt(calendar, at + 1);
  const weekday = calendar.weekdays.get(target);
  if (weekday && target.length > 3) return dateHit(at, at + 2, `XXXX-WXX-${weekday}`, 'set', false, 'SET');
  const month = calendar.months.get(target);
  if (month && target.length > 3)
    return dateHit(at, at + 2, `XXXX-${String(month).padStart(2, '0')}`, 'set', false, 'SET');
  const unit = UNITS.get(target);
  if (unit && !target.endsWith('s')) {
    const letter = { day: 'P1D', week: 'P1W', month: 'P1M', year: 'P1Y', hour: 'PT1H', quarter: 'P1Q' }[
      target
    ];
    return letter ? dateHit(at, at + 2, letter, 'set', false, 'SET') : null;
  }
  const part = DAY_PARTS.get(target);
  return part ? dateHit(at, at + 2, `XXXX-XX-XXT${part}`, 'set', false, 'SET') : null;
}
