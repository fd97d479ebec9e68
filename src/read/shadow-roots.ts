import { findAll, findFirst, getterOf, listOf, propertyOf } from './safe-dom';
import type { Steps } from './steps';

const shadowOf = getterOf('Element', 'shadowRoot');

/** What may have a shadow root: a few of HTML's elements, and all that it does not know. The most common others are left out. */
const HOSTS = ':not(a, li, b, button, img, path, svg, script, i, td, br, meta, link)';

/** A saved page keeps a shadow root as a template. */
const SAVED = 'template[shadowrootmode], template[shadowroot]';

/**
 * The page with what its open shadow roots hold in the place of their hosts' own content; the page itself where it has
 * none.
 */
export function* withShadowRoots(document: Document): Steps<Document> {
  const isSaved = findFirst(document, SAVED) !== null;
  if (!isSaved && !(yield* hasHost(document))) return document;
  const elements = findAll(document, '*');
  const copy = propertyOf(document, 'cloneNode').call(document, true) as Document;
  openRoots(elements, findAll(copy, '*'), 0);
  for (let saved = findFirst(copy, SAVED); saved !== null; saved = findFirst(copy, SAVED)) {
    const content = (saved as HTMLTemplateElement).content?.cloneNode(true) ?? null;
    if (content === null || content.childNodes.length === 0) saved.replaceWith(...saved.childNodes);
    else saved.replaceWith(content);
  }
  return copy;
}

/** Without an array of them all, which costs as much as the look. */
function* hasHost(document: Document): Steps<boolean> {
  const elements = listOf(document, HOSTS);
  const { length } = elements;
  for (let at = 0; at < length; at += 1) {
    if (shadowOf(elements[at]!)) return true;
    if (at % A_STEP === A_STEP - 1) yield;
  }
  return false;
}

/** So many elements are looked at in a millisecond or two, the first time that a script touches them. */
const A_STEP = 2_000;

const MAX_DEPTH = 10;

/** The elements of the page and of its copy are the same ones in the same order. */
function openRoots(elements: readonly Element[], copies: readonly Element[], depth: number): void {
  elements.forEach((element, at) => {
    const root = shadowOf(element);
    const copy = copies[at];
    if (!root || !copy || depth > MAX_DEPTH) return;
    const clone = Array.from(root.childNodes, (node) => node.cloneNode(true));
    const inside = clone.flatMap((node) =>
      node.nodeType === 1 ? [node as Element, ...(node as Element).querySelectorAll('*')] : [],
    );
    openRoots(Array.from(root.querySelectorAll('*')), inside, depth + 1);
    copy.prepend(...clone);
  });
}
