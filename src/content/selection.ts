/** The reader's selection is looked up by its first words: longer ones are passages, and the page is looked up then. */
const MAX_CHARS = 300;

/** The selected text with blanks folded, cut to 300 characters; `''` when nothing is selected. */
export function selectedText(): string {
  return String(getSelection() ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_CHARS);
}

/** The box of the selection in the window; without one, a point near the top where a card can stand. */
export function selectionBox(): DOMRect {
  const selection = getSelection();
  const box = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  return box && box.width + box.height > 0 ? box : new DOMRect(innerWidth / 2, 16, 0, 0);
}
