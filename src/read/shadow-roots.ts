import { findAll, findFirst, getterOf, propertyOf } from './safe-dom';

const shadowOf = getterOf('Element', 'shadowRoot');

/** A saved page keeps a shadow root as a template. */
const SAVED = 'template[shadowrootmode], template[shadowroot]';

/**
 * The page with what its open shadow roots hold in the place of their hosts' own content; the page itself where it has
 * none.
 */
export function withShadowRoots(document: Document): Document {
  const elements = findAll(document, '*');
  const isSaved = findFirst(document, SAVED) !== null;
  if (!isSaved && !elements.some((element) => shadowOf(element))) return document;
  const copy = propertyOf(document, 'cloneNode').call(document, true) as Document;
  openRoots(elements, findAll(copy, '*'), 0);
  for (let saved = findFirst(copy, SAVED); saved !== null; saved = findFirst(copy, SAVED)) {
    const content = (saved as HTMLTemplateElement).content?.cloneNode(true) ?? null;
    if (content === null || content.childNodes.length === 0) saved.replaceWith(...saved.childNodes);
    else saved.replaceWith(content);
  }
  return copy;
}

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
