import { dayIn } from '../core/days/machine-day';
import { isOtherDay } from './other-day';
import { isBesideStory } from './other-stories';
import {
  attributeOf,
  findAll,
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
import { isoOf } from './utc-stamp';

/** So many lines after the headline and before it are looked at, and so many characters after it. */
const LINES_AFTER = 40;
const LINES_BEFORE = 12;
const MAX_CHARS_AFTER = 4_000;

const MAX_STEPS = 1_500;

const SKIPPED =
  /^(?:BLOCKQUOTE|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|NAV|ASIDE|FOOTER|FIGURE|FORM|SELECT|IFRAME|TEXTAREA|VIDEO|AUDIO|DIALOG)$/i;
/** What may hold the story's own byline and day as well. */
const EDGES = /^(?:ASIDE|FOOTER)$/i;
const INLINE = /^(?:A|ABBR|B|BDI|BDO|CITE|DFN|EM|FONT|I|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;

/** Text between two ends of blocks, with the days that `<time>` elements in it have, by their place. */
export interface Line {
  text: string;
  readonly times: { readonly stamp: string; readonly at: number }[];
  element: Element;
}

/** The lines behind the headline, in order. */
export function linesAfter(heading: Element): Line[] {
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
    if (isElement && SKIPPED.test(name) && !(EDGES.test(name) && !isBesideStory(node as Element, heading))) {
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

export function addTime(line: Line, time: Element): void {
  if (
    /(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/i.test(attributeOf(time, 'class')) &&
    !/publish/i.test(attributeOf(time, 'class'))
  )
    return;
  if (/modified/i.test(attributeOf(time, 'itemprop'))) return;
  const label = foldBlanks(propertyOf(time, 'textContent') ?? '').split(/\d/)[0]!;
  if (label !== '' && isOtherDay(label)) return;
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
  'datetime',
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
    const iso = isoOf(written);
    if (iso !== written) return iso;
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
export function linesBefore(heading: Element): Line[] {
  const lines: Line[] = [];
  let node: Node | null = heading;
  for (let steps = 0; node !== null && steps < MAX_STEPS && lines.length < LINES_BEFORE; steps++) {
    let before: Node | null = previousSiblingOf(node);
    if (before === null) {
      node = parentNodeOf(node);
      if (node === null || /^(?:BODY|HTML)$/i.test(nodeNameOf(node))) break;
      continue;
    }
    const isOpen = (one: Node) =>
      !SKIPPED.test(nodeNameOf(one)) ||
      (EDGES.test(nodeNameOf(one)) && !isBesideStory(one as Element, heading));
    while (nodeTypeOf(before) === 1 && isOpen(before) && isLarge(before as Element)) {
      const last: Node | null = lastChildOf(before);
      if (last === null) break;
      before = last;
    }
    node = before;
    if (nodeTypeOf(before) === 1 && isOpen(before)) {
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
export function lineOf(element: Element): string {
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

/** A box that holds more than a date and a byline. UTF-16 units. */
const MAX_DATED_CHARS = 160;

export function isLarge(element: Element): boolean {
  return (propertyOf(element, 'textContent') ?? '').length > MAX_DATED_CHARS;
}
