import { analyse } from 'chardet';

/** Below this, out of 100, what was found is no better than what browsers take for text of the West. */
const LEAST_CONFIDENCE = 12;

/** More bytes make no surer guess. */
const SAMPLE_BYTES = 64 * 1024;

/** The encoding that a text, which is not UTF-8, is most likely in, by the letters of its language: a name as TextDecoder has it. */
export function guessEncoding(sample: Uint8Array): string {
  for (const { name, confidence } of analyse(sample.subarray(0, SAMPLE_BYTES))) {
    const encoding = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    if (confidence >= LEAST_CONFIDENCE && !/^utf-|^ascii$/.test(encoding) && isWhole(sample, encoding))
      return encoding;
  }
  return 'windows-1252';
}

/** Whether all bytes are text in it; the last character may be cut. */
function isWhole(sample: Uint8Array, encoding: string): boolean {
  try {
    return !new TextDecoder(encoding).decode(sample, { stream: true }).includes('\ufffd');
  } catch {
    return false; // the platform does not know it
  }
}
