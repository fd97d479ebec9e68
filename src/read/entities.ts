const NAMED: ReadonlyMap<string, string> = new Map(
  'amp& apos\' gt> hellip… laquo« ldquo“ lsquo‘ lt< mdash— ndash– quot" raquo» rdquo” rsquo’'
    .split(' ')
    .map((row) => [row.slice(0, -1), row.slice(-1)] as const)
    .concat([['nbsp', ' ']]),
);

/**
 * Text whose character references are decoded: metadata is often escaped once too often. The names are those seen in
 * news text; others stay. (The DOM's own decoder would parse a page's text as HTML, which Trusted Types forbid.)
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
