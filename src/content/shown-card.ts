import type { CardView } from '../core/mark';
import { propertyOf } from '../read/safe-dom';
import { type OpenCard, openCard } from './card';

interface Shown {
  readonly card: OpenCard;
  readonly stop: AbortController;
}

let shown: Shown | null = null;

/**
 * Shows the one card of this page beside `anchor`, instead of the one before. With `focus` it takes the focus and Esc
 * or closing gives it back to where it was; without, Esc closes it as well and scrolling takes it away.
 */
export function showCard(view: CardView, anchor: DOMRect, focus: boolean): void {
  closeCard();
  const before = propertyOf(document, 'activeElement');
  const stop = new AbortController();
  const closed = () => {
    stop.abort();
    shown = null;
    if (focus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  shown = { card: openCard(view, anchor, { focus, closed }), stop };
  const options = { signal: stop.signal, capture: true };
  addEventListener('keydown', closeOnEscape, options);
  if (!focus) addEventListener('scroll', closeCard, { ...options, passive: true });
}

/** Closes the card, if one is open. */
export function closeCard(): void {
  shown?.card.close();
}

export function isCardOpen(): boolean {
  return shown !== null;
}

/** Whether the event happened inside the open card. */
export function isInCard(event: Event): boolean {
  return shown?.card.holds(event) ?? false;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (!event.isTrusted || event.key !== 'Escape') return;
  event.stopPropagation(); // the page's own dialogs stay open: this Esc was the card's
  closeCard();
}
