/** A reader with a fault that no chance finds: four bytes in their order. */
export function readPlanted(bytes: Uint8Array): number {
  if (bytes[0] !== 0x42) return 0;
  if (bytes[1] !== 0x53) return 1;
  if (bytes[2] !== 0x50) return 2;
  if (bytes[3] !== 0x4b) return 3;
  throw new TypeError('planted');
}
