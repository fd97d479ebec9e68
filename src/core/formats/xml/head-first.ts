import type { FoundFormat } from './xml';

/** What is held back has at most so many characters. */
const MOST_HELD_CHARS = 4 * 1024 * 1024;

/**
 * The elements of a feed with what it says of itself before what it holds, for writers that put it behind: items that come
 * before any of `heads` are held back to the end, or until too much is. What stands before a fault is given before the
 * error.
 */
export async function* headFirst(
  elements: AsyncIterable<FoundFormat>,
  isItem: (path: string) => boolean,
  heads: readonly string[],
): AsyncGenerator<FoundFormat> {
  const held: FoundFormat[] = [];
  let heldChars = 0;
  let isSettled = false;
  try {
    for await (const found of elements) {
      if (isSettled || !isItem(found.path)) {
        isSettled ||= held.length === 0 && heads.includes(found.path);
        yield found;
        continue;
      }
      held.push(found);
      heldChars += found.chars;
      isSettled = heldChars > MOST_HELD_CHARS;
      if (isSettled) yield* held.splice(0);
    }
  } catch (error) {
    yield* held;
    throw error;
  }
  yield* held;
}
