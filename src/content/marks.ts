import type { Mark } from '../core/mark';
import { say } from '../language/say';
import { propertyOf } from '../read/safe-dom';
import { cardViewOf } from '../ui/card-view';
import { followPointer } from './follow-pointer';
import { isInFront } from './page';
import { clearMarks, hasItsText, isPainted, type PaintedMark, paintMarks } from './paint-marks';
import { closeCard, showCard } from './shown-card';
import { speaking } from './speaking';

/** How often the marks are looked at: a page that draws itself anew takes them away and tells nobody. */
const WATCH_MS = 1_000;

/** A page that keeps drawing itself anew loses its marks after so many times. */
const MAX_REPAINTS = 10;

let wanted: readonly Mark[] = [];
let painted: readonly PaintedMark[] = [];
let current: Mark | null = null;
let shown: AbortController | null = null;

/** Paints the marks and gives the titles of those painted, in reading order. Marks painted before are gone. */
export function showMarks(marks: readonly Mark[]): string[] {
  hideMarks();
  wanted = marks;
  painted = paintMarks(marks);
  if (painted.length > 0) {
    shown = new AbortController();
    followPointer(() => painted, show, shown.signal);
    keepPainted(shown.signal);
  }
  return painted.map(({ mark }) => mark.card.title);
}

/** Takes marks, card and listeners away: all is as if they had never been. */
export function hideMarks(): void {
  shown?.abort();
  shown = null;
  closeCard();
  clearMarks();
  painted = [];
  current = null;
}

/** Whether marks stand on the page. */
export function areMarksShown(): boolean {
  return painted.length > 0;
}

/** Goes to the next mark (1) or the one before (-1), round and round, and shows its card with the focus in it. */
export function stepMarks(step: 1 | -1): boolean {
  const standing = painted.filter(hasItsText);
  if (standing.length === 0) return false;
  const at = standing.findIndex(({ mark }) => mark === current);
  const from = at < 0 && step < 0 ? 0 : at;
  const place = (from + step + standing.length) % standing.length;
  arriveAt(standing[place]!, () => say('mark_of', place + 1, standing.length));
  return true;
}

/** Goes to the mark that was painted at this place in reading order; false when its text has gone. */
export function goToMark(nth: number): boolean {
  const mark = painted[nth];
  if (!mark || !hasItsText(mark)) return false;
  arriveAt(mark, () => say('mark_of', nth + 1, painted.length));
  return true;
}

function arriveAt({ mark, range }: PaintedMark, saying: () => string): void {
  scrollTo(range);
  show(mark, range.getBoundingClientRect(), true, saying);
}

function show(mark: Mark, anchor: DOMRect, byKey: boolean, saying = () => ''): void {
  current = mark;
  void speaking().then(() => {
    if (current === mark) showCard(cardViewOf(mark), anchor, byKey, saying()); // else the marks are gone by now
  });
}

/** Its element first, which may scroll inside another, then the window: the element may be far taller than that. */
function scrollTo(range: Range): void {
  const around = propertyOf(range.startContainer, 'parentElement');
  if (around) propertyOf(around, 'scrollIntoView').call(around, { block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

function keepPainted(signal: AbortSignal): void {
  let repaints = 0;
  const watch = setInterval(() => {
    if (!isInFront() || painted.every((one) => hasItsText(one) && isPainted(one))) return;
    if (repaints === MAX_REPAINTS) return clearInterval(watch);
    repaints += 1;
    painted = paintMarks(wanted);
  }, WATCH_MS);
  signal.addEventListener('abort', () => clearInterval(watch));
}
