/** Whole numbers below 2^width, each in so many bits (1 to 32), the lower ones first, one after the other. */
export function packNumbers(numbers: ArrayLike<number>, width: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((numbers.length * width) / 8));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let nth = 0; nth < numbers.length; nth += 1) {
    held += numbers[nth]! * 2 ** bits; // at most 7 + 32 bits: exact
    for (bits += width; bits >= 8; bits -= 8) {
      bytes[at++] = held % 256;
      held = Math.floor(held / 256);
    }
  }
  if (bits > 0) bytes[at] = held;
  return bytes;
}

/** The nth of the numbers that `packNumbers` put there; what lies behind the end is 0. */
export function packedNumber(bytes: Uint8Array, width: number, nth: number): number {
  const first = nth * width;
  const shift = first % 8;
  let at = Math.floor(first / 8);
  let number = (bytes[at++] ?? 0) >>> shift;
  for (let bits = 8 - shift; bits < width; bits += 8) number += (bytes[at++] ?? 0) * 2 ** bits;
  return number % 2 ** width;
}
