import { getterOf, propertyOf } from '../read/safe-dom';

/** SECURITY's caps: what comes after them is not marked. */
const MAX_NODES = 50_000;
const MAX_CHARS = 2_000_000;

/** Where no mark may stand: headings, navigation, captions, links, controls, code. */
const UNMARKED = new Set(
  'H1 H2 H3 H4 H5 H6 NAV HEADER FOOTER ASIDE FIGCAPTION CAPTION SUMMARY A BUTTON LABEL CODE PRE KBD SAMP'.split(
    ' ',
  ),
);

/** The same where a page says so of other elements. */
const UNMARKED_ROLES = new Set(
  'banner button caption code combobox complementary contentinfo heading link listbox menu menubar menuitem navigation option search searchbox tab tablist textbox toolbar'.split(
    ' ',
  ),
);

/** No text that a reader sees as prose. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION IFRAME OBJECT CANVAS SVG MATH'.split(' '),
);

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** How far out of a text node's element its context is looked for; deeper nesting is no prose. */
const MAX_DEPTH = 200;

/** The page's text as it stands now, blanks folded as `Page.text` folds them, with the way back to its text nodes. */
export interface LiveText {
  readonly text: string;
  readonly nodes: readonly LiveNode[];
}

interface LiveNode {
  readonly node: Text;
  /** Where its folded text begins in `text`. */
  readonly start: number;
  /** The number of its paragraph: what stands between two ends of blocks or line breaks. */
  readonly paragraph: number;
  readonly mayBeMarked: boolean;
}

/** Where on the page a span of the folded text stands. */
export interface Place {
  readonly range: Range;
  readonly paragraph: number;
}

interface Surroundings {
  readonly block: Element | null;
  readonly isSkipped: boolean;
  readonly mayBeMarked: boolean;
}

/** Reads the text under `root`. A line break stands between paragraphs. Nodes and characters above the caps are left out. */
export function liveTextOf(root: Element): LiveText {
  // Elements are looked at for the line breaks among them alone, and most pages have none.
  const hasBreaks = propertyOf(root, 'getElementsByTagName').call(root, 'br').length > 0;
  const shown = hasBreaks ? NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT : NodeFilter.SHOW_TEXT;
  const walker = propertyOf(document, 'createTreeWalker').call(document, root, shown);
  const known = new Map<Element, Surroundings>();
  const nodes: LiveNode[] = [];
  const pieces: string[] = []; // joined at the end: looking into a growing string copies it each time
  let length = 0;
  let endsBlank = true;
  let block: Element | null = null;
  let paragraph = 0;
  let isBroken = false;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    endsBlank = BLANK.test(piece.at(-1)!);
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (nodes.length >= MAX_NODES || length >= MAX_CHARS) break;
    if (hasBreaks && nodeTypeOf(node) !== TEXT_NODE) {
      isBroken ||= nodeNameOf(node) === 'BR';
      continue;
    }
    const parent = parentOf(node);
    const around = parent && surroundingsOf(parent, known, 0);
    if (!around || around.isSkipped) continue;
    if (isBroken || around.block !== block) {
      if (length > 0) add('\n');
      paragraph += 1;
    }
    isBroken = false;
    block = around.block;
    const folded = fold(dataOf(node as Text), endsBlank);
    if (folded === '') continue;
    nodes.push({ node: node as Text, start: length, paragraph, mayBeMarked: around.mayBeMarked });
    add(folded);
  }
  return { text: pieces.join(''), nodes };
}

const TEXT_NODE = 3;

// Asked of thousands of nodes, so looked up once.
const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
const nodeNameOf = getterOf(Node.prototype, 'nodeName');
const parentOf = getterOf(Node.prototype, 'parentElement');
const dataOf = getterOf(CharacterData.prototype, 'data');

/** The range of a span of the folded text, with its paragraph; null where no mark may stand or the page has moved on. */
export function rangeAt({ nodes, text }: LiveText, start: number, end: number): Place | null {
  const first = nodeAt(nodes, start);
  const last = nodeAt(nodes, end - 1);
  if (first < 0 || last < first) return null;
  if (nodes.slice(first, last + 1).some(({ mayBeMarked }) => !mayBeMarked)) return null;
  const from = nodes[first]!;
  const to = nodes[last]!;
  const startOffset = rawOffset(from, start - from.start, isBlankAt(text, from.start - 1));
  const endOffset = rawOffset(to, end - 1 - to.start, isBlankAt(text, to.start - 1));
  if (startOffset < 0 || endOffset < 0) return null;
  const range = new Range();
  range.setStart(from.node, startOffset);
  range.setEnd(to.node, endOffset + 1);
  return { range, paragraph: from.paragraph };
}

function surroundingsOf(element: Element, known: Map<Element, Surroundings>, depth: number): Surroundings {
  const seen = known.get(element);
  if (seen) return seen;
  const name = nodeNameOf(element).toUpperCase(); // XHTML and SVG keep theirs as written
  const parent = parentOf(element);
  const outer =
    parent && depth < MAX_DEPTH
      ? surroundingsOf(parent, known, depth + 1)
      : { block: null, isSkipped: depth >= MAX_DEPTH, mayBeMarked: true };
  const editable = attributeOf(element, 'contenteditable');
  const around = {
    block: BLOCKS.has(name) ? element : outer.block,
    isSkipped: outer.isSkipped || SKIPPED.has(name),
    mayBeMarked:
      outer.mayBeMarked &&
      !UNMARKED.has(name) &&
      !UNMARKED_ROLES.has(attributeOf(element, 'role') ?? '') &&
      (editable === null || editable === 'false'),
  };
  known.set(element, around);
  return around;
}

function attributeOf(element: Element, name: string): string | null {
  return propertyOf(element, 'getAttribute').call(element, name);
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
const BLANK = /\s/;

function fold(data: string, afterBlank: boolean): string {
  const folded = data.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
  return afterBlank && folded.startsWith(' ') ? folded.slice(1) : folded;
}

function isBlankAt(text: string, at: number): boolean {
  return at < 0 || BLANK.test(text[at]!);
}

/** The index of the node whose folded text holds the offset. */
function nodeAt(nodes: readonly LiveNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The offset in the node's data of the folded character `at`, by folding again as `fold` does; -1 when it is gone. */
function rawOffset({ node }: LiveNode, at: number, afterBlank: boolean): number {
  const data = propertyOf(node, 'data');
  let wasBlank = afterBlank;
  let folded = 0;
  for (let raw = 0; raw < data.length; raw += 1) {
    const unit = data[raw]!;
    if (INVISIBLE.test(unit)) continue;
    const isBlank = BLANK.test(unit);
    if (isBlank && wasBlank) continue;
    if (folded === at) return raw;
    wasBlank = isBlank;
    folded += 1;
  }
  return -1;
}
