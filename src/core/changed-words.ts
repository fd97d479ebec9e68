import type { Span } from './article';

/** What of a sentence was and what is new, as spans of either; blanks between changed words belong to them. */
export interface ChangedWords {
  readonly gone: readonly Span[];
  readonly added: readonly Span[];
}

/** Two sentences are one that was changed when at least this share of the longer one's words stands in both. */
const LEAST_SHARED = 0.6;

/** Longer ones are shown whole: the comparison takes a product of both lengths. */
const MOST_WORDS = 100;

/** The words that differ between two versions of one sentence; null when they are two sentences rather than one. */
export function changedWords(was: string, is: string): ChangedWords | null {
  const before = wordsOf(was);
  const after = wordsOf(is);
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) return null;
  const shared = longestCommon(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  if (shared.length < LEAST_SHARED * Math.max(before.length, after.length, 1)) return null;
  return {
    gone: without(before, new Set(shared.map(([at]) => at))),
    added: without(after, new Set(shared.map(([, at]) => at))),
  };
}

/** Sentences that came and went, those of them that are one that was changed in pairs; each keeps its order. */
export function rewordingsIn(
  removed: readonly string[],
  added: readonly string[],
): {
  readonly reworded: readonly { readonly was: string; readonly is: string; readonly words: ChangedWords }[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
} {
  const left = [...removed];
  const fresh: string[] = [];
  const reworded = added.flatMap((is) => {
    for (const [at, was] of left.entries()) {
      const words = changedWords(was, is);
      if (!words) continue;
      left.splice(at, 1);
      return [{ was, is, words }];
    }
    fresh.push(is);
    return [];
  });
  return { reworded, removed: left, added: fresh };
}

interface Word extends Span {
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase(),
  }));
}

/** Places of a longest common subsequence (Wagner & Fischer 1974), in order. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return places;
}

/** The words at other places, those side by side joined. */
function without(words: readonly Word[], places: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const [at, { start, end }] of words.entries()) {
    if (places.has(at)) continue;
    if (last === at - 1) spans[spans.length - 1] = { start: spans.at(-1)!.start, end };
    else spans.push({ start, end });
    last = at;
  }
  return spans;
}

/** Whether the publisher corrects, clarifies or amends the article by the sentence. */
export function isCorrection(sentence: string): boolean {
  return CORRECTION.test(sentence);
}

const CORRECTION =
  /^\W*(?:(?:corrections?|clarifications?|updated?|editors?['’]s? notes?|corrected|korrektur|berichtigung|rectificati(?:f|on)|correcci[óo]n|исправлени[ея]|уточнени[ея]|更正|تصحيح)\s*(?:\([^)]{0,40}\)|(?:on|at)?[^:.\p{L}]{0,3}(?:\p{L}+ )?\d[^:.]{0,30})?\s*[:：]|(?:an earlier|a previous) version of this (?:article|story|report)\b|this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated)\b)/iu;
