import type { PackFile } from './file';

/** The day of each article of the pack, see day.ts; 0 unknown. Throws PackFormatError when it is damaged. */
export function daysOf({ sections, bytes, articles, verify }: PackFile): Uint16Array {
  const { start, end } = sections.days;
  verify(start, end);
  return new Uint16Array(bytes.buffer, bytes.byteOffset + start, articles);
}
