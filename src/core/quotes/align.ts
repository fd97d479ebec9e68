import type { SpokenWord } from './spoken';

/** Places of two passages that hold the same word, in the order of both. */
export type Pairs = readonly (readonly [number, number])[];

/** Of a longer passage only so much is compared: the time taken is the product of both lengths. */
const LONGEST = 300;

/** The longest common subsequence of two passages (Hirschberg 1975), as pairs of places; `[]` for none. */
export function aligned(a: readonly SpokenWord[], b: readonly SpokenWord[]): Pairs {
  const rows = Math.min(a.length, LONGEST);
  const columns = Math.min(b.length, LONGEST);
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        a[row]!.term === b[column]!.term
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const at = row * width + column;
    if (a[row]!.term === b[column]!.term) pairs.push([row++, column++]);
    else if (lengths[at + width]! >= lengths[at + 1]!) row += 1;
    else column += 1;
  }
  return pairs;
}

/** The longest run of pairs that follow each other in both passages, as pairs. */
export function longestRun(pairs: Pairs): Pairs {
  let [from, to, first] = [0, 0, 0];
  for (let at = 0; at < pairs.length; at += 1) {
    const [row, column] = pairs[at]!;
    const before = pairs[at - 1];
    if (before && (row !== before[0] + 1 || column !== before[1] + 1)) first = at;
    if (at + 1 - first > to - from) [from, to] = [first, at + 1];
  }
  return pairs.slice(from, to);
}
