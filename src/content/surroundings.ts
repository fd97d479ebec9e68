import { nodeNameOf, nodeTypeOf, parentNodeOf } from '../read/safe-dom';

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

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** How far out of a text node its surroundings are looked for; deeper nesting is no prose. */
const MAX_DEPTH = 200;

// Asked of thousands of nodes, so looked up once; a page cannot shadow them.
const { getAttribute } = Element.prototype;

/** What an inner text is taken for by the elements around it. */
export interface Surroundings {
  /** The nearest element that is no inline one. */
  readonly block: Node | null;
  readonly isSkipped: boolean;
  readonly mayBeMarked: boolean;
}

/** The surroundings of a text node; `skipped` are the elements whose text nobody reads as prose. */
export function surroundingsOf(skipped: ReadonlySet<Node>, text: Node): Surroundings {
  let block: Node | null = null;
  let mayBeMarked = true;
  let outer = parentNodeOf(text);
  for (let depth = 0; outer !== null && isElement(outer); outer = parentNodeOf(outer)) {
    depth += 1;
    if (depth > MAX_DEPTH || skipped.has(outer)) return { block, isSkipped: true, mayBeMarked: false };
    const name = nodeNameOf(outer).toUpperCase(); // XHTML and SVG keep theirs as written
    if (block === null && BLOCKS.has(name)) block = outer;
    const editable = getAttribute.call(outer, 'contenteditable');
    mayBeMarked &&=
      !UNMARKED.has(name) &&
      !UNMARKED_ROLES.has(getAttribute.call(outer, 'role') ?? '') &&
      (editable === null || editable === 'false');
  }
  return { block, isSkipped: false, mayBeMarked };
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** A text, or a CDATA section of an XHTML page. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}
