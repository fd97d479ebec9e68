import { joined } from '../decode';
import type { Source } from '../format';
import { rtfDecoder } from './rtf-encoding';

/** Groups that hold no text of the document, by the word that they begin with (RTF Specification 1.9.1). */
const NO_TEXT: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles fldinst ' +
    'xmlnstbl mmathPr filetbl nonshppict shpinst'
  ).split(' '),
);

/** The code pages of the character sets that a document may name, where it is not Windows' own. */
const CHARACTER_SETS: Readonly<Record<string, number>> = { mac: 10_000, pc: 437, pca: 850 };

/** Words that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

const PARAGRAPH_ENDS = /^(?:par|row|nestrow|sect|page|column)$/;

/** What holds within a group and is forgotten at its end. */
interface Group {
  isText: boolean;
  isFonts: boolean;
  /** What no reader shows: hidden or deleted. */
  isHidden: boolean;
  font: number;
  /** Characters behind a `\u` that stand for it in older readers. */
  fallback: number;
}

/**
 * The paragraphs of a document in RTF, blank ones left out. What is broken costs itself alone; a file that is cut off gives
 * what stood before. Bytes beyond `maxBytes` are left out, and noted.
 */
export async function rtfParagraphs(source: Source, maxBytes: number): Promise<string[]> {
  const portions: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks) {
    if (length + chunk.length > maxBytes) {
      source.note?.(1, `is larger than ${maxBytes / 2 ** 20} MiB: what is behind is left out`);
      break;
    }
    portions.push(chunk);
    length += chunk.length;
  }
  const bytes = joined(portions);
  const { paragraphs, isClosed, hasNotes } = paragraphsOf(bytes.subarray(Math.max(0, bytes.indexOf(OPEN))));
  if (hasNotes) source.note?.(1, LEFT_NOTES);
  if (!isClosed) source.note?.(1, 'does not end: the document is cut off');
  return paragraphs;
}

/** What is said of a document whose footnotes or endnotes are left out. */
export const LEFT_NOTES = 'has footnotes, which are left out';

function paragraphsOf(bytes: Uint8Array): {
  readonly paragraphs: string[];
  readonly isClosed: boolean;
  readonly hasNotes: boolean;
} {
  const paragraphs: string[] = [];
  const groups: Group[] = [];
  const encoding = rtfDecoder();
  let group: Group = { isText: true, isFonts: false, isHidden: false, font: -1, fallback: 1 };
  let text = '';
  let toSkip = 0;
  let isStarred = false;
  let hasNotes = false;

  const put = (given: string) => {
    const shown = encoding.flush(group.font) + given;
    if (group.isText && !group.isHidden) text += shown;
  };
  const putByte = (byte: number) => {
    if (toSkip > 0) toSkip -= 1;
    else if (group.isText) encoding.add(byte);
  };
  const endParagraph = () => {
    put('');
    const whole = text.replace(/[^\S\n]+/g, ' ').trim();
    if (whole !== '') paragraphs.push(whole);
    text = '';
  };
  const word = (name: string, value: number | null) => {
    if (isStarred || NO_TEXT.has(name)) group.isText = false;
    isStarred = false;
    if (name === 'footnote') hasNotes = true;
    if (name === 'fonttbl') Object.assign(group, { isText: false, isFonts: true });
    else if (name === 'ansicpg') encoding.setDefault(value ?? 0);
    else if (name === 'fcharset' && group.isFonts) encoding.setFont(group.font, value ?? 0);
    else if (name === 'f' || name === 'deff') {
      put('');
      group.font = value ?? 0;
    } else if (name === 'v' || name === 'deleted' || name === 'plain') {
      put('');
      group.isHidden = name !== 'plain' && value !== 0;
    } else if (Object.hasOwn(CHARACTER_SETS, name)) encoding.setDefault(CHARACTER_SETS[name]!);
    else if (name === 'uc') group.fallback = value ?? 1;
    else if (name === 'u') {
      put(String.fromCharCode((value ?? 0xfffd) & 0xffff));
      toSkip = group.fallback;
    } else if (PARAGRAPH_ENDS.test(name) && group.isText) endParagraph();
    else if (Object.hasOwn(SIGNS, name)) put(SIGNS[name]!);
  };

  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === OPEN) {
      put('');
      groups.push({ ...group });
      toSkip = 0;
    } else if (byte === CLOSE) {
      put('');
      group = groups.pop() ?? group;
      toSkip = 0;
    } else if (byte === BACKSLASH) {
      const control = controlAt(bytes, at + 1);
      at = control.end - 1;
      if (control.kind === 'word') {
        word(control.name, control.value);
        if (control.name === 'bin') at += Math.max(0, control.value ?? 0);
      } else if (control.kind === 'byte') putByte(control.byte);
      else if (control.sign === '*') isStarred = true;
      else if (control.sign === '\n' || control.sign === '\r') endParagraph();
      else if (control.sign === '~') put(' ');
      else if (control.sign === '_') put('-');
      else if (/[\\{}]/.test(control.sign)) put(control.sign);
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) putByte(byte);
  }
  endParagraph();
  return { paragraphs, isClosed: groups.length === 0, hasNotes };
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const MAX_NAME = 32;

type Control =
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null; readonly end: number }
  | { readonly kind: 'byte'; readonly byte: number; readonly end: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly end: number };

/** What stands behind a backslash, and where it ends. */
function controlAt(bytes: Uint8Array, start: number): Control {
  const first = String.fromCharCode(bytes[start] ?? 0x20);
  if (first === "'") {
    const hex = String.fromCharCode(...bytes.subarray(start + 1, start + 3));
    const isHex = /^[\da-f]{2}$/i.test(hex);
    return { kind: 'byte', byte: isHex ? Number.parseInt(hex, 16) : 0x3f, end: start + (isHex ? 3 : 1) };
  }
  const ahead = String.fromCharCode(...bytes.subarray(start, start + MAX_NAME + 12));
  const found = /^([a-zA-Z]{1,32})(-?\d{1,10})? ?/.exec(ahead);
  if (found === null) return { kind: 'sign', sign: first, end: start + 1 };
  return {
    kind: 'word',
    name: found[1]!,
    value: found[2] === undefined ? null : Number(found[2]),
    end: start + found[0].length,
  };
}
