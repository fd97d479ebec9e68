import { goByStyles } from './live-styles';
import { prepareCopy } from './prepare-copy';
import { findAll, findFirst, propertyOf } from './safe-dom';

/** What comes after so much of a huge page is not read. */
const MAX_NODES = 50_000;
const MAX_TEXT_CHARS = 2_000_000;

/** Left out of a capped copy: they hold much and no prose. */
const SKIPPED_NAMES = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|OBJECT|CANVAS|SELECT)$/i;

/** Elements whose `name` or `id` becomes a property of the document or of their form. */
const NAMED = /^(?:form|i?frame|img|embed|object|input|button|select|textarea|fieldset|output)$/i;

/**
 * A copy of the page for a library that changes what it reads. No element of it shadows a DOM property. Cloning takes
 * about a tenth of the time of reading; a page above the caps is copied node by node up to them.
 */
export function copyOf(document: Document): Document {
  const copy = inHtml(
    isTooLong(document)
      ? cappedCopyOf(document)
      : (propertyOf(document, 'cloneNode').call(document, true) as Document),
  );
  for (const element of findAll(copy, '[name], [id]')) {
    if (!NAMED.test(propertyOf(element, 'nodeName'))) continue;
    const remove = propertyOf(element, 'removeAttribute');
    remove.call(element, 'name');
    remove.call(element, 'id');
  }
  goByStyles(document, copy); // by now no name of the page hides a property of the copy
  prepareCopy(copy);
  return copy;
}

/** A copy of an XHTML page as HTML: in XML names keep their case, by which the library knows none of them. */
function inHtml(copy: Document): Document {
  if (!/xml/i.test(propertyOf(copy, 'contentType') ?? '')) return copy;
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

function cappedCopyOf(document: Document): Document {
  const copy = propertyOf(document, 'cloneNode').call(document, false) as Document;
  let nodes = 0;
  let chars = 0;
  let target: Node = copy;
  let source: Node | null = propertyOf(document, 'documentElement');
  while (source !== null && nodes < MAX_NODES && chars < MAX_TEXT_CHARS) {
    const isSkipped = SKIPPED_NAMES.test(propertyOf(source, 'nodeName'));
    let child: Node | null = null;
    if (!isSkipped) {
      nodes++;
      const text = propertyOf(source, 'nodeValue');
      chars += text?.length ?? 0;
      const twin = propertyOf(source, 'cloneNode').call(source, false);
      if (text !== null && chars > MAX_TEXT_CHARS) twin.nodeValue = text.slice(0, MAX_TEXT_CHARS - chars);
      propertyOf(target, 'appendChild').call(target, twin);
      child = propertyOf(source, 'firstChild');
      if (child !== null) target = twin;
    }
    if (child !== null) source = child;
    else {
      while (source !== null && propertyOf(source, 'nextSibling') === null) {
        source = propertyOf(source, 'parentNode');
        if (source === document) return copy;
        target = propertyOf(target, 'parentNode') ?? copy;
      }
      source = source === null ? null : propertyOf(source, 'nextSibling');
    }
  }
  return copy;
}
