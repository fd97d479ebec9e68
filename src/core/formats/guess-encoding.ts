import { analyse } from 'chardet';

/** Below this, out of 100, what was found is no better than what browsers take for text of the West. */
const LEAST_CONFIDENCE = 12;

/** More bytes make no surer guess. */
const SAMPLE_BYTES = 64 * 1024;

/** The encoding that a text, which is not UTF-8, is most likely in, by the letters of its language: a name as TextDecoder has it. */
export function guessEncoding(sample: Uint8Array): string {
  const isLatin = 2 * inRuns(sample) <= sample.filter((byte) => byte >= 0x80).length;
  const least = isLatin ? LEAST_CONFIDENCE : 1;
  for (const { name, confidence } of analyse(sample.subarray(0, SAMPLE_BYTES))) {
    const encoding = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    if (
      confidence >= least &&
      (isLatin || !LATIN.test(encoding)) &&
      !/^utf-|^ascii$/.test(encoding) &&
      isWhole(sample, encoding)
    )
      return encoding;
  }
  return 'windows-1252';
}

/** Encodings of letters that words have one by one among those of ASCII. */
const LATIN = /^(?:iso-8859-(?:[129]|15)|windows-125[024])$/;

/** How many bytes stand in a row of three letters that Western languages do not have in a row. */
function inRuns(sample: Uint8Array): number {
  let count = 0;
  let run = 0;
  for (const byte of sample) {
    if (byte >= 0xc0) run += 1;
    else {
      if (run >= 3) count += run;
      run = 0;
    }
  }
  return run >= 3 ? count + run : count;
}

/** Whether all bytes are text in it; the last character may be cut. */
function isWhole(sample: Uint8Array, encoding: string): boolean {
  try {
    return !new TextDecoder(encoding).decode(sample, { stream: true }).includes('\ufffd');
  } catch {
    return false; // the platform does not know it
  }
}
