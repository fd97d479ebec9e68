import type { Mark } from '../core/mark';
import { isOrphan } from './answer';
import { boxAt, markAt } from './hit';
import type { PaintedMark } from './paint-marks';
import { closeCard, isCardKept, isCardOpen, isInCard } from './shown-card';
import { speaking } from './speaking';

/** UI's timings: a card opens on hover after the one and closes after the other. */
const OPEN_MS = 150;
const CLOSE_MS = 300;

/**
 * Opens the card of the mark that the pointer rests on, at once when it is clicked, and closes it when the pointer has
 * left both. A card that was asked for by a key is left alone. Until `signal` is aborted.
 */
export function followPointer(
  painted: () => readonly PaintedMark[],
  open: (mark: Mark, anchor: DOMRect, byKey: boolean) => void,
  signal: AbortSignal,
): void {
  let isWaiting = false;
  let last = { x: 0, y: 0, isInCard: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: Mark | null = null;
  let opened: Mark | null = null;

  function moved(event: PointerEvent): void {
    if (!event.isTrusted) return;
    last = { x: event.clientX, y: event.clientY, isInCard: isInCard(event) };
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (stop.signal.aborted) return;
      if (last.isInCard) stay();
      else hover(last.x, last.y);
    });
  }

  /** The pointer is inside the card: it stays as long as that. */
  function stay(): void {
    clearTimeout(timer);
    hovered = opened;
  }

  function hover(x: number, y: number): void {
    const mark = markAt(painted(), x, y)?.mark ?? null;
    if (mark === hovered) return;
    hovered = mark;
    clearTimeout(timer);
    if (isCardKept()) return;
    if (!mark) timer = setTimeout(closeCard, CLOSE_MS);
    else if (mark !== opened || !isCardOpen()) {
      timer = setTimeout(() => openAt(x, y), OPEN_MS);
      void speaking(); // by then
    }
  }

  function left(event: PointerEvent): void {
    if (event.isTrusted && event.relatedTarget === null && !isCardKept()) hover(-1, -1);
  }

  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || isInCard(event)) return;
    clearTimeout(timer);
    // A selection that ends on a mark is no click on it.
    if (getSelection()?.isCollapsed !== false) openAt(event.clientX, event.clientY);
  }

  function openAt(x: number, y: number): void {
    const found = markAt(painted(), x, y); // the page may have moved its text in the meantime
    const anchor = found && boxAt(found.range, x, y);
    if (!found || !anchor) return;
    // After an update of the extension its new script may have marked the page again: one card is enough.
    if (isOrphan()) {
      stop.abort();
      return;
    }
    opened = found.mark;
    open(found.mark, anchor, false);
  }

  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  stop.signal.addEventListener('abort', () => clearTimeout(timer));
  const options = { signal: stop.signal, passive: true, capture: true };
  addEventListener('pointermove', moved, options);
  addEventListener('pointerout', left, options);
  addEventListener('click', clicked, options);
}
