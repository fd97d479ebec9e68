import { codePage } from '../code-page';
import { codePageDecoder } from '../code-pages';

/** Decoders' names of Windows' code pages by number, of those that are neither `windows-` and the number nor DOS'. */
const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The code page of a font by its `\fcharset` (RTF Specification 1.9.1, "Font Table"). */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
};

const ANSI = 'windows-1252';

/** Collects the bytes of a text in RTF, whose encoding is the document's or the font's. */
export function rtfDecoder() {
  const fonts = new Map<number, string>();
  let page = ANSI;
  let held: number[] = [];
  return {
    setDefault(number: number): void {
      const windows = number >= 1250 && number <= 1258 ? `windows-${number}` : '';
      page = PAGES[number] ?? (windows || codePage(`cp${number}`) || page);
    },
    setFont(font: number, charset: number): void {
      // Fonts of Windows stand in documents of other pages of Windows as if they named none
      const encoding = CHARSETS[charset] ?? (charset === 0 && codePage(page) !== '' ? ANSI : undefined);
      if (encoding !== undefined) fonts.set(font, encoding);
    },
    add(byte: number): void {
      held.push(byte);
    },
    /** The text of what was collected, as it stands in this font; nothing is held afterwards. */
    flush(font: number): string {
      if (held.length === 0) return '';
      const bytes = Uint8Array.from(held);
      held = [];
      const name = fonts.get(font) ?? page;
      const decoder = codePage(name) === '' ? new TextDecoder(name) : codePageDecoder(name);
      // As a stream, since Node 20 takes windows-1252 that is not one for ISO 8859-1
      return decoder.decode(bytes, { stream: true }) + decoder.decode();
    },
  };
}
