import { findAll, propertyOf } from '../read/safe-dom';

/** The reader's selection is looked up by its first words: longer ones are passages, and the page is looked up then. */
const MAX_CHARS = 300;

const MAX_FRAMES = 50;

/** An excerpt is cut behind so many. */
const MAX_EXCERPT_CHARS = 50_000;

/** Something selected, and where in the window the page that holds it begins. */
interface Selected {
  readonly selection: Selection;
  readonly left: number;
  readonly top: number;
}

/**
 * The selected text of the page or a frame of its own, `''` when nothing is: with blanks folded and cut to 300 characters,
 * or the `whole` of it up to 50,000, its paragraphs kept.
 */
export function selectedText(whole = false): string {
  const found = selected();
  return whole
    ? String(found?.selection ?? '')
        .trim()
        .slice(0, MAX_EXCERPT_CHARS)
    : textOf(found);
}

/** The box of the selection in the window; without one, a point near the top where a card can stand. */
export function selectionBox(): DOMRect {
  const found = selected();
  const range = found && found.selection.rangeCount > 0 ? found.selection.getRangeAt(0) : null;
  const box = range?.getBoundingClientRect();
  if (!found || !box || box.width + box.height === 0) return new DOMRect(innerWidth / 2, 16, 0, 0);
  return new DOMRect(box.x + found.left, box.y + found.top, box.width, box.height);
}

/** What is selected in the page, else in the first frame of its own that has something selected. */
function selected(): Selected | null {
  const own = getSelection();
  const here = own && { selection: own, left: 0, top: 0 };
  return textOf(here) === '' ? (selectedInFrames(document, 0, 0, 0) ?? here) : here;
}

/** How deep frames are looked into. */
const MAX_DEPTH = 3;

/** Frames of other sites give no document. */
function selectedInFrames(document: Document, left: number, top: number, depth: number): Selected | null {
  if (depth === MAX_DEPTH) return null;
  for (const frame of findAll(document, 'iframe, frame').slice(0, MAX_FRAMES)) {
    const inner = propertyOf(frame as HTMLIFrameElement, 'contentDocument');
    const selection = inner && propertyOf(inner, 'getSelection').call(inner);
    if (!inner || !selection) continue;
    const box = propertyOf(frame, 'getBoundingClientRect').call(frame);
    const place = [left + box.left + frame.clientLeft, top + box.top + frame.clientTop] as const;
    const found = { selection, left: place[0], top: place[1] };
    if (textOf(found) !== '') return found;
    const deeper = selectedInFrames(inner, ...place, depth + 1);
    if (deeper !== null) return deeper;
  }
  return null;
}

function textOf(found: Selected | null): string {
  return String(found?.selection ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_CHARS);
}
