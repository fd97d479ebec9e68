import { textOfHtml } from '../html/text';
import { type ParagraphWriter, paragraphWriter } from '../paragraphs';

/**
 * An element with all that it holds. `name` is the local name when its namespace is the root's or none; those of other
 * namespaces bear a prefix of their own, unknown ones their address: `content:encoded`, `{http://x.example/}rate`.
 */
export interface Element {
  readonly name: string;
  /** By the name as written: `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** The first child of these names, the names in order of preference; null when there is none. */
export function childOf(parent: Element | null, ...names: readonly string[]): Element | null {
  for (const name of names)
    for (const child of parent?.children ?? [])
      if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

export function childrenOf(parent: Element | null, name: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

/** All text in an element, blanks around it cut. */
export function textIn(element: Element | null): string {
  return wholeTextIn(element).trim();
}

/** The same with the blanks around it and around inner elements, which may part words. */
function wholeTextIn(element: Element | null): string {
  return (element?.children ?? []).map(pieceOf).join('');
}

function pieceOf(child: Element | string): string {
  if (typeof child === 'string') return child;
  return localName(child.name) === 'br' ? '\n' : wholeTextIn(child);
}

/** The same as one line. */
export function lineIn(element: Element | null): string {
  return textIn(element).replace(/\s+/g, ' ');
}

/** The same of the element at a path of names; `''` for none. */
export function lineAt(parent: Element | null, ...path: readonly string[]): string {
  return lineIn(path.reduce<Element | null>((element, name) => childOf(element, name), parent));
}

/** The element with its own and all inner names without their namespace. */
export function withoutPrefixes({ name, attributes, children }: Element): Element {
  return {
    name: localName(name),
    attributes,
    children: children.map((child) => (typeof child === 'string' ? child : withoutPrefixes(child))),
  };
}

/** The first text that is not `''` of the children of these names, the names in order of preference; `''` for none. */
export function firstText(
  parent: Element,
  names: readonly string[],
  read: (element: Element | null) => string = textIn,
): string {
  for (const name of names)
    for (const child of parent.children) {
      const text = typeof child !== 'string' && child.name === name ? read(child) : '';
      if (text !== '') return text;
    }
  return '';
}

/** The text of an element that holds HTML, escaped as text or as elements: its paragraphs; `''` for none. */
export function markedText(element: Element | null): string {
  const isNaked = element?.children.some((child) => typeof child !== 'string') ?? false;
  return isNaked ? paragraphsIn(element) : textOfHtml(textIn(element));
}

/** The text of an element with markup: its paragraphs, a blank line between; without a `header` as in `textOfHtml`. */
export function paragraphsIn(element: Element | null): string {
  return writtenIn(element, paragraphWriter(['header'])) || writtenIn(element, paragraphWriter());
}

function writtenIn(element: Element | null, paragraphs: ParagraphWriter): string {
  const write = (node: Element | string) => {
    if (typeof node === 'string') return paragraphs.text(node);
    const name = localName(node.name).toLowerCase();
    paragraphs.open(name);
    node.children.forEach(write);
    paragraphs.close(name);
  };
  element?.children.forEach(write);
  return paragraphs.done();
}

function localName(name: string): string {
  return name.replace(/^.*[:}]/, '');
}
