import { ordinalAt } from '../../text/numbers';
import { wordSet } from '../../text/word-set';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';

/** The year at `at` when four digits stand there as a year, else 0. */
export function yearAt(calendar: Calendar, at: number): number {
  const token = calendar.reading.tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return 0;
  const year = Number(token.text);
  if (!(year >= 1500 && year <= 2100)) return 0;
  const behind = calendar.reading.tokens[at + 1];
  return behind?.glued && (behind.text === '%' || (behind.kind === 'word' && behind.lower !== "'s"))
    ? 0
    : year;
}

const YEAR_LEADS = wordSet(
  'in by since until till from of during for the early late mid before after and to through between around fiscal circa the, end this season class year',
);
const NO_YEAR = wordSet(
  '© about than nearly over some almost approximately roughly under flight boeing route highway room number no no. section page another an additional extra only just exactly up channel $ £ € ¥ # at @ which',
);
const NOUNS_OF_YEARS = wordSet(
  'elections election campaign census olympics games budget sales results earnings figures levels primaries presidential study survey report war crisis world film olympic law',
);

/** A year alone or a range of years: `2018`, `2018-2022`, `1990s`, `fiscal 1990`, `the '90s`. */
export function yearMentionAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const token = tokens[at]!;
  const behind = tokens[at + 1];
  const plural = behind?.glued && (behind.lower === 's' || behind.lower === "'s");
  if (
    plural &&
    /^(?:1[5-9]|20)?\d0$/.test(token.text) &&
    (token.text.length === 4 || isShortDecade(calendar, at))
  ) {
    if (
      behind.lower === "'s" &&
      /^[\p{L}]/u.test(tokens[at + 2]?.text ?? '') &&
      token.text.length === 4 &&
      !NUMERIC_DECADE_LEADS.has(wordAt(calendar, at - 1))
    )
      return dateHit(at, at + 1, token.text, 'year');
    const decade = token.text.length === 4 ? token.text.slice(0, 3) : `19${token.text[0]}`;
    return dateHit(at, at + 2, decade, 'decade');
  }
  if (token.text.length === 2 && isApostropheYear(calendar, at)) {
    const short = Number(token.text);
    const turn = (calendar.today.year % 100) + 10;
    return dateHit(at, at + 1, String((short <= turn ? 2000 : 1900) + short), 'year');
  }
  const year = yearAt(calendar, at);
  if (!year) return null;
  const quarter = ordinalAt(tokens, at + 1);
  if (quarter && quarter.value <= 4 && wordAt(calendar, quarter.next) === 'quarter')
    return dateHit(at, quarter.next + 1, `${year}-Q${quarter.value}`, 'quarter');
  const before = wordAt(calendar, at - 1);
  if (NO_YEAR.has(before) || (behind && behind.lower === 'percent')) return null;
  const led = YEAR_LEADS.has(before);
  const following = behind?.lower ?? '';
  const counts =
    following.length > 3 &&
    following.endsWith('s') &&
    !NOUNS_OF_YEARS.has(following) &&
    behind!.text === following;
  if (counts && !following.endsWith('ss') && !isVerbBehind(following) && !(led && before === 'in'))
    return null;
  if (!led && (year < 1900 || year > 2059)) return null;
  if (following === 'people' || following === 'percent') return null;
  // 2018-2022, 2018-19, 2018 to 2022 after "from".
  if (
    behind &&
    (behind.text === '-' || behind.text === '–' || (behind.lower === 'to' && before === 'from'))
  ) {
    const to = yearAt(calendar, at + 2);
    if (to > year) return dateHit(at, at + 3, `${year}/${to}`, 'year');
    const short = tokens[at + 2];
    if (
      behind.glued &&
      short?.glued &&
      short.kind === 'number' &&
      short.text.length === 2 &&
      Number(short.text) === (year + 1) % 100
    )
      return dateHit(at, at + 3, `${year}/${year + 1}`, 'year');
  }
  return dateHit(at, at + 1, String(year), 'year');
}

const NUMERIC_DECADE_LEADS = wordSet('the in of early late mid -');
const NO_PLURAL = wordSet('was is has does as its this was, thus plans shows says');

function isVerbBehind(word: string): boolean {
  return NO_PLURAL.has(word);
}

function isShortDecade(calendar: Calendar, at: number): boolean {
  const before = wordAt(calendar, at - 1);
  // "in his early 30s" is an age.
  if (/^(?:his|her|their|my|your|our)$/.test(wordAt(calendar, at - 2))) return false;
  return (
    before === "'" ||
    before === '’' ||
    before === '‘' ||
    before === 'the' ||
    before === 'early' ||
    before === 'late'
  );
}

function isApostropheYear(calendar: Calendar, at: number): boolean {
  const token = calendar.reading.tokens[at]!;
  const mark = calendar.reading.tokens[at - 1];
  return (
    token.glued &&
    mark !== undefined &&
    (mark.text === '’' || mark.text === "'" || mark.text === '‘') &&
    !mark.glued
  );
}
