/** Lines that were wrapped are as long as a screen or a teleprinter, not longer. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;

/** Between a margin and the longest line: who wrapped by hand, or with hyphens, left some room. */
const SLACK = 8;

/** A few lines may be longer than the margin: a header, an address. */
const MOST = 0.9;

const BULLET = /^(?:[-*•–·]|\d{1,3}[.)])\s/;

/** How wide the lines of a text are wrapped, in characters; 0 when they are not, or it does not show. */
export function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const width = lengths.sort((one, other) => one - other)[Math.floor(MOST * (lengths.length - 1))] ?? 0;
  return width >= MIN_WIDTH && width <= MAX_WIDTH ? width : 0;
}

/** Whether a line ends where it does only since the next word had no place on it. Blanks around lines do not matter. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const [word = ''] = next.trim().split(/\s/, 1);
  return (
    width > 0 &&
    word !== '' &&
    !BULLET.test(next.trim()) &&
    line.trim().length + 1 + word.length > width - SLACK
  );
}

/** Whether a line as long as a wrapped one ends within a sentence that the next one goes on with, however few there are. */
function goesOn(line: string, next: string): boolean {
  return line.length >= MIN_WIDTH && /[\p{Ll},]$/u.test(line) && /^\p{Ll}/u.test(next);
}

/**
 * The paragraphs of lines: parted by blank ones and by an indent, and where a line ended although the next word had its
 * place there, as lines of tables and lists do.
 */
export function paragraphsOfLines(lines: readonly string[]): string[] {
  const width = widthOf(lines);
  const paragraphs: string[][] = [];
  let last = '';
  for (const line of lines) {
    const isNext =
      last.trim() !== '' &&
      !/^(?:\t| {2})/.test(line) &&
      (isWrapped(last, line, width) || goesOn(last.trim(), line));
    if (isNext) paragraphs.at(-1)!.push(line.trim());
    else if (line.trim() !== '') paragraphs.push([line.trim()]);
    last = line;
  }
  return paragraphs.map((parts) => parts.join(' ').replace(/\s+/g, ' '));
}
