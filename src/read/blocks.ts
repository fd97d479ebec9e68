import { isAmidText } from './prepare-copy';
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
const BESIDE_PROSE = wordsOfClass(
  'ads?|adverts?|advertisement|affiliate|author-(?:bio|info|box)|breadcrumbs?|captions?|carousel|comments?',
  'copyright|cta|inbox|menu|most-(?:popular|read)|newsletter|popover|popup|promo',
  'pull-?quotes?|rail|read-?more|recirc|recommend(?:ed|ations?)?|related|shar(?:e|ing)|sidebar',
  'signup|skip|social|sponsored|swiper|tags|trending|rollover|toolbar',
);

/** Names of what stands beside the prose unless it reads like prose: stories behind a barrier are called so as well. */
const BESIDE_UNLESS_PROSE = wordsOfClass(
  'bylines?|credits?|dateline|paywall|subscri(?:be|ption)|teasers?|timestamp',
);

/** Names of what no reader sees. */
const UNSEEN = wordsOfClass('screen-reader-text|sr-only|visually-?hidden|tooltip');

function wordsOfClass(...names: readonly string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})(?:$|[\\s_-])`, 'i');
}

/** A container is taken for something beside the prose only up to this length, and up to this share of the whole. */
const MAX_BESIDE_CHARS = 600;
const MAX_BESIDE_SHARE = 0.4;

/** A longer one, such as a carousel, up to this share. */
const MAX_LONG_BESIDE_SHARE = 0.15;

/**
 * The blocks of text under a node that no page script can reach (a copy): plain property access is safe here. What is
 * called something beside the prose is left out, unless little would be left: then the names mean something else.
 */
export function blocksOf(root: Node): Block[] {
  const rootChars = (root.textContent ?? '').length;
  const maxBesideChars = Math.max(
    Math.min(MAX_BESIDE_CHARS, rootChars * MAX_BESIDE_SHARE),
    rootChars * MAX_LONG_BESIDE_SHARE,
  );
  const blocks = blocksUnder(root, maxBesideChars);
  const left = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (left >= rootChars * LEAST_LEFT) return blocks;
  const all = blocksUnder(root, 0);
  const prose = all.reduce(
    (sum, { text, linked }) => sum + (linked < 0.5 && text.length >= LEAST_PROSE ? text.length : 0),
    0,
  );
  return left < prose * LEAST_LEFT ? all : blocks;
}

/** What parts paragraphs where line breaks are shown. */
const BLANK_LINE = /\n[^\S\n]*\n\s*/;

/** The share of the text that is at least left. */
const LEAST_LEFT = 0.5;

function blocksUnder(root: Node, maxBesideChars: number): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linkedChars = 0;
  let kind: Block['kind'] = 'paragraph';
  let links = 0;
  let preformatted = 0;

  function flush(): void {
    const folded = foldBlanks(text);
    if (folded !== '') blocks.push({ text: folded, kind, linked: Math.min(1, linkedChars / folded.length) });
    text = '';
    linkedChars = 0;
  }

  function enter(element: Element): void {
    if (nameOf(element) === 'A') links++;
    if (nameOf(element) === 'PRE') preformatted++;
    if (!isBlock(element)) return;
    flush();
    kind = kindOf(element);
  }

  function leave(element: Element): void {
    if (nameOf(element) === 'A') links--;
    if (nameOf(element) === 'PRE') preformatted--;
    if (!isBlock(element)) return;
    flush();
    if (nameOf(element) !== 'BR') kind = 'paragraph';
  }

  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      if (preformatted > 0 && BLANK_LINE.test(value)) {
        for (const part of value.split(BLANK_LINE)) {
          text += part;
          flush();
        }
      } else text += value;
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
  if (/^H[1-6]$/.test(nameOf(element))) return 'heading';
  return /^(?:LI|D[DT]|T[DH])$/.test(nameOf(element)) ? 'item' : 'paragraph';
}

function isBesideProse(element: Element, maxChars: number): boolean {
  const name = nameOf(element);
  if (name === 'BUTTON' && isAmidText(element)) return false;
  if (SKIPPED_NAMES.has(name))
    return !(name === 'FIGCAPTION' && maxChars === 0 && chars(element) >= LEAST_PROSE);
  if (name === 'FIGURE')
    return element.querySelector('blockquote, table, pre') === null && chars(element) < maxChars;
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (given.length < 2) return false;
  const names = given.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (UNSEEN.test(names)) return chars(element) < MAX_BESIDE_CHARS;
  if (isHiddenByClass(given)) return chars(element) < Math.max(maxChars, MAX_BESIDE_CHARS);
  if (chars(element) >= maxChars || (INLINE_NAMES.test(name) && isInSentence(element))) return false;
  if (/\bsocial/i.test(names) && element.querySelector('blockquote p') !== null) return false; // what others wrote there
  return BESIDE_PROSE.test(names) || (BESIDE_UNLESS_PROSE.test(names) && !isProse(element));
}

const INLINE_NAMES = /^(?:A|ABBR|B|CITE|EM|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/;

/** Whether text stands beside an inline element, or beside the one that it begins. */
function isInSentence(element: Element): boolean {
  if (isAmidText(element)) return true;
  const outer = element.parentElement;
  return (
    outer !== null &&
    INLINE_NAMES.test(nameOf(outer)) &&
    element.previousElementSibling === null &&
    isAmidText(outer)
  );
}

/** Hidden on all screens: not from print or from small ones, and not shown again on wider ones. */
function isHiddenByClass(classes: string): boolean {
  return /(?:^|\s)hidden(?:\s|$)/.test(classes) && !/\b(?:sm|md|lg|xl|2xl):\w/.test(classes);
}

/** A shorter text is a label or a name. */
const LEAST_PROSE = 60;

function isProse(element: Element): boolean {
  if (element.querySelector('p, div, li, h2, h3, h4, h5, h6') !== null) return false;
  const text = (element.textContent ?? '').trim();
  return text.length >= LEAST_PROSE && /[.!?…。！？؟।]["'”’»)\]]*$/.test(text);
}

/** In capitals also where the page is XML, which keeps names as written. */
function nameOf(node: Node): string {
  return node.nodeName.toUpperCase();
}

/** Elements of a page's own making are blocks: nobody can tell, and glued words are worse than a break. */
function isBlock(element: Element): boolean {
  const name = nameOf(element);
  if (BLOCK_NAMES.has(name)) return true;
  if (name.includes('-')) return !isAmidText(element);
  return name === 'SPAN' && /display:\s*block/i.test(element.getAttribute('style') ?? '');
}

function chars(element: Element): number {
  return element.textContent?.length ?? 0;
}
