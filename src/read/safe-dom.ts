/**
 * Reading a page that may shadow the DOM: `<form><input name="parentNode">` hides `form.parentNode`, `<img name="body">`
 * hides `document.body`. The getters and methods of the prototype cannot be hidden, so what is read from the page's own
 * nodes is read through these. (A DOM emulation may keep a property on the node itself, where nothing hides it.)
 */
export function propertyOf<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
): Target[Name] {
  const prototype: object = Object.getPrototypeOf(target);
  return name in prototype ? Reflect.get(prototype, name, target) : target[name];
}

/** The getter of a property of a browser's own prototype, to be read from many nodes that a page may have shadowed. */
export function getterOf<Target extends object, Name extends keyof Target>(
  prototype: Target,
  name: Name,
): (target: Target) => Target[Name] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (target) => get!.call(target);
}

/** The elements that match, in document order. */
export function findAll(root: Document | Element, selector: string): Element[] {
  return Array.from(
    propertyOf(root as ParentNode, 'querySelectorAll').call(root, selector) as NodeListOf<Element>,
  );
}

/** The first element that matches, or `null`. */
export function findFirst(root: Document | Element, selector: string): Element | null {
  return propertyOf(root as ParentNode, 'querySelector').call(root, selector);
}

/** The attribute's value, trimmed; `''` when absent. */
export function attributeOf(element: Element, name: string): string {
  return propertyOf(element, 'getAttribute').call(element, name)?.trim() ?? '';
}

/** The text under a node with runs of blanks folded to one; `''` when there is none. */
export function textUnder(node: Node): string {
  return foldBlanks(propertyOf(node, 'textContent') ?? '');
}

/** One blank for each run of blanks, none at the ends; invisible break hints and soft hyphens gone. */
export function foldBlanks(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
