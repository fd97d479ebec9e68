import type { Row } from './row';

/** A list in a box that is scrolled; sizes in CSS px. */
export interface Scrolled {
  readonly count: number;
  readonly rowPx: number;
  readonly scrolled: number;
  readonly height: number;
}

/** Which rows are to be drawn, `first` to before `last`, where each stands, and how high the whole is. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly top: (nth: number) => number;
  readonly total: number;
}

/** So many rows are drawn beyond each edge: what is scrolled into sight stands there before it is drawn anew. */
const BEYOND = 8;

/** The part of a list that is in sight. */
export function windowOf({ count, rowPx, scrolled, height }: Scrolled): Window {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowPx)) - BEYOND);
  const last = Math.min(count, Math.ceil((scrolled + height) / rowPx) + BEYOND);
  return { first, last: Math.max(first, last), top: (nth) => nth * rowPx, total: count * rowPx };
}

/** Where a key leads from a row of so many; null for a key that leads nowhere. */
export function movedBy(key: string, from: number, count: number, page: number): number | null {
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + page, PageUp: from - page }[key];
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** The ids of the rows from one to another, both counted, in either order. */
export function ranged(rows: readonly Row[], from: number, to: number): Set<string> {
  return new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id));
}
