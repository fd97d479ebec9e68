/** What a TextDecoder does. */
export interface Decoder {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
}

/** Those whose characters `codePageDecoder` knows, each with the names that files give it; those of DOS and Macs are below. */
const PAGES: readonly (readonly [page: string, names: RegExp])[] = [
  ['iso-8859-16', /^(?:iso[-_]?8859[-_]16(?::2001)?|iso-ir-226|latin10|l10)$/i],
  ['maclatin2', /^(?:x-)?mac[-_]?(?:latin2|centraleurope|centeuro|ce)$/i],
  ['ptcp154', /^(?:cs)?(?:ptcp154|pt154|cp154|cyrillic-asian)$/i],
  ['kz1048', /^(?:cs)?(?:kz[-_]?1048|rk1048|strk1048[-_]2002)$/i],
  ['hp-roman8', /^(?:cs)?(?:hp[-_]?roman8|roman8|r8)$/i],
  ['koi8-t', /^koi8[-_]t$/i],
];
const OF_MAC = /^(?:x-)?mac[-_]?(greek|iceland|turkish|croatian|romanian)$/i;
const OF_DOS = /^(?:437|720|737|775|85[02578]|86[01235]|1125)$/;

/**
 * The name of a code page that no TextDecoder knows by one that a file may give (`IBM437`, `cspc8codepage437`,
 * `mac_greek`); `''` for others.
 */
export function codePage(name: string): string {
  const mac = OF_MAC.exec(name)?.[1];
  if (mac !== undefined) return `mac${mac.toLowerCase()}`;
  const dos = numberIn(name);
  if (OF_DOS.test(dos)) return `cp${dos}`;
  return PAGES.find(([, names]) => names.test(name))?.[0] ?? '';
}

/** Names that TextDecoder does not know for encodings that it does, by the registry of IANA and as Python has them. */
const OTHER_NAMES: readonly (readonly [encoding: string, names: RegExp])[] = [
  ['windows-1252', /^(?:ms-ansi|latin|8859|cp819)$/i],
  ['windows-1250', /^ms-ee$/i],
  ['windows-1251', /^ms-cyrl$/i],
  ['windows-1253', /^ms-greek$/i],
  ['windows-1254', /^ms-turk$/i],
  ['windows-1255', /^ms-hebr$/i],
  ['windows-1256', /^ms-arab$/i],
  ['windows-1257', /^winbaltrim$/i],
  ['windows-874', /^tis620$/i],
  ['macintosh', /^mac[-_]?roman$/i],
  ['x-mac-cyrillic', /^mac[-_]?cyrillic$/i],
  ['shift_jis', /^(?:cp|ms)932$|^mskanji$|^s-jis$/i],
  ['euc-jp', /^(?:u-?jis|eucjp)$/i],
  ['gbk', /^(?:cp|ms)936$|^euc-?cn$/i],
  ['euc-kr', /^(?:cp|ms)949$|^uhc$/i],
  ['big5', /^(?:cp|ms)950$/i],
];

/** TextDecoder's name for an encoding that a file calls otherwise (`cp932`, `iso8859_2`); `''` for what is not known. */
export function otherName(name: string): string {
  const known = OTHER_NAMES.find(([, names]) => names.test(name))?.[0];
  if (known !== undefined) return known;
  const windows = /^125[0-8]$/.test(numberIn(name)) ? `windows-${numberIn(name)}` : '';
  return windows || (name.includes('_') ? name.replaceAll('_', '-') : '');
}

function numberIn(name: string): string {
  return /^(?:cs)?(?:cp|ibm|pccp|pc8codepage|pc)?[-_]?0{0,2}(\d{3,4})(?![\d-])/i.exec(name)?.[1] ?? '';
}
