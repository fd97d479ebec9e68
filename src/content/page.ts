import { propertyOf } from '../read/safe-dom';

// The page may shadow what stands on `document` by the names of its forms and images; the prototype's it cannot.

/** The page's root element. */
export function rootOf(): HTMLElement {
  return propertyOf(document, 'documentElement');
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
