import type { Mark } from '../core/mark';
import { findQuote } from '../core/text/text-quote';
import { propertyOf } from '../read/safe-dom';
import { type LivePlace, type LiveText, liveTextOf, rangeAt } from './live-text';
import { rootOf } from './page';

/** A mark as it stands on the page. The range follows the page's own changes; it collapses when its text goes. */
export interface PaintedMark {
  readonly mark: Mark;
  readonly range: Range;
  /** What stood in the range when it was painted. */
  readonly text: string;
}

/** Names in the page's highlight registry, which the page can see: they say nothing. Their styles are in marks.css. */
const HIGHLIGHTS = { name: 'note-1', figure: 'note-2', copy: 'note-2', quote: 'note-2' } as const;

/**
 * Paints each mark at its first mention that the page still has where marks may stand, one a paragraph but for copied
 * sentences, and gives those painted in reading order. Marks painted before are gone. The page's DOM is not touched.
 */
export function paintMarks(marks: readonly Mark[]): PaintedMark[] {
  clearMarks();
  if (marks.length === 0) return [];
  const live = liveTextOf(rootOf());
  const taken = new Set<Node>();
  const painted: PaintedMark[] = [];
  for (const mark of marks) {
    const place = placeOf(mark, live, taken);
    if (!place) continue;
    taken.add(place.paragraph);
    painted.push({ mark, range: place.range, text: String(place.range) });
  }
  painted.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  for (const name of new Set(Object.values(HIGHLIGHTS))) {
    const ranges = painted.filter(({ mark }) => HIGHLIGHTS[mark.kind] === name).map(({ range }) => range);
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  }
  return painted;
}

/** The first place of the mark that is seen, may be marked and stands in a paragraph without a mark; null for none. */
function placeOf({ mentions }: Mark, live: LiveText, taken: ReadonlySet<Node>): LivePlace | null {
  for (const mention of mentions) {
    for (const { start, end } of findQuote(live.folded.text, mention)) {
      const place = rangeAt(live, start, end);
      if (place && !taken.has(place.paragraph) && isVisible(place.range)) return place;
    }
  }
  return null;
}

/** Whether the mark's range still holds the words that were painted. */
export function hasItsText({ range, text }: PaintedMark): boolean {
  return String(range) === text;
}

/** Whether the mark is still painted: the page may empty the registry, which it shares. */
export function isPainted({ mark, range }: PaintedMark): boolean {
  return CSS.highlights.get(HIGHLIGHTS[mark.kind])?.has(range) === true;
}

/** Takes all marks off the page. */
export function clearMarks(): void {
  for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
}

/** Text that the page shows to nobody, or to no eyes, takes no mark from text that it shows. */
function isVisible(range: Range): boolean {
  const around = propertyOf(range.startContainer, 'parentElement');
  const isShown = around && propertyOf(around, 'checkVisibility').call(around, SHOWN);
  return isShown === true && range.getClientRects().length > 0;
}

const SHOWN = { opacityProperty: true, visibilityProperty: true };
