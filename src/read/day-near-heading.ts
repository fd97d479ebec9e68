import { printedDays } from '../core/days/printed-day';
import { addTime, isLarge, type Line, lineOf, linesAfter, linesBefore } from './dated-lines';
import { isOtherDay, isPublished } from './other-day';
import { isOfAnotherStory } from './other-stories';
import {
  findAll,
  findFirst,
  nodeNameOf,
  parentElementOf,
  previousSiblingOf,
  propertyOf,
  textContentOf,
} from './safe-dom';
import { localDayIn } from './utc-stamp';

/** A line with a date is not longer; a longer one is a sentence that tells of a day. */
const MAX_LINE_CHARS = 160;

/**
 * The day that is printed near the headline, `YYYY-MM-DD`, by `<time>` or in words: the first behind it, else the nearest
 * before it, else the first that the story's own container marks as a time; not that of an update, a caption or another
 * story. `''` for none, and where there is no headline.
 */
export function dayNearHeading(
  document: Document,
  heading: Element | null,
  locales: readonly string[],
): string {
  if (heading === null) return '';
  return (
    firstOf(linesAfter(heading), (line, lines, at) =>
      isNote(lines, at) ? '' : dayInLine(line, heading, locales, lines[at - 1]),
    ) ||
    firstOf(linesBefore(heading), (line) =>
      isMasthead(line.element, heading) ? '' : dayInLine(line, heading, locales),
    ) ||
    dayOfStory(heading, document, locales)
  );
}

/** The first day that a line gives, or that three short lines give together. */
function firstOf(
  lines: readonly Line[],
  read: (line: Line, lines: readonly Line[], at: number) => string,
): string {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const day = read(line, lines, at) || (isPart(lines, at) ? read(joined(lines, at), [], 0) : '');
    if (day !== '') return day;
  }
  return '';
}

/** A month, a day or a year alone. UTF-16 units. */
const MAX_PART_CHARS = 12;

/** Calendar leaves print day, month and year below each other. */
function isPart(lines: readonly Line[], at: number): boolean {
  const parts = lines.slice(at, at + 3).map(({ text }) => text.trim());
  return (
    parts.length === 3 &&
    parts.every((part) => part.length <= MAX_PART_CHARS) &&
    /\d/.test(parts.join('')) &&
    parts.some((part) => /^\d{4}$/.test(part))
  );
}

function joined(lines: readonly Line[], at: number): Line {
  const parts = lines.slice(at, at + 3);
  return { text: parts.map(({ text }) => text.trim()).join(' '), times: [], element: parts[0]!.element };
}

/** So many paragraphs tell a story. */
const LEAST_PARAGRAPHS = 3;
const LEAST_PROSE = 80;

/** Behind the story's paragraphs a line with a day and the next paragraph are what a reader wrote, unless it says otherwise. */
function isNote(lines: readonly Line[], at: number): boolean {
  const isProse = (line: Line | undefined) => {
    const text = line?.text.trim() ?? '';
    return (text.length >= LEAST_PROSE || isSentence(text)) && /[.!?。！？؟]/.test(text.slice(-3));
  };
  if (at < LEAST_PARAGRAPHS || !isProse(lines[at + 1] ?? lines[at])) {
    if (at < LEAST_PARAGRAPHS || !/^.{0,40}[.!?]$/.test(lines[at + 1]?.text.trim() ?? '')) return false;
  }
  return lines.slice(0, at).filter(isProse).length >= LEAST_PARAGRAPHS && !isPublished(lines[at]!.text);
}

/** Where sites print today's date. */
const MASTHEAD =
  '[role="banner"], [class*="masthead" i], [class*="topbar" i], [class*="top-bar" i], [class*="current-date" i], [class*="currentdate" i], [class~="today"], [class*="site-header" i], [class*="navbar" i]';

function isMasthead(element: Element, heading: Element): boolean {
  const closest = (selector: string) => propertyOf(element, 'closest').call(element, selector);
  const outer = closest(MASTHEAD) ?? (closest('article, main') === null ? closest('header') : null);
  if (outer !== null && !propertyOf(outer, 'contains').call(outer, heading)) return true;
  const story = storyBox(heading);
  if (story === null || propertyOf(story, 'contains').call(story, element)) return false;
  let around = story;
  for (
    let climbed = 0;
    climbed < MAX_CLIMB && !propertyOf(around, 'contains').call(around, element);
    climbed++
  )
    around = parentElementOf(around) ?? around;
  return findFirst(around, 'nav, footer, [role="navigation"], [role="contentinfo"]') !== null;
}

/** Stories do not stand deeper below the box that holds them and their head. */
const MAX_CLIMB = 30;

