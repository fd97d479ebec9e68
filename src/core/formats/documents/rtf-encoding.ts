/** Windows' numbers of code pages by the names that decoders know, where it is not `windows-` and the number. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
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
};

/** Collects the bytes of a text in RTF, whose encoding is the document's or the font's. */
export function rtfDecoder() {
  const fonts = new Map<number, string>();
  let page = 'windows-1252';
  let held: number[] = [];
  return {
    setDefault(codePage: number): void {
      page = PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : page);
    },
    setFont(font: number, charset: number): void {
      const encoding = CHARSETS[charset];
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
      const decoder = new TextDecoder(fonts.get(font) ?? page);
      // As a stream, since Node 20 takes windows-1252 that is not one for ISO 8859-1
      return decoder.decode(bytes, { stream: true }) + decoder.decode();
    },
  };
}
