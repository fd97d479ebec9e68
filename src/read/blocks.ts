import { foldBlanks } from './safe-dom';

/** A paragraph, heading, list item or table cell of an article, in reading order. */
export interface Block {
  readonly text: string;
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** The share of the text that is inside links, 0 to 1. */
  readonly linked: number;
}

/** Elements that end the paragraph before them and begin another. `BR` is among them: many pages have no other break. */
const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FIGCAPTION FOOTER FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Never prose. */
const SKIPPED_NAMES: ReadonlySet<string> = new Set(
  'AUDIO BUTTON CANVAS FIGCAPTION IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/** How publishers call what stands beside the prose, as whole words of a class or id. */
const BESIDE_PROSE =
  /(?:^|[\s_-])(?:caption|captions|credit|credits|copyright|byline|bylines|dateline|timestamp|breadcrumb|breadcrumbs|newsletter|related|recirc|share|sharing|social|promo|advert|advertisement|subscribe|subscription|signup|hidden|screen-reader-text|sr-only|visually-?hidden|author-bio|tags|pull-?quote)(?:$|[\s_-])/i;

/** A container is taken for something beside the prose only up to this length. */
const MAX_BESIDE_CHARS = 600;

/** The blocks of text under a node that no page script can reach (a copy): plain property access is safe here. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linkedChars = 0;
  let kind: Block['kind'] = 'paragraph';
  let links = 0;

  function flush(): void {
    const folded = foldBlanks(text);
    if (folded !== '') blocks.push({ text: folded, kind, linked: Math.min(1, linkedChars / folded.length) });
    text = '';
    linkedChars = 0;
  }

  function enter(element: Element): void {
    if (element.nodeName === 'A') links++;
    if (!BLOCK_NAMES.has(element.nodeName)) return;
    flush();
    kind = kindOf(element);
  }

  function leave(element: Element): void {
    if (element.nodeName === 'A') links--;
    if (!BLOCK_NAMES.has(element.nodeName)) return;
    flush();
    if (element.nodeName !== 'BR') kind = 'paragraph';
  }

  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) {
      text += node.nodeValue;
      if (links > 0) linkedChars += foldBlanks(node.nodeValue ?? '').length;
    }
    const isOpen = node.nodeType === 1 && !isBesideProse(node as Element);
    if (isOpen) enter(node as Element);
    if (isOpen && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isOpen) leave(node as Element);
    while (node !== null && node.nextSibling === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || parent === root) {
        flush();
        return blocks;
      }
      leave(parent as Element);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return blocks;
}

function kindOf(element: Element): Block['kind'] {
  if (/^H[1-6]$/.test(element.nodeName)) return 'heading';
  return /^(?:LI|D[DT]|T[DH])$/.test(element.nodeName) ? 'item' : 'paragraph';
}

function isBesideProse(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  if (SKIPPED_NAMES.has(name)) return true;
  if (name === 'FIGURE')
    return element.querySelector('blockquote, table, pre') === null && chars(element) < MAX_BESIDE_CHARS;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length > 1 && BESIDE_PROSE.test(names) && chars(element) < MAX_BESIDE_CHARS;
}

function chars(element: Element): number {
  return element.textContent?.length ?? 0;
}
