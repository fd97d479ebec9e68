import type { Mark } from '../core/mark';
import { cardViewOf } from '../ui/card-view';
import { boxAt, markAt } from './hit';
import { clearMarks, type PaintedMark, paintMarks } from './paint-marks';
import { closeCard, isCardOpen, isInCard, showCard } from './shown-card';

/** UI's timings: a card opens on hover after the one and closes after the other. */
const OPEN_MS = 150;
const CLOSE_MS = 300;

let painted: readonly PaintedMark[] = [];
let current: PaintedMark | null = null;
let listening: AbortController | null = null;

/** Paints the marks and gives the titles of those painted, in reading order. Marks painted before are gone. */
export function showMarks(marks: readonly Mark[]): string[] {
  hideMarks();
  painted = paintMarks(marks);
  if (painted.length > 0) listen();
  return painted.map(({ mark }) => mark.card.title);
}

/** Takes marks, card and listeners away: all is as if they had never been. */
export function hideMarks(): void {
  clearTimeout(timer);
  closeCard();
  clearMarks();
  painted = [];
  current = null;
  listening?.abort();
  listening = null;
}

/** Whether marks stand on the page. */
export function areMarksShown(): boolean {
  return painted.length > 0;
}

/** Goes to the next mark (1) or the one before (-1), round and round, and shows its card with the focus in it. */
export function stepMarks(step: 1 | -1): boolean {
  const standing = painted.filter(({ range }) => !range.collapsed);
  if (standing.length === 0) return false;
  const at = current ? standing.indexOf(current) : -1;
  const next =
    standing[
      (at < 0 ? (step > 0 ? 0 : standing.length - 1) : at + step + standing.length) % standing.length
    ]!;
  next.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  showMark(next, next.range.getBoundingClientRect(), true);
  return true;
}

function listen(): void {
  listening = new AbortController();
  const options = { signal: listening.signal, passive: true, capture: true };
  addEventListener('pointermove', follow, options);
  addEventListener('click', openAtOnce, options);
}

let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let hovered: PaintedMark | null = null;

function follow(event: PointerEvent): void {
  if (!event.isTrusted || frame !== 0) return;
  const { clientX, clientY } = event;
  const inCard = isInCard(event);
  frame = requestAnimationFrame(() => {
    frame = 0;
    if (inCard) stay();
    else hover(clientX, clientY);
  });
}

/** The pointer is inside the card: it stays as long as that. */
function stay(): void {
  clearTimeout(timer);
  hovered = current;
}

function hover(x: number, y: number): void {
  const mark = markAt(painted, x, y);
  if (mark === hovered) return;
  hovered = mark;
  clearTimeout(timer);
  if (!mark) timer = setTimeout(closeCard, CLOSE_MS);
  else if (mark !== current || !isCardOpen()) {
    timer = setTimeout(() => showMark(mark, boxAt(mark.range, x, y), false), OPEN_MS);
  }
}

function openAtOnce(event: MouseEvent): void {
  if (!event.isTrusted || isInCard(event)) return;
  clearTimeout(timer);
  const mark = markAt(painted, event.clientX, event.clientY);
  if (mark) showMark(mark, boxAt(mark.range, event.clientX, event.clientY), false);
  else closeCard();
}

function showMark(mark: PaintedMark, anchor: DOMRect | null, focus: boolean): void {
  if (!anchor) return; // the page moved its text in the meantime
  current = mark;
  showCard(cardViewOf(mark.mark), anchor, focus);
}
