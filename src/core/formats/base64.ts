const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = Uint8Array.from(
  { length: 128 },
  (_, code) => BASE64.indexOf(String.fromCharCode(code)) & 0xff,
);

/** The bytes that a text in base64 stands for (RFC 4648); what is no letter of it is passed over. */
export function base64Bytes(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = byte < 128 ? VALUES[byte]! : 0xff;
    if (value === 0xff) continue; // line ends, padding
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length++] = (held >> bits) & 0xff;
  }
  return decoded.subarray(0, length);
}
