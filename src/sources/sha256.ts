/** SHA-256 in hex of bytes, or of a text in UTF-8. */
export async function sha256(given: Uint8Array | string): Promise<string> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
