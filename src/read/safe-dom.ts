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

interface Interfaces {
  readonly Node: Node;
  readonly Element: Element;
  readonly CharacterData: CharacterData;
}

/**
 * The same for a property that is read of many nodes, by the getter of the interface that declares it: several times
 * faster. Where there is no browser (a DOM emulation shadows nothing) the plain property.
 */
export function getterOf<Owner extends keyof Interfaces, Name extends keyof Interfaces[Owner]>(
  owner: Owner,
  name: Name,
): (target: Interfaces[Owner]) => Interfaces[Owner][Name] {
  const { prototype } = (globalThis as Partial<Record<Owner, { prototype: object }>>)[owner] ?? {};
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (target) => get.call(target) : (target) => target[name];
}

// Made once for all files, and left out of what does not use them.
export const nodeNameOf = /* @__PURE__ */ getterOf('Node', 'nodeName');
export const nodeTypeOf = /* @__PURE__ */ getterOf('Node', 'nodeType');
export const nodeValueOf = /* @__PURE__ */ getterOf('Node', 'nodeValue');
export const textContentOf = /* @__PURE__ */ getterOf('Node', 'textContent');
export const parentNodeOf = /* @__PURE__ */ getterOf('Node', 'parentNode');
export const parentElementOf = /* @__PURE__ */ getterOf('Node', 'parentElement');
export const firstChildOf = /* @__PURE__ */ getterOf('Node', 'firstChild');
export const lastChildOf = /* @__PURE__ */ getterOf('Node', 'lastChild');
export const nextSiblingOf = /* @__PURE__ */ getterOf('Node', 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getterOf('Node', 'previousSibling');
export const childNodesOf = /* @__PURE__ */ getterOf('Node', 'childNodes');

/** The elements that match, in document order. */
export function findAll(root: Document | Element, selector: string): Element[] {
  return Array.prototype.slice.call(listOf(root, selector));
}

/**
 * The elements that match one of the selectors of one part each, by selector: browsers answer such at once, while each
 * selector of a list is asked of every element.
 */
export function findEach(root: Document | Element, selectors: readonly string[]): Element[] {
  return selectors.flatMap((selector) => findAll(root, selector));
}

/** The same as the browser gives them: it makes an object of each only when it is asked for. */
export function listOf(root: Document | Element, selector: string): NodeListOf<Element> {
  return propertyOf(root as ParentNode, 'querySelectorAll').call(root, selector);
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
  return foldBlanks(textContentOf(node) ?? '');
}

/** One blank for each run of blanks, none at the ends; invisible break hints and soft hyphens gone. */
export function foldBlanks(text: string): string {
  if (!UNEVEN.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What most texts do not have: a blank beside a blank or other than the plain one, or what nobody sees. */
const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069]/;
