/** TeX's accents by the combining mark that they stand for. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

/** Its letters and signs by their names, as reference managers write them. */
const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  quotesinglbase: '‚',
  guillemotleft: '«',
  guillemotright: '»',
  flqq: '«',
  frqq: '»',
  glqq: '„',
  grqq: '“',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  textsterling: '£',
  textdegree: '°',
  textbullet: '•',
  textperiodcentered: '·',
  textsection: '§',
  S: '§',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textunderscore: '_',
  slash: '/',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

/** What a value in TeX says, on one line; commands that are not known stay as they stand. */
export function textOfTex(tex: string): string {
  return (TEX.some((sign) => tex.includes(sign)) ? withoutTex(tex) : tex).replace(/\s+/g, ' ').trim();
}

/** Whether a command stands in it that is not known, or a formula. */
export function hasTex(text: string): boolean {
  return /\\[a-zA-Z]{2}/.test(text);
}

/** Signs that TeX reads otherwise than as themselves. */
const TEX = ['\\', '{', '}', '`', "'", '~', '-'];

function withoutTex(tex: string): string {
  return tex
    .replace(
      /\{?\\([`'^~"=.]|[uvHckrdb](?=[\s{]))\s*\{?\\?([a-zA-Z])\}?\}?/g,
      (_, accent: string, letter: string) => (letter + ACCENTS[accent]).normalize('NFC'),
    )
    .replace(/\{?\\([a-zA-Z]{1,18})(?![a-zA-Z])(?:\s?\{\}\}?|\}|\s|)/g, (whole, name: string) =>
      Object.hasOwn(SIGNS, name) ? SIGNS[name]! : whole,
    )
    .replace(/\\\w{0,10}noop\w{0,10}\s?\{[^{}]{0,200}\}/gi, '') // sorts, and is not shown
    .replace(/\\(?:em|it|bf|tt|sl|sf|sc|rm|protect|relax)(?![a-zA-Z])\s?/g, '') // how it is set
    .replace(/\\(?:href|textcolor)\s?\{[^{}]{0,2000}\}(?=\s?\{)/g, '')
    .replace(/\\[a-zA-Z]{1,30}\*?\s?(?=\{[^{}]|\{\{)/g, '') // what stands in braces behind it is text
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/\\[ ,;:\\]/g, ' ')
    .replace(/\\[/!-]/g, '')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([{}])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/~/g, ' ');
}

/** The address in what may be TeX around it, in which a tilde is one; `''` for none. */
export function addressInTex(tex: string): string {
  const text = tex
    .replace(/\{?\\(?:textasciitilde|string~|~)(?:\s?\{\})?\}?/g, '~')
    .replace(/\\([&%$#_])/g, '$1');
  return /https?:\/\/[^\s{}]+/.exec(text)?.[0] ?? '';
}
