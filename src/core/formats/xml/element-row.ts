import type { Article } from '../../article';
import { EMPTY, rowAt, TOO_LARGE } from '../article-of';
import type { Row } from '../format';
import type { Element } from './element';

/** The row of an element, which is null when it was larger than any article: its article, or why there is none. */
export function elementRow(element: Element | null, line: number, read: (element: Element) => Article): Row {
  if (element === null) return { kind: 'rejected', line, reason: TOO_LARGE };
  // Some files have millions.
  if (element.children.length === 0 || isBlank(element)) return { kind: 'rejected', line, reason: EMPTY };
  return rowAt(line, () => read(element));
}

/** Whether nothing stands in it: no text, and no attribute. */
function isBlank(node: Element | string): boolean {
  if (typeof node === 'string') return node.trim() === '';
  return node.attributes.size === 0 && node.children.every(isBlank);
}
