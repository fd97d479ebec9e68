import { isFigure } from './number';
import type { Words } from './words';

/**
 * Whether a count of years (its unit ends at `end`) is somebody's age: by the word beside it, or between commas or
 * brackets behind a name (`Anna Schmidt (34)`, `Шакил Массей, 20 лет,`).
 */
export function isAge(text: string, at: number, count: number, end: number, words: Words): boolean {
  if (count > 120) return false;
  const { agePattern, ageBefore, over, under, about } = words.table;
  let figure = at;
  while (isFigure(text[figure] ?? '')) figure++;
  const pattern = words.pattern('age', () => agePattern);
  pattern.lastIndex = figure;
  if (pattern.test(text)) return true;
  if (!/[\s(]/.test(text[at - 1] ?? '')) return false;
  const isBounded = [over, under, about].some((list) => words.endsIn(list, text, at));
  if (ageBefore !== '' && !isBounded && count > 5 && words.endsIn(ageBefore, text, at)) return true;
  return (
    /\p{L}[,،]?\s?[(]?$/u.test(text.slice(Math.max(0, at - 4), at).trimEnd()) &&
    /[,(،]\s?$/.test(text.slice(at - 2, at)) &&
    /^\s?[,،.)]/.test(text.slice(end, end + 2))
  );
}
