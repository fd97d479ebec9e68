/** The key of a sequence of words: start with 0 and join the hash of one word after the other. */
export function joinedKey(key: number, word: number): number {
  const mixed = Math.imul((key << 5) ^ (key >>> 27) ^ word, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
