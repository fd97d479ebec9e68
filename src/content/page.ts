import { propertyOf } from '../read/safe-dom';

// The page may shadow what stands on `document` by the names of its forms and images; the prototype's it cannot.

/** The page's root element. */
export function rootOf(): HTMLElement {
  return propertyOf(document, 'documentElement');
}

/** Whether the page is in front: not in a hidden tab, not being loaded ahead of a click. */
export function isInFront(): boolean {
  return propertyOf(document, 'visibilityState') === 'visible';
}

/** The element that has the focus; null for none. */
export function focused(): Element | null {
  return propertyOf(document, 'activeElement');
}

/** The page's address as one story has it: without a fragment, unless that is a route of the page's own script. */
export function addressOf(href: string): string {
  const [address = '', fragment = ''] = href.split('#', 2);
  return /^!?\//.test(fragment) ? href : address;
}

/** A new element with its class and text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = propertyOf(document, 'createElement').call(document, name) as HTMLElementTagNameMap[Name];
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
