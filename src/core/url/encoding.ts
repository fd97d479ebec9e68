/**
 * Percent escapes decoded and letters composed (NFC). Never throws: an escape that is not UTF-8, as older Cyrillic
 * sites have it, stays an escape in capitals, and a bare percent sign stays one.
 */
export function decodeEscapes(text: string): string {
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.toUpperCase(); // not UTF-8
    }
  });
  return decoded.normalize('NFC');
}

/** The one spelling of a decoded text; `plain` are the escapes of the characters that may stand as they are. */
export function encodeEscapes(text: string, plain: RegExp): string {
  return encodeURIComponent(text).replace(plain, decodeURIComponent);
}
