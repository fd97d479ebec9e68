import { Readability } from '@mozilla/readability';
import { type CopiedPart, mayLoseNames } from './live-styles';
import {
  attributeOf,
  findAll,
  findFirst,
  firstChildOf,
  listOf,
  nextSiblingOf,
  nodeNameOf,
  nodeTypeOf,
  propertyOf,
  textContentOf,
  textUnder,
} from './safe-dom';

/** What the reader library knows parts beside the story by. */
const { unlikelyCandidates, okMaybeItsACandidate } = (
  Readability.prototype as unknown as {
    readonly REGEXPS: { readonly unlikelyCandidates: RegExp; readonly okMaybeItsACandidate: RegExp };
  }
).REGEXPS;

/** What is looked into for such parts, and what may be one. */
const CONTAINER = /^(?:BODY|MAIN|ARTICLE|DIV|SECTION|ASIDE|HEADER|FOOTER|NAV)$/;
const BESIDE = /^(?:DIV|SECTION|ASIDE|HEADER|FOOTER|NAV|UL|OL)$/;

/** By these copies are told apart, or changed around them, before the library takes the part out. */
const TELLING =
  'h1, main, article, dialog, [role$="dialog"], [aria-modal="true"], blockquote p, input[type="email"]';

/** So they are by these, but copies stand for them. */
const HEADINGS = 'h2, h3, h4';
const MOST_HEADINGS = 60;

/** Smaller parts are copied as soon as looked into, and longer lists. Elements and nodes. */
const LEAST_ELEMENTS = 20;
const MOST_CHILDREN = 200;

/** What makes a box of what is around it, as the copy does. */
const BLOCK = 'blockquote, dl, div, img, ol, p, pre, table, ul';

/** A story's paragraph is no shorter; so many are asked. */
const LEAST_TOLD = 80;
const MOST_ASKED = 20;

export interface PageCopy {
  readonly document: Document;
  /** In the order of the page. */
  readonly parts: readonly CopiedPart[];
  /** Of these only the text is in it: the reader library may want more of them. */
  readonly asides: readonly Element[];
}

/**
 * A copy of the page but for what stands in parts that the reader library takes out at first by their names alone: of
 * these the text is left, in one piece, by which copies are measured. Null where all paragraphs have to be counted to
 * tell what is shown in the end.
 */
export function leanCopyOf(document: Document): PageCopy | null {
  if (findFirst(document, '[hidden] p') !== null) return null;
  const copy = propertyOf(document, 'cloneNode').call(document, false) as Document;
  const parts: CopiedPart[] = [];
  const asides: Element[] = [];

  function add(source: Node, target: Node): void {
    for (let child = firstChildOf(source); child !== null; child = nextSiblingOf(child)) {
      const element = nodeTypeOf(child) === 1 ? (child as Element) : null;
      const isLarge = element !== null && listOf(element, '*').length >= LEAST_ELEMENTS;
      const isAside = isLarge && isBeside(element);
      const isOpen = isLarge && !isAside && isContainer(element);
      const twin = propertyOf(child, 'cloneNode').call(child, !isOpen && !isAside) as Element;
      propertyOf(target, 'appendChild').call(target, twin);
      if (element !== null) parts.push({ source: element, twin, isDeep: !isOpen && !isAside });
      if (isOpen) add(element, twin);
      if (!isAside) continue;
      asides.push(twin);
      propertyOf(twin, 'appendChild').call(twin, textOf(element, copy));
    }
  }

  const root = propertyOf(document, 'documentElement');
  if (root === null || propertyOf(document, 'childElementCount') !== 1) return null; // of parsers that are no browser's
  const twin = propertyOf(root, 'cloneNode').call(root, false) as Element;
  propertyOf(copy, 'appendChild').call(copy, twin);
  parts.push({ source: root, twin, isDeep: false });
  add(root, twin);
  return { document: copy, parts, asides };
}

function isContainer(element: Element): boolean {
  return CONTAINER.test(nodeNameOf(element)) && propertyOf(element, 'childNodes').length <= MOST_CHILDREN;
}

function isBeside(element: Element): boolean {
  if (!BESIDE.test(nodeNameOf(element)) || propertyOf(element, 'childElementCount') < 2) return false;
  const classes = attributeOf(element, 'class');
  const names = `${classes} ${attributeOf(element, 'id')}`;
  return (
    unlikelyCandidates.test(names) &&
    !okMaybeItsACandidate.test(names) &&
    !mayLoseNames(classes) &&
    findFirst(element, BLOCK) !== null &&
    findFirst(element, TELLING) === null &&
    listOf(element, HEADINGS).length <= MOST_HEADINGS
  );
}

/** The text of a part in one piece, as long as in the page, beside its headings. */
function textOf(source: Element, copy: Document): Node {
  const made = (name: string) => propertyOf(copy, 'createElement').call(copy, name) as Element;
  const text = textContentOf(source) ?? '';
  const headings = findAll(source, HEADINGS).map((heading) => {
    const twin = propertyOf(heading, 'cloneNode').call(heading, true) as Element;
    if (propertyOf(heading, 'closest').call(heading, 'a') === null) return twin;
    const link = made('a');
    link.append(twin);
    return link;
  });
  const told = headings.reduce((sum, heading) => sum + (heading.textContent ?? '').length, 0);
  const rest = text.slice(0, Math.max(0, text.length - told));
  const box = made('div');
  const isTold = findAll(source, 'p')
    .slice(0, MOST_ASKED)
    .some((paragraph) => textUnder(paragraph).length >= LEAST_TOLD);
  const holder = isTold ? made('p') : made('div');
  holder.textContent = rest;
  box.append(...headings, made('i'), holder); // not alone: what is so is unwrapped
  return box;
}
