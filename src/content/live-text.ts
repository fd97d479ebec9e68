import { firstWhere } from '../core/first-where';
import { type FoldedText, foldText, unfoldedOffset } from '../core/text/folded-text';
import {
  firstChildOf,
  getterOf,
  nextSiblingOf,
  nodeNameOf,
  parentNodeOf,
  propertyOf,
  textContentOf,
} from '../read/safe-dom';
import { isElement, isText, type Surroundings, surroundingsOf } from './surroundings';

/** What comes after so much is not marked, so that a hostile page cannot hold the browser up. */
const MAX_STEPS = 50_000;
const MAX_CHARS = 2_000_000;

/** No text that a reader sees as prose. */
const SKIPPED =
  'script, style, noscript, template, textarea, select, option, iframe, object, canvas, svg, math';

/**
 * The page's text as it stands now, folded as `Page.text` is, but with nothing between paragraphs. The way back to its
 * text nodes is walked only as far as a passage needs it, and `stepsLeft` counts down on it.
 */
export interface LiveText {
  readonly folded: FoldedText;
  readonly pieces: readonly Piece[];
  readonly skipped: ReadonlySet<Node>;
  stepsLeft: number;
}

/** A node whose whole text counts, and its text nodes as far as they were walked. */
interface Piece {
  readonly node: Node;
  /** Where its text begins in the text as it is before folding. */
  readonly start: number;
  readonly texts: Located[];
  walker: TreeWalker | null;
}

interface Located {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Where on the page a span of the folded text stands. */
export interface LivePlace {
  readonly range: Range;
  /** The first text node of its paragraph: of what stands between two ends of blocks or line breaks. */
  readonly paragraph: Node;
}

/**
 * Reads the text under `root` by as few calls as there are parts between scripts, pictures and controls: asking for each
 * text node took ten times as long. What stands after the cap is left out.
 */
export function liveTextOf(root: Element): LiveText {
  const skipped = new Set<Node>(propertyOf(root, 'querySelectorAll').call(root, SKIPPED));
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const node of nodesWithout(skipped, root)) {
    if (length >= MAX_CHARS || pieces.length >= MAX_STEPS) break;
    const text = textContentOf(node)!.slice(0, MAX_CHARS - length);
    pieces.push({ node, start: length, texts: [], walker: null });
    texts.push(text);
    length += text.length;
  }
  return { folded: foldText(texts.join('')), pieces, skipped, stepsLeft: MAX_STEPS };
}

/** The range of a span of the folded text, with its paragraph; null where no mark may stand or a paragraph ends in it. */
export function rangeAt(live: LiveText, start: number, end: number): LivePlace | null {
  const startOffset = unfoldedOffset(live.folded, start);
  const endOffset = unfoldedOffset(live.folded, end - 1);
  const from = textAt(live, startOffset);
  const to = textAt(live, endOffset);
  if (from === null || to === null) return null;
  const { block, mayBeMarked } = surroundingsOf(live.skipped, from.node);
  if (!mayBeMarked) return null;
  const walker = walkerFrom(from.node);
  for (let node: Node | null = from.node; node !== to.node; ) {
    node = counted(live, walker.nextNode());
    if (
      node === null ||
      (isText(node) ? !mayGoOn(surroundingsOf(live.skipped, node), block) : isLineBreak(node))
    )
      return null;
  }
  const range = new Range();
  range.setStart(from.node, startOffset - from.start);
  range.setEnd(to.node, endOffset - to.start + 1);
  return { range, paragraph: firstTextOf(live, from.node, block) };
}

/** What `NodeFilter` calls SHOW_TEXT and SHOW_CDATA_SECTION, and SHOW_ELEMENT. */
const TEXTS = 4 | 8;
const ELEMENTS = 1;

const dataOf = getterOf('CharacterData', 'data');

/** The outermost nodes under `root`, in order, that hold all text but what is skipped. */
function nodesWithout(skipped: ReadonlySet<Node>, root: Node): Node[] {
  const holders = new Set<Node>();
  for (const node of skipped) {
    let outer = parentNodeOf(node);
    while (outer !== null && !holders.has(outer)) {
      holders.add(outer);
      outer = parentNodeOf(outer);
    }
  }
  const found: Node[] = [];
  let node: Node | null = root;
  while (node !== null) {
    const isSkipped = skipped.has(node);
    if (!isSkipped && holders.has(node)) {
      node = firstChildOf(node);
      continue;
    }
    // Of an element the text has no comments; of a comment it is the comment.
    if (!isSkipped && (isElement(node) || isText(node))) found.push(node);
    while (node !== null && node !== root && nextSiblingOf(node) === null) node = parentNodeOf(node);
    node = node === null || node === root ? null : nextSiblingOf(node);
  }
  return found;
}

/** The text node that holds the offset of the text as it is; null after the cap. */
function textAt(live: LiveText, offset: number): Located | null {
  const piece = live.pieces[lastFrom(live.pieces, offset)];
  if (!piece) return null;
  const { node, texts } = piece;
  let end = texts.at(-1)?.end ?? piece.start;
  while (end <= offset) {
    if (isElement(node)) piece.walker ??= walkerOver(node, TEXTS);
    const found = piece.walker ? counted(live, piece.walker.nextNode()) : node;
    if (found === null) return null;
    const start = end;
    end += dataOf(found as Text).length;
    texts.push({ node: found as Text, start, end });
  }
  return texts[lastFrom(texts, offset)] ?? null;
}

/** The index of the last that begins at or before the offset; -1 for none. */
function lastFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  return firstWhere(sorted.length, (at) => sorted[at]!.start > offset) - 1;
}

/** The first text node of the paragraph in `block` that holds the text node. */
function firstTextOf(live: LiveText, text: Node, block: Node | null): Node {
  const walker = walkerFrom(text);
  let first = text;
  for (
    let node = counted(live, walker.previousNode());
    node !== null;
    node = counted(live, walker.previousNode())
  ) {
    if (!isText(node)) {
      if (isLineBreak(node)) break;
      continue;
    }
    const around = surroundingsOf(live.skipped, node);
    if (around.isSkipped) continue;
    if (around.block !== block) break;
    first = node;
  }
  return first;
}

/** Whether a passage of `block` may go on over a text: another mark's own, or one that nobody reads. */
function mayGoOn({ block, isSkipped, mayBeMarked }: Surroundings, within: Node | null): boolean {
  return isSkipped || (mayBeMarked && block === within);
}

function walkerFrom(node: Node): TreeWalker {
  const walker = walkerOver(propertyOf(document, 'documentElement'), TEXTS | ELEMENTS);
  walker.currentNode = node;
  return walker;
}

function walkerOver(root: Node, shown: number): TreeWalker {
  return propertyOf(document, 'createTreeWalker').call(document, root, shown);
}

/** The node, as one of the steps that all walks together may take; null when there are none left. */
function counted(live: LiveText, node: Node | null): Node | null {
  live.stepsLeft -= 1;
  return live.stepsLeft < 0 ? null : node;
}

function isLineBreak(node: Node): boolean {
  return nodeNameOf(node).toUpperCase() === 'BR';
}
