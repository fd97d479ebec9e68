import { dayIn } from '../core/days/machine-day';
import { printedDays } from '../core/days/printed-day';
import { isOtherDay } from './other-day';
import { isOfAnotherStory } from './other-stories';
import {
  attributeOf,
  findAll,
  findFirst,
  firstChildOf,
  foldBlanks,
  lastChildOf,
  nextSiblingOf,
  nodeNameOf,
  nodeTypeOf,
  nodeValueOf,
  parentNodeOf,
  previousSiblingOf,
  propertyOf,
} from './safe-dom';
import { localDayIn } from './utc-stamp';

/** So many lines after the headline and before it are looked at, and so many characters after it. */
const LINES_AFTER = 40;
const LINES_BEFORE = 12;
const MAX_CHARS_AFTER = 4_000;

/** A line with a date is not longer; a longer one is a sentence that tells of a day. */
const MAX_LINE_CHARS = 160;

const MAX_STEPS = 1_500;

const SKIPPED =
  /^(?:BLOCKQUOTE|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|NAV|ASIDE|FOOTER|FIGURE|FORM|SELECT|IFRAME|TEXTAREA|VIDEO|AUDIO|DIALOG)$/i;
const INLINE = /^(?:A|ABBR|B|BDI|BDO|CITE|DFN|EM|FONT|I|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;

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
  const firstDay = (lines: readonly Line[], labels: readonly (Line | undefined)[]) =>
    lines.map((line, at) => dayInLine(line, heading, locales, labels[at])).find((day) => day !== '');
  const after = linesAfter(heading);
  const before = linesBefore(heading);
  return (
    firstDay(after, [undefined, ...after]) ??
    firstDay(
      before.filter(({ element }) => !isMasthead(element, heading)),
      [],
    ) ??
    dayOfStory(heading, document, locales)
  );
}

/** Where sites print today's date. */
const MASTHEAD =
  '[role="banner"], [class*="masthead" i], [class*="topbar" i], [class*="top-bar" i], [class*="current-date" i], [class*="currentdate" i], [class~="today"], [class*="site-header" i], [class*="navbar" i]';

function isMasthead(element: Element, heading: Element): boolean {
  const closest = (selector: string) => propertyOf(element, 'closest').call(element, selector);
  const outer = closest(MASTHEAD) ?? (closest('article, main') === null ? closest('header') : null);
  return outer !== null && !propertyOf(outer, 'contains').call(outer, heading);
}

/** Text between two ends of blocks, with the days that `<time>` elements in it have, by their place. */
interface Line {
  text: string;
  readonly times: { readonly stamp: string; readonly at: number }[];
  element: Element;
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
  if (folded.length > MAX_LINE_CHARS || (folded === '' && times.length === 0)) return '';
  if (label !== undefined && label.text.trim().length < MAX_LABEL_CHARS && isOtherDay(`${label.text} `))
    return '';
  const printed = printedDays(text, locales).map(({ day, start, end }) => ({ day, at: start, end }));
  const days = printed.map(({ day }) => day);
  const stamped = times.map(({ stamp, at }) => ({ day: localDayIn(stamp, [], () => days), at, end: at }));
  const all = [...stamped, ...printed].sort((a, b) => a.at - b.at);
  const own = all.find(
    ({ at, end }) =>
      !(isSentence(folded) && at > MAX_BEFORE_DAY) &&
      !isOtherDay(text.slice(Math.max(0, at - 60), at), text.slice(end)),
  );
  return own === undefined || isOfAnotherStory(element, heading) ? '' : own.day;
}

/** In a sentence that tells of a day more stands before it. */
const MAX_BEFORE_DAY = 25;

