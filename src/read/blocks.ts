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
const BESIDE_PROSE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'ads?|adverts?|advertisement|affiliate|author-(?:bio|info|box)|breadcrumbs?|bylines?|captions?|carousel|comments?',
    'copyright|credits?|cta|dateline|hidden|inbox|menu|most-(?:popular|read)|newsletter|paywall|popover|popup|promo',
    'pull-?quotes?|rail|read-?more|recirc|recommend(?:ed|ations?)|related|screen-reader-text|shar(?:e|ing)|sidebar',
    'signup|skip|social|sponsored|sr-only|subscri(?:be|ption)|swiper|tags|teasers?|timestamp|rollover|toolbar|tooltip|trending',
    'visually-?hidden',
  ].join('|')})(?:$|[\\s_-])`,
  'i',
);

/** A container is taken for something beside the prose only up to this length, and up to this share of the whole. */
const MAX_BESIDE_CHARS = 600;
const MAX_BESIDE_SHARE = 0.4;

/** A longer one, such as a carousel, up to this share. */
const MAX_LONG_BESIDE_SHARE = 0.15;

/** The blocks of text under a node that no page script can reach (a copy): plain property access is safe here. */
export function blocksOf(root: Node): Block[] {
  const rootChars = (root.textContent ?? '').length;
  const maxBesideChars = Math.max(
    Math.min(MAX_BESIDE_CHARS, rootChars * MAX_BESIDE_SHARE),
    rootChars * MAX_LONG_BESIDE_SHARE,
  );
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
    const isOpen = node.nodeType === 1 && !isBesideProse(node as Element, maxBesideChars);
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

function isBesideProse(element: Element, maxChars: number): boolean {
  const name = element.nodeName.toUpperCase();
  if (SKIPPED_NAMES.has(name)) return true;
  if (name === 'FIGURE')
    return element.querySelector('blockquote, table, pre') === null && chars(element) < maxChars;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  return names.length > 1 && BESIDE_PROSE.test(names) && chars(element) < maxChars;
}

function chars(element: Element): number {
  return element.textContent?.length ?? 0;
}