/** A headline with its story around it has so much more text. UTF-16 units. */
const LEAST_STORY = 400;

/** The smallest box that holds the headline and a story's text; null for none but the page. */
function storyBox(heading: Element): Element | null {
  const least = (textContentOf(heading) ?? '').length + LEAST_STORY;
  let box = parentElementOf(heading);
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    if (box === null || (textContentOf(box) ?? '').length >= least) break;
    box = parentElementOf(box);
  }
  return box === null || /^(?:BODY|HTML)$/i.test(nodeNameOf(box)) ? null : box;
}

/** A line that only says what the next one dates. */
const MAX_LABEL_CHARS = 40;

function dayInLine(
  { text, times, element }: Line,
  heading: Element,
  locales: readonly string[],
  label?: Line,
): string {
  const folded = text.trim();
  if (folded === '' && times.length === 0) return '';
  if (folded.length > MAX_LINE_CHARS)
    return isOfAnotherStory(element, heading) ? '' : dayOfPlace(folded, locales);
  if (label !== undefined && label.text.trim().length < MAX_LABEL_CHARS && isOtherDay(`${label.text} `))
    return '';
  const printed = printedDays(text, locales).map(({ day, start, end }) => ({ day, at: start, end }));
  const days = printed.map(({ day }) => day);
  const stamped = times.map(({ stamp, at }) => ({ day: localDayIn(stamp, [], () => days), at, end: at }));
  const all = [...stamped, ...printed].sort((a, b) => a.at - b.at);
  const own = all.find(
    ({ at, end }) =>
      !(isSentence(folded) && tells(text.slice(0, at), text.slice(end))) &&
      !isOtherDay(text.slice(Math.max(0, at - 60), at), text.slice(end)),
  );
  return own === undefined || isOfAnotherStory(element, heading) ? '' : own.day;
}

/** What stands before the day in an agency's first line: `NORRBY, Feb. 13, 2024 /Agency/ --`. UTF-16 units. */
const MAX_BEFORE_PLACED = 45;

/** The day in the line of place and day that a story begins with, before a dash; of a long byline its own. */
function dayOfPlace(text: string, locales: readonly string[]): string {
  const [first] = printedDays(text.slice(0, MAX_LONG_BYLINE), locales);
  if (first === undefined) return '';
  const isPlaced =
    first.start <= MAX_BEFORE_PLACED &&
    /^[\s,.)]{0,3}(?:\([^()]{2,40}\)|\/[^/]{2,40}\/)?\s?(?:--|[-–—])/.test(text.slice(first.end));
  const isByline = text.length <= MAX_LONG_BYLINE && /^(?:by|von|par|por|di)\s/i.test(text);
  return isPlaced || isByline ? first.day : '';
}

const MAX_LONG_BYLINE = 260;

/** Whether a sentence with such words before a day and behind it tells of that day: "The pier opened on 3 May 1911 and …". */
function tells(before: string, behind: string): boolean {
  if (isPublished(before)) return before.length > MAX_BEFORE_DAY;
  return (
    before.length > MAX_BEFORE_DAY || /(?:^|\s)\p{Ll}{1,3}\s*$/u.test(before) || /^\s+\p{Ll}{2}/u.test(behind)
  );
}

/** A label with its day is not longer. UTF-16 units. */
const MAX_BEFORE_DAY = 25;

function isSentence(line: string): boolean {
  if (!/[.!?…。！？।؟]["'”’»)\]]*$/.test(line) || /\b[ap]\.m\.$/i.test(line)) return false;
  return line.length >= 40 && (/[。！？]/.test(line) || line.split(/\s+/).length >= 8);
}

const STORY = 'article, main, [role="main"], [itemtype*="Article"]';
const DATED =
  'time, [id*="date" i], [class]:is([class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [class*="fecha" i], [class*="datum" i], [class*="data-" i])';

/** The first day in what is called a date or a time in the headline's container, or the page where it has none. */
function dayOfStory(heading: Element, document: Document, locales: readonly string[]): string {
  const story = propertyOf(heading, 'closest').call(heading, STORY) ?? findFirst(document, 'body');
  if (story === null) return '';
  for (const element of findAll(story, DATED).slice(0, 60)) {
    if (isLarge(element)) continue;
    const line: Line = { text: lineOf(element), times: [], element };
    addTime(line, element);
    const before = previousSiblingOf(element);
    if (before !== null && isOtherDay(`${(propertyOf(before, 'textContent') ?? '').slice(-60)} `)) continue;
    const day = dayInLine(line, heading, locales);
    if (day !== '') return day;
  }
  return '';
}
