import type { PaintedMark } from './paint-marks';

/** The mark under a point of the window, by its painted boxes; null for none. At most twelve marks are asked. */
export function markAt(painted: readonly PaintedMark[], x: number, y: number): PaintedMark | null {
  return painted.find(({ range }) => boxAt(range, x, y) !== null) ?? null;
}

/** The box of a range that holds the point: a mark over two lines has one each. */
export function boxAt(range: Range, x: number, y: number): DOMRect | null {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return box;
  }
  return null;
}
