import type { CardView } from '../core/mark';
import { say } from '../language/say';
import { propertyOf } from '../read/safe-dom';
import { type OpenCard, openCard } from './card';
import { focused } from './page';

interface Shown {
  readonly card: OpenCard;
  readonly byKey: boolean;
}

let shown: Shown | null = null;

/**
 * Shows the one card of this page beside `anchor`, instead of the one before. Esc and a click beside it close it. With
 * `byKey` it takes the focus and says what is `said`; without, scrolling takes it away. Closing gives the focus that it has back to where it was.
 */
export function showCard(view: CardView, anchor: DOMRect, byKey: boolean, said = ''): void {
  closeCard();
  const before = focused();
  const stop = new AbortController();
  const closed = () => {
    stop.abort();
    const hadFocus = card.hasFocus();
    shown = null;
    if (hadFocus && before) giveFocusTo(before);
  };
  const card = openCard(view, anchor, { focus: byKey, said, closed });
  shown = { card, byKey };
  const options = { signal: stop.signal, capture: true };
  addEventListener('keydown', closeOnEscape, options);
  addEventListener('pointerdown', closeBeside, { ...options, passive: true });
  if (!byKey) addEventListener('scroll', closeCard, { ...options, passive: true });
  // What it stands in has gone, or something else has come before it.
  addEventListener('toggle', ({ target }) => target instanceof HTMLDialogElement && closeCard(), options);
  addEventListener('close', closeCard, options);
  addEventListener('fullscreenchange', closeCard, options);
}

/** What is told stands so long, unless it is closed. */
const TOLD_MS = 5_000;

/** Says a sentence in a card of its own in the corner of the page, which leaves by itself. */
export function tellOnPage(sentence: string): void {
  const corner = new DOMRect(innerWidth, 0, 0, 0);
  showCard({ title: say('name'), detail: '', passages: [], note: '' }, corner, false, sentence);
  const told = shown;
  setTimeout(() => told === shown && closeCard(), TOLD_MS);
}

/** Closes the card, if one is open. */
export function closeCard(): void {
  shown?.card.close();
}

export function isCardOpen(): boolean {
  return shown?.card.isThere() ?? false;
}

/** Whether the open card was asked for by a key: the pointer does not close it then. */
export function isCardKept(): boolean {
  return shown?.byKey ?? false;
}

/** Whether the event happened inside the open card. */
export function isInCard(event: Event): boolean {
  return shown?.card.holds(event) ?? false;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (!event.isTrusted || event.key !== 'Escape') return;
  event.stopPropagation(); // the page's own dialogs stay open: this Esc was the card's
  event.preventDefault(); // and those that the browser closes
  closeCard();
}

function closeBeside(event: PointerEvent): void {
  if (event.isTrusted && !isInCard(event)) closeCard();
}

/** Elements of HTML, SVG and MathML have the method each from a prototype of their own. */
function giveFocusTo(element: Element): void {
  propertyOf(element as HTMLElement, 'focus')?.call(element, { preventScroll: true });
}
