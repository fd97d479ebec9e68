/** A reader with a fault that no chance finds: two bytes in their order. */
export function readPlanted(bytes: Uint8Array): number {
  if (bytes[0] !== 0x42) return 0;
  if (bytes[1] !== 0x53) return 1;
  throw new TypeError('planted');
}
