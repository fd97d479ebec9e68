import { encodingMarked } from '../decode';
import { decoderOf } from '../encoding';
import type { Note } from '../format';

/** HTML's standard looks for a declaration in so many bytes: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1_024;

/** The encoding that a page's first bytes declare; `''` for none. */
export function declaredIn(head: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, PRESCAN_BYTES), { stream: true });
  return /<meta[^<>]{1,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(text)?.[1] ?? '';
}

/** The text of a page's bytes: by its byte order mark, else by `decoderOf`. `serverCharset` is `''` for none. */
export async function decodedHtml(bytes: Uint8Array, serverCharset: string, note?: Note): Promise<string> {
  if (bytes.length === 0) return '';
  const marked = encodingMarked(bytes);
  const decoder =
    marked === null
      ? await decoderOf(bytes, serverCharset, declaredIn(bytes), note)
      : new TextDecoder(marked);
  // As a stream, since Node 20 takes windows-1252 that is not one for ISO 8859-1: its quotation marks become controls
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
