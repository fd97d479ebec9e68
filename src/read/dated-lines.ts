import { dayIn } from '../core/days/machine-day';
import { printedDays } from '../core/days/printed-day';
import { isOfAnotherStory } from './other-stories';
import { attributeOf, findAll, findFirst, foldBlanks, getterOf, propertyOf } from './safe-dom';

const nodeNameOf = getterOf('Node', 'nodeName');
const nodeTypeOf = getterOf('Node', 'nodeType');
const nodeValueOf = getterOf('Node', 'nodeValue');
const parentOf = getterOf('Node', 'parentNode');
const firstChildOf = getterOf('Node', 'firstChild');
const lastChildOf = getterOf('Node', 'lastChild');
const nextSiblingOf = getterOf('Node', 'nextSibling');
const previousSiblingOf = getterOf('Node', 'previousSibling');

/** So many lines after the headline and before it are looked at, and so many characters after it. */
const LINES_AFTER = 40;
const LINES_BEFORE = 12;
const MAX_CHARS_AFTER = 4_000;

/** A line with a date is not longer; a longer one is a sentence that tells of a day. */
const MAX_LINE_CHARS = 160;

const MAX_STEPS = 1_500;

/** A day under such a word is not that of publication. Asked of what stands before it, and of a short word behind. */
const OTHER_DAY =
  /(?:updat|modifi|edited|last (?:changed|reviewed)|corrected|received|accepted|expires?|aktuali|ge[aä]ndert|bearbeitet|mis[e]? à jour|m[àa]j\b|actuali[sz]|aggiornat|modificat|atuali[sz]|обновл|изменен|оновл|змінен|تحديث|تعديل|更新|修[改訂正]|수정|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|aktualiz|zaktualizowan|güncelle)[^\d]{0,30}$/iu;
const OTHER_BEHIND = /^[\s\d:時分点時点,.]{0,12}(?:\(?更新|업데이트|수정)/u;

const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|NAV|ASIDE|FOOTER|FIGURE|FORM|SELECT|IFRAME|TEXTAREA|VIDEO|AUDIO|DIALOG)$/i;
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
  const dayOf = (line: Line) => dayInLine(line, heading, locales);
  return (
    linesAfter(heading)
      .map(dayOf)
      .find((day) => day !== '') ??
    linesBefore(heading)
      .map(dayOf)
      .find((day) => day !== '') ??
    dayOfStory(heading, document, locales)
  );
}

/** Text between two ends of blocks, with the days that `<time>` elements in it have, by their place. */
interface Line {
  text: string;
  readonly times: { readonly day: string; readonly at: number }[];
  element: Element;
}

function dayInLine({ text, times, element }: Line, heading: Element, locales: readonly string[]): string {
  const folded = text.trim();
  if (folded.length > MAX_LINE_CHARS || (folded === '' && times.length === 0)) return '';
  const printed = printedDays(text, locales).map(({ day, start, end }) => ({ day, at: start, end }));
  const stamped = times.map(({ day, at }) => ({ day, at, end: at }));
  const days = [...stamped, ...printed].sort((a, b) => a.at - b.at);
  const own = days.find(
    ({ at, end }) =>
      !OTHER_DAY.test(text.slice(Math.max(0, at - 60), at)) && !OTHER_BEHIND.test(text.slice(end)),
  );
  return own === undefined || isOfAnotherStory(element, heading) ? '' : own.day;
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
    if (/^TIME$/i.test(name) || value.trim() !== '') {
      line ??= added(lines, node);
      if (value === '') addTime(line, node as Element);
      line.text += value;
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
  const around = nodeTypeOf(node) === 1 ? node : parentOf(node);
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
  const day = dayIn(attributeOf(time, 'datetime'));
  if (day !== '') line.times.push({ day, at: line.text.length });
}

function leavesBlock(node: Node): boolean {
  return nodeTypeOf(node) === 1 && !INLINE.test(nodeNameOf(node));
}

/** The node after it in the page, not one inside it; `left` is told of each block that ends. */
function nextOf(node: Node, left: () => void = () => {}): Node | null {
  let at: Node | null = node;
  while (at !== null && nextSiblingOf(at) === null) {
    at = parentOf(at);
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
      node = parentOf(node);
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
      const line: Line = { text: foldBlanks(propertyOf(element, 'textContent') ?? ''), times: [], element };
      for (const time of findAll(element, 'time[datetime]')) addTime(line, time);
      if (/^TIME$/i.test(nodeNameOf(element))) addTime(line, element);
      lines.push(line);
    }
  }
  return lines;
}

function isLarge(element: Element): boolean {
  return (propertyOf(element, 'textContent') ?? '').length > MAX_LINE_CHARS;
}

const STORY = 'article, main, [role="main"], [itemtype*="Article"]';
const DATED =
  'time, [class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [class*="fecha" i], [class*="datum" i], [class*="data-" i], [id*="date" i]';

/** The first day in what is called a date or a time in the headline's container, or the page where it has none. */
function dayOfStory(heading: Element, document: Document, locales: readonly string[]): string {
  const story = propertyOf(heading, 'closest').call(heading, STORY) ?? findFirst(document, 'body');
  if (story === null) return '';
  for (const element of findAll(story, DATED).slice(0, 60)) {
    const text = foldBlanks(propertyOf(element, 'textContent') ?? '');
    if (text.length > MAX_LINE_CHARS) continue;
    const line: Line = { text, times: [], element };
    if (/^TIME$/i.test(nodeNameOf(element))) addTime(line, element);
    const before = previousSiblingOf(element);
    if (before !== null && OTHER_DAY.test(`${(propertyOf(before, 'textContent') ?? '').slice(-60)} `))
      continue;
    const day = dayInLine(line, heading, locales);
    if (day !== '') return day;
  }
  return '';
}