function isSentence(line: string): boolean {
  if (!/[.!?…。！？।؟]["'”’»)\]]*$/.test(line) || /\b[ap]\.m\.$/i.test(line)) return false;
  return line.length >= 40 && (/[。！？]/.test(line) || line.split(/\s+/).length >= 8);
}

function linesAfter(heading: Element): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let chars = 0;
  let node: Node | null = nextOf(heading);
  for (
    let steps = 0;
    node !== null && steps < MAX_STEPS && lines.length < LINES_AFTER && chars < MAX_CHARS_AFTER;
    steps++
  ) {
    const name = nodeNameOf(node);
    const isElement = nodeTypeOf(node) === 1;
    if (isElement && !INLINE.test(name)) line = null;
    if (isElement && SKIPPED.test(name)) {
      node = nextOf(node);
      continue;
    }
    const value = nodeTypeOf(node) === 3 ? (nodeValueOf(node) ?? '') : '';
    const stamp = isElement ? stampOf(node as Element) : '';
    if (stamp !== '' || value.trim() !== '') {
      line ??= added(lines, node);
      if (stamp !== '') addTime(line, node as Element);
      line.text += isGlued(line.text, value) ? ` ${value}` : value;
      chars += value.length;
    }
    const inner = firstChildOf(node);
    if (inner === null && leavesBlock(node)) line = null;
    node =
      inner ??
      nextOf(node, () => {
        line = null;
      });
  }
  return lines;
}

function added(lines: Line[], node: Node): Line {
  const around = nodeTypeOf(node) === 1 ? node : parentNodeOf(node);
  const line = { text: '', times: [], element: around as Element };
  lines.push(line);
  return line;
}

function addTime(line: Line, time: Element): void {
  if (
    /(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/i.test(attributeOf(time, 'class')) &&
    !/publish/i.test(attributeOf(time, 'class'))
  )
    return;
  if (/modified/i.test(attributeOf(time, 'itemprop'))) return;
  const stamp = stampOf(time);
  if (stamp !== '') line.times.push({ stamp, at: line.text.length });
}

/** A year at the end of one element and a number at the beginning of the next, or a name and a month. */
function isGlued(before: string, after: string): boolean {
  if (before === '' || /^\s/.test(after) || /\s/.test(before.slice(-1))) return false; // spares most pages the two
  return /[\p{Lu}\p{Ll}\d]$/u.test(before.slice(-2)) && /^[\p{Lu}\d]/u.test(after);
}

/** Where pages keep the time of what they print as "two years ago". */
const STAMPS = [
  'title',
  'data-timestamp',
  'data-time',
  'data-date',
  'data-datetime',
  'data-utime',
  'data-epoch',
  'data-ts',
];
const MAX_STAMPED_CHARS = 80;

/** The time that an element has in its attributes, as dates are written; `''` for none. Seconds since 1970 are in UTC. */
function stampOf(element: Element): string {
  const own = attributeOf(element, 'datetime');
  if (dayIn(own) !== '') return own;
  if (!/^(?:SPAN|TIME|ABBR|A|SMALL|P|DIV|LI)$|-/i.test(nodeNameOf(element))) return '';
  for (const name of STAMPS) {
    const written = attributeOf(element, name);
    if (written === '' || (propertyOf(element, 'textContent') ?? '').length > MAX_STAMPED_CHARS) continue;
    const seconds = /^1[0-9]{9}$/.test(written)
      ? Number(written)
      : /^1[0-9]{12}$/.test(written)
        ? Number(written) / 1000
        : 0;
    if (seconds > 0) return new Date(seconds * 1000).toISOString();
    if (/\d{4}/.test(written) && dayIn(written) !== '') return written;
  }
  return '';
}

function leavesBlock(node: Node): boolean {
  return nodeTypeOf(node) === 1 && !INLINE.test(nodeNameOf(node));
}

/** The node after it in the page, not one inside it; `left` is told of each block that ends. */
function nextOf(node: Node, left: () => void = () => {}): Node | null {
  let at: Node | null = node;
  while (at !== null && nextSiblingOf(at) === null) {
    at = parentNodeOf(at);
    if (at !== null && /^(?:BODY|HTML)$/i.test(nodeNameOf(at))) return null;
    if (at !== null && leavesBlock(at)) left();
  }
  return at === null ? null : nextSiblingOf(at);
}

/** The lines before the headline, the nearest first: block by block, each with what is in it. */
function linesBefore(heading: Element): Line[] {
  const lines: Line[] = [];
  let node: Node | null = heading;
  for (let steps = 0; node !== null && steps < MAX_STEPS && lines.length < LINES_BEFORE; steps++) {
    let before: Node | null = previousSiblingOf(node);
    if (before === null) {
      node = parentNodeOf(node);
      if (node === null || /^(?:BODY|HTML)$/i.test(nodeNameOf(node))) break;
      continue;
    }
    while (nodeTypeOf(before) === 1 && !SKIPPED.test(nodeNameOf(before)) && isLarge(before as Element)) {
      const last: Node | null = lastChildOf(before);
      if (last === null) break;
      before = last;
    }
    node = before;
    if (nodeTypeOf(before) === 1 && !SKIPPED.test(nodeNameOf(before))) {
      const element = before as Element;
      const line: Line = { text: lineOf(element), times: [], element };
      for (const time of findAll(element, '[datetime]')) addTime(line, time);
      addTime(line, element);
      lines.push(line);
    }
  }
  return lines;
}

/** The text under a small element, with a blank where two of its parts would run together. */
function lineOf(element: Element): string {
  if (isLarge(element)) return foldBlanks(propertyOf(element, 'textContent') ?? '');
  let text = '';
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (nodeTypeOf(node) === 3) {
      const value = nodeValueOf(node) ?? '';
      text += isGlued(text, value) ? ` ${value}` : value;
    } else
      for (let child = lastChildOf(node); child !== null; child = previousSiblingOf(child))
        waiting.push(child);
  }
  return foldBlanks(text);
}

function isLarge(element: Element): boolean {
  return (propertyOf(element, 'textContent') ?? '').length > MAX_LINE_CHARS;
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
