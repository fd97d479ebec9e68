/** The words of a list that one space parts, as a set; a list of one word is a set of one. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
