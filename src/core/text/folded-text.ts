import { firstWhere } from '../first-where';

/** A text whose runs of blanks are one blank each, soft hyphens, invisible break hints and overrides of direction gone, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** Where the folded text goes on after each run that was folded, in rising order. */
  readonly ends: readonly number[];
  /** How much further on the same characters stand in the text as it was, for each of `ends`. */
  readonly shifts: readonly number[];
}

/** What is more or other than one plain blank. `\s` has the byte order mark, which is no blank to see. */
const UNEVEN =
  /[\s\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069]{2,}|[^\S ]|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069]/g;
const BLANK = /[^\S\ufeff]/;

/** Folds a text as `Page.text` is folded, but for its ends, where one blank may stand. Linear in the text. */
export function foldText(raw: string): FoldedText {
  const pieces: string[] = [];
  const ends: number[] = [];
  const shifts: number[] = [];
  let at = 0;
  let length = 0;
  for (const { index, 0: run } of raw.matchAll(UNEVEN)) {
    const blank = BLANK.test(run) ? ' ' : '';
    pieces.push(raw.slice(at, index), blank);
    length += index - at + blank.length;
    at = index + run.length;
    ends.push(length);
    shifts.push(at - length);
  }
  pieces.push(raw.slice(at));
  return { text: pieces.join(''), ends, shifts };
}

/** Where the character at `offset` of the folded text stands in the text as it was; of a folded blank, its run's start. */
export function unfoldedOffset({ ends, shifts }: FoldedText, offset: number): number {
  const place = firstWhere(ends.length, (at) => ends[at]! > offset);
  return offset + (place === 0 ? 0 : shifts[place - 1]!);
}
