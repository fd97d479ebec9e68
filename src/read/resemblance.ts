/** The share of words, above which two headlines may be of one story in other words. */
const ALIKE = 0.25;

/**
 * Whether two headlines may be of one story: a quarter of the shorter one's words of four letters and more (of scripts
 * without blanks, pairs of characters) stand in the other. Two of different stories share a word by chance at most.
 */
export function resembles(first: string, second: string): boolean {
  const [a, b] = [partsOf(first), partsOf(second)];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return lettersOf(first) === lettersOf(second);
  let shared = 0;
  for (const part of fewer) if (more.has(part)) shared += 1;
  return shared >= Math.max(fewer.size > 4 ? 2 : 1, fewer.size * ALIKE);
}

/** Letters and digits alone, in lower case. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
  return isPlain(lower) ? lower.replace(/[^a-z\d]+/g, '') : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether all letters are English: the classes of all scripts are dear to compile and to run. */
function isPlain(text: string): boolean {
  return !/[^\x00-\x7f\u2000-\u206f]/.test(text);
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  const lower = text.toLowerCase();
  for (const word of lower.match(isPlain(lower) ? /[a-z\d]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (UNSPACED.test(word)) for (let at = 0; at + 2 <= word.length; at++) parts.add(word.slice(at, at + 2));
    else if (word.length >= 4) parts.add(word);
  }
  return parts;
}
