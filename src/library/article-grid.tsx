import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';
import type { Row } from './row';
import { RowView } from './row-view';
import { movedBy, ranged, windowOf } from './virtual';

export interface GridProps {
  readonly rows: readonly Row[];
  readonly titleOf: (origin: string) => string;
  readonly tagsOf: (row: Row) => readonly string[];
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  /** Asked for by the Delete key. */
  readonly remove: () => void;
}

/** A row is so high at the normal size of text. */
const ROW_PX = 60;

/**
 * The list of the library: only rows in sight and the one that has the keyboard are drawn, however many there are. Arrows,
 * Page, Home and End move, with Shift they select; Space selects, Enter opens, Ctrl+A takes all, Escape none.
 */
export function ArticleGrid({ rows, titleOf, tagsOf, selected, select, remove }: GridProps) {
  const box = useRef<HTMLTableElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [rowPx] = useState(() => Math.round(ROW_PX * scaleOf(document.documentElement)));
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  /** Whether the active row takes the focus once it is drawn. */
  const isMoving = useRef(false);
  const at = Math.min(active, Math.max(0, rows.length - 1));

  useEffect(() => {
    const sizes = new ResizeObserver(() => setHeight(box.current?.clientHeight ?? 0));
    sizes.observe(box.current!);
    return () => sizes.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = box.current!.querySelector<HTMLElement>(`[aria-rowindex="${at + 1}"]`);
    row?.focus({ preventScroll: true });
  });

  const { first, last, top, total } = windowOf({ count: rows.length, rowPx, scrolled, height });
  const goTo = (next: number, isSelecting: boolean) => {
    isMoving.current = true;
    if (isSelecting) select(ranged(rows, anchor.current, next));
    else anchor.current = next;
    setActive(next);
    const { clientHeight, scrollTop } = box.current!;
    const place = next * rowPx;
    if (place < scrollTop) box.current!.scrollTop = place;
    if (place + rowPx > scrollTop + clientHeight) box.current!.scrollTop = place + rowPx - clientHeight;
  };
  const toggle = (nth: number, isRange: boolean) => {
    setActive(nth);
    if (isRange) return select(new Set([...selected, ...ranged(rows, anchor.current, nth)]));
    anchor.current = nth;
    const next = new Set(selected);
    if (!next.delete(rows[nth]!.id)) next.add(rows[nth]!.id);
    select(next);
  };
  const press = (event: KeyboardEvent) => {
    const to = movedBy(event.key, at, rows.length, Math.max(1, Math.floor(height / rowPx) - 1));
    if (to !== null) goTo(to, event.shiftKey);
    else if (event.key === ' ') toggle(at, false);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) select(new Set(rows.map(({ id }) => id)));
    else if (event.key === 'Escape') select(new Set());
    else if (event.key === 'Delete') remove();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement))
      window.open(readerAddress(rows[at]!.id), '_blank', 'noopener');
    else return;
    event.preventDefault();
  };

  const drawn = [...new Set([...range(first, last), ...(rows.length > 0 ? [at] : [])])];
  return (
    <table
      class="grid"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and opened by keys in it
      role="grid"
      aria-label={say('library_articles')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <tbody class="rows" style={{ height: `${total}px` }}>
        {drawn.map((nth) => (
          <RowView
            key={rows[nth]!.id}
            row={rows[nth]!}
            nth={nth}
            top={top(nth)}
            height={rowPx}
            isActive={nth === at}
            isSelected={selected.has(rows[nth]!.id)}
            origin={titleOf(rows[nth]!.origin)}
            tags={tagsOf(rows[nth]!)}
            toggle={(isRange) => toggle(nth, isRange)}
            activate={() => setActive(nth)}
          />
        ))}
      </tbody>
    </table>
  );
}

function scaleOf(root: HTMLElement): number {
  return Number(getComputedStyle(root).getPropertyValue('--scale')) || 1;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, nth) => first + nth);
}
