import { encodingMarked } from '../decode';

/** HTML's standard looks for a declaration in so many bytes: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1_024;

/**
 * The text of a page's bytes: by its byte order mark, the charset that the server named (`''` for none), the one that the
 * page declares, else UTF-8 when it is that, else windows-1252, as browsers do.
 */
export function decodedHtml(bytes: Uint8Array, serverCharset: string): string {
  const head = decoded(bytes.subarray(0, PRESCAN_BYTES), new TextDecoder('windows-1252'));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? '';
  for (const charset of [encodingMarked(bytes) ?? '', serverCharset, declared]) {
    const decoder = decoderOf(charset);
    if (decoder !== null) return decoded(bytes, decoder);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, new TextDecoder('windows-1252'));
  }
}

/** As a stream, since Node 20 takes windows-1252 that is not one for ISO 8859-1: its quotation marks become controls. */
function decoded(bytes: Uint8Array, decoder: TextDecoder): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return charset === '' ? null : new TextDecoder(charset);
  } catch {
    return null; // an unknown name counts as none
  }
}
