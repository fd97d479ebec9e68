import type { Article } from '../../article';
import { EMPTY, rowAt, TOO_LARGE } from '../article-of';
import type { Row } from '../format';
import type { Element } from './element';

/** The row of an element, which is null when it was larger than any article: its article, or why there is none. */
export function elementRow(element: Element | null, line: number, read: (element: Element) => Article): Row {
  if (element === null) return { kind: 'rejected', line, reason: TOO_LARGE };
  if (element.children.length === 0) return { kind: 'rejected', line, reason: EMPTY }; // some files have millions
  return rowAt(line, () => read(element));
}
