/**
 * SimHash of weighted terms, 64 bits in two numbers (Charikar 2002): copies of a text differ in few bits.
 * Distance up to 3: all are copies; up to 6: 91 %; up to 10: half.
 */
export function fingerprintOf(terms: ArrayLike<number>, weights: ArrayLike<number>): [number, number] {
  const sums = new Float64Array(64);
  for (let at = 0; at < terms.length; at += 1) {
    const low = terms[at]!;
    const high = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ (low << 7);
    const weight = weights[at]!;
    for (let bit = 0; bit < 32; bit += 1) {
      sums[bit]! += (low >>> bit) & 1 ? weight : -weight;
      sums[bit + 32]! += (high >>> bit) & 1 ? weight : -weight;
    }
  }
  return [wordOf(sums, 0), wordOf(sums, 32)];
}

/** In how many of the 64 bits two fingerprints differ. */
export function fingerprintDistance(a: readonly [number, number], b: readonly [number, number]): number {
  return onesIn(a[0] ^ b[0]) + onesIn(a[1] ^ b[1]);
}

function wordOf(sums: Float64Array, first: number): number {
  let word = 0;
  for (let bit = 0; bit < 32; bit += 1) if (sums[first + bit]! > 0) word |= 1 << bit;
  return word >>> 0;
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
