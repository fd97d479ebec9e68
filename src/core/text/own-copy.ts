/** The same text in memory of its own: V8 keeps a whole text for as long as a slice of 13 and more of its units lives. */
export function ownCopy(text: string): string {
  return text.length < LEAST_SLICED ? text : `${text} `.slice(0, -1);
}

const LEAST_SLICED = 13;
