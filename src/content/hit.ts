import { propertyOf } from '../read/safe-dom';
import type { PaintedMark } from './paint-marks';

/**
 * The mark under a point of the window, by its painted boxes; null for none, also where something else of the page, such
 * as a menu, lies over it. At most twelve marks are asked.
 */
export function markAt(painted: readonly PaintedMark[], x: number, y: number): PaintedMark | null {
  return painted.find(({ range }) => boxAt(range, x, y) !== null && isOnTop(range, x, y)) ?? null;
}

/** The box of a range that holds the point: a mark over two lines has one each. */
export function boxAt(range: Range, x: number, y: number): DOMRect | null {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return box;
  }
  return null;
}

function isOnTop({ startContainer, commonAncestorContainer }: Range, x: number, y: number): boolean {
  const top = propertyOf(document, 'elementFromPoint').call(document, x, y);
  if (!top) return false;
  const contains = (outer: Node, inner: Node) => propertyOf(outer, 'contains').call(outer, inner);
  return contains(top, startContainer) || contains(commonAncestorContainer, top);
}
