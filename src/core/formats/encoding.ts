import { codePage, type Decoder, otherName } from './code-page';
import type { Note } from './format';

/**
 * The decoder of a text by a sample of its bytes and the names that the server and the file gave for its encoding (`''` for
 * none). Bytes that are UTF-8 are that, whatever is said: text in another encoding practically never is. What is said and
 * cannot be, or is not said, is guessed, and noted.
 */
export async function decoderOf(
  sample: Uint8Array,
  server: string,
  declared: string,
  note: Note = () => {},
): Promise<Decoder> {
  const encoding = await encodingOf(sample, server, declared);
  if (encoding.note !== '') note(1, encoding.note);
  if (codePage(encoding.name) === '') return new TextDecoder(encoding.name);
  return (await import('./code-pages')).codePageDecoder(encoding.name);
}

/** What a text's bytes are read as, and what the reader is to be told of it: the end of a sentence, `''` for nothing. */
interface Encoding {
  readonly name: string;
  readonly note: string;
}

async function encodingOf(sample: Uint8Array, server: string, declared: string): Promise<Encoding> {
  if (sample.every((byte) => byte < 0x80)) return { name: 'utf-8', note: '' };
  const said = saidEncoding(server, declared);
  if (isUtf8(sample)) {
    const isSaid = said === '' || said === 'utf-8';
    return {
      name: 'utf-8',
      note: isSaid ? '' : `says that it is ${said}, but is UTF-8, and was read as that`,
    };
  }
  if (said !== '' && said !== 'utf-8') return { name: said, note: '' };
  const name = (await import('./guess-encoding')).guessEncoding(sample);
  const reason = said === '' ? unsaid(server || declared) : 'says that it is UTF-8, but is not';
  return { name, note: `${reason}: read as ${name}` };
}

function unsaid(unknown: string): string {
  return unknown === ''
    ? 'is not UTF-8 and says no encoding'
    : `is in an encoding that is not known (${unknown.slice(0, 40)})`;
}

/** Both may be wrong. Servers that are set to nothing say ISO 8859-1, so a file that says other knows better. */
function saidEncoding(server: string, declared: string): string {
  const byServer = knownEncoding(server);
  const byFile = knownEncoding(declared);
  if (byFile === '' || byServer === byFile) return byServer || byFile;
  return byServer === '' || byServer === 'windows-1252' || byServer === 'utf-8' ? byFile : byServer;
}

/** As TextDecoder or `codePage` calls it; `''` for what neither knows, and for UTF-16, which is told by its bytes alone. */
function knownEncoding(name: string): string {
  const encoding = decoderName(name) || codePage(name) || decoderName(otherName(name));
  return encoding.startsWith('utf-16') ? '' : encoding;
}

function decoderName(name: string): string {
  try {
    return new TextDecoder(name === '' ? 'none' : name).encoding;
  } catch {
    return '';
  }
}

/** Bytes of text in UTF-8 with damage here and there are still that. */
const MOST_DAMAGE = 1 / 4;

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    const { sound, broken } = sequencesIn(sample);
    return broken < sound * MOST_DAMAGE;
  }
}

/** Characters of several bytes in UTF-8, and bytes that are none. */
function sequencesIn(sample: Uint8Array): { sound: number; broken: number } {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    const isSound =
      more > 0 && sample.subarray(at + 1, at + 1 + more).every((next) => next >= 0x80 && next < 0xc0);
    if (isSound) at += more;
    if (isSound) sound += 1;
    else broken += 1;
  }
  return { sound, broken };
}
