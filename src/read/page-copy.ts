import { goByStyles } from './live-styles';
import {
  findEach,
  findFirst,
  firstChildOf,
  nextSiblingOf,
  nodeNameOf,
  nodeTypeOf,
  nodeValueOf,
  parentNodeOf,
  propertyOf,
  textContentOf,
} from './safe-dom';
import type { Steps } from './steps';

/** What comes after so much of a huge page is not read. */
const MAX_NODES = 50_000;
const MAX_TEXT_CHARS = 2_000_000;

/** Each look at what stands around an element costs as many steps: no story is told deeper. */
const MAX_DEPTH = 64;

/** So many nodes are copied in some milliseconds. */
const A_STEP = 2_000;

/** Left out of a capped copy: they hold much and no prose. */
const SKIPPED_NAMES = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|OBJECT|CANVAS|SELECT)$/i;

/** Elements whose `name` or `id` becomes a property of the document or of their form. */
const NAMED = /^(?:form|i?frame|img|embed|object|input|button|select|textarea|fieldset|output)$/i;

/**
 * A copy of the page for a library that changes what it reads. No element of it shadows a DOM property. A page above the
 * caps is copied node by node up to them.
 */
export function* copyOf(document: Document): Steps<Document> {
  const isCapped = isTooLong(document) || isTooDeep(document);
  const whole = () => propertyOf(document, 'cloneNode').call(document, true) as Document;
  const first = isCapped ? yield* cappedCopyOf(document) : whole();
  yield;
  const copy = /xml/i.test(propertyOf(document, 'contentType') ?? '') ? inHtml(first) : first;
  for (const element of findEach(copy, ['[name]', '[id]'])) {
    if (!NAMED.test(propertyOf(element, 'nodeName'))) continue;
    const remove = propertyOf(element, 'removeAttribute');
    remove.call(element, 'name');
    remove.call(element, 'id');
  }
  yield;
  goByStyles(document, copy); // by now no name of the page hides a property of the copy
  return copy;
}

/** A copy of an XHTML page as HTML: in XML names keep their case, by which the library knows none of them. */
function inHtml(copy: Document): Document {
  const html = copy.implementation.createHTMLDocument('');
  const root = copy.documentElement;
  if (root !== null) html.replaceChild(html.adoptNode(root), html.documentElement);
  return html;
}

/** Whether the page is above the caps, so that only its beginning is read. */
export function isTooLong(document: Document): boolean {
  const elements = propertyOf(document, 'getElementsByTagName').call(document, '*').length;
  if (elements > MAX_NODES / 2) return true; // with as many text nodes
  const body = findFirst(document, 'body');
  return body !== null && (propertyOf(body, 'textContent') ?? '').length > MAX_TEXT_CHARS;
}

/** Whether elements stand deeper than any story. */
function isTooDeep(document: Document): boolean {
  return findFirst(document, DEEPER) !== null;
}

const DEEPER = `${'* > '.repeat(MAX_DEPTH)}*`;

/** Its first nodes. Below the greatest depth stay texts, breaks and elements that hold a text alone, side by side. */
function* cappedCopyOf(document: Document): Steps<Document> {
  const copy = propertyOf(document, 'cloneNode').call(document, false) as Document;
  const targets: Node[] = [copy]; // by depth
  let nodes = 0;
  let chars = 0;
  let depth = 0;
  let source: Node | null = propertyOf(document, 'documentElement');
  while (source !== null && nodes < MAX_NODES && chars < MAX_TEXT_CHARS) {
    const name = nodeNameOf(source);
    const isSkipped = SKIPPED_NAMES.test(name);
    let child: Node | null = isSkipped ? null : firstChildOf(source);
    const isBelow = depth >= MAX_DEPTH;
    const holdsText: boolean =
      isBelow && child !== null && nodeTypeOf(child) === TEXT && nextSiblingOf(child) === null;
    if (holdsText) child = null;
    if (!isSkipped) {
      nodes += 1;
      if (nodes % A_STEP === 0) yield;
      const text = holdsText ? textContentOf(source) : nodeValueOf(source);
      if (!isBelow || text !== null || /^[BH]R$/i.test(name)) {
        const twin: Node = propertyOf(source, 'cloneNode').call(source, holdsText);
        chars += text?.length ?? 0;
        if (text !== null && chars > MAX_TEXT_CHARS) twin.textContent = text.slice(0, MAX_TEXT_CHARS - chars);
        const target = targets[Math.min(depth, MAX_DEPTH)]!;
        propertyOf(target, 'appendChild').call(target, twin); // a form may hide its own by the name of a field
        if (!isBelow) targets[depth + 1] = twin;
      }
    }
    if (child !== null) {
      source = child;
      depth += 1;
      continue;
    }
    while (source !== null && nextSiblingOf(source) === null) {
      source = parentNodeOf(source);
      depth -= 1;
      if (source === document) return copy;
    }
    source = source === null ? null : nextSiblingOf(source);
  }
  return copy;
}

const TEXT = 3;
