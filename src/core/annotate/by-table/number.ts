import type { Words } from './words';

/** A number in a text, its last unit excluded; `scaled` when a word such as million took part. */
export interface Figure {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
  readonly spelled: boolean;
}

const DIGITS = /[0-9٠-٩０-９]/;

/** Is the unit a digit of any of the scripts that news print? */
export function isFigure(letter: string): boolean {
  return DIGITS.test(letter);
}

/** The number that starts at a place, in figures or words; null when there is none. Looks ahead some 60 units at most. */
export function figureAt(text: string, at: number, words: Words): Figure | null {
  if (words.table.unspaced) return ideographAt(text, at);
  return isFigure(text[at] ?? '') ? digitsAt(text, at, words) : spelledAt(text, at, words);
}

const D = '[0-9٠-٩]';
const GROUPED = new RegExp(
  `${D}{1,3}(?:[ \\u00a0\\u202f'’.,٬]${D}{3}){1,5}(?!${D})(?:[.,٫]${D}{1,4}(?!${D}))?|${D}{1,15}(?:[.,٫]${D}{1,4}(?![.,]?${D}))?`,
  'y',
);

function digitsAt(text: string, at: number, words: Words): Figure | null {
  GROUPED.lastIndex = at;
  const printed = GROUPED.exec(text)?.[0];
  if (printed === undefined) return null;
  const value = numberIn(printed, words);
  return scaledFrom(text, at + printed.length, value, false, words);
}

function numberIn(printed: string, { table }: Words): number {
  const plain = western(printed)
    .replace(/[ \u00a0\u202f'’٬]/g, '')
    .replace('٫', '.');
  if (/٫/.test(printed)) return Number(plain.replaceAll(',', ''));
  const commas = plain.split(',').length - 1;
  const stops = plain.split('.').length - 1;
  if (commas > 0 && stops > 0)
    return plain.lastIndexOf(',') > plain.lastIndexOf('.')
      ? Number(plain.replaceAll('.', '').replace(',', '.'))
      : Number(plain.replaceAll(',', ''));
  if (commas + stops === 0) return Number(plain);
  const mark = commas ? ',' : '.';
  const groups = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain);
  const isGroup = groups && (commas + stops > 1 || mark !== table.decimal || table.mixedDecimals);
  return Number(isGroup ? plain.replaceAll(mark, '') : plain.replace(mark, '.'));
}

/** Arabic-Indic and wide digits as the digits of ASCII. */
function western(text: string): string {
  return text.replace(/[٠-٩０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code > 0xff00 ? 0xff10 : 0x660));
  });
}

/** Scale words multiply: `mil millones`. */
function scaledFrom(text: string, from: number, start: number, spelled: boolean, words: Words): Figure {
  const scale = words.pattern(
    'scale',
    () => `[ \\u00a0\\u202f-]{0,2}(${words.scales.source})\\.?${words.end}`,
  );
  let value = start;
  let end = from;
  for (;;) {
    scale.lastIndex = end;
    const match = scale.exec(text);
    if (!match) break;
    value *= Number(words.scales.valueOf(match[1]!));
    // The stop of "Mio." is the abbreviation's, that of "Millionen." the sentence's.
    end += match[0].length - (match[0].endsWith('.') && match[1]!.length > 4 ? 1 : 0);
  }
  return { value: Number(value.toPrecision(12)), end, scaled: end > from, spelled };
}

/** `cuarenta y cinco`, `двести тридцать`: what is smaller than the last place of the word before is added. */
function spelledAt(text: string, at: number, words: Words): Figure | null {
  const { and } = words.table;
  const first = words.pattern('number', () => `(${words.numbers.source})${words.end}`);
  const next = words.pattern(
    'next number',
    () => `\\s(?:${and === '' ? '' : `(?:${and})\\s?`})?(${words.numbers.source})${words.end}`,
  );
  first.lastIndex = at;
  const head = first.exec(text);
  if (!head) return null;
  let value = Number(words.numbers.valueOf(head[1]!));
  let end = at + head[0].length;
  let last = value;
  for (;;) {
    next.lastIndex = end;
    const more = next.exec(text);
    const add = more ? Number(words.numbers.valueOf(more[1]!)) : 0;
    if (!more || !(add < placeOf(last)) || (and === '' && more[0].includes(` ${and} `))) break;
    value += add;
    last = add;
    end += more[0].length;
  }
  return scaledFrom(text, end, value, true, words);
}

/** The power of ten of the last digit that is not zero; 1 for none. */
function placeOf(value: number): number {
  let place = 1;
  while (value >= 10 && value % (place * 10) === 0 && place < 1e15) place *= 10;
  return place;
}

const SMALL: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
const RUN = /[0-9０-９](?:[0-9０-９]|[,，.．](?=[0-9０-９]))*|[〇零一二两兩三四五六七八九十百千]+/y;

/** `3亿5000万`, `1.2万`, `三百二十`: groups of myriads, each of figures or of ideographs with their tens. */
function ideographAt(text: string, at: number): Figure | null {
  let total = 0;
  let end = at;
  let scaled = false;
  let spelled = false;
  for (let part = 0; part < 4; part++) {
    RUN.lastIndex = skipBlank(text, end, part);
    const run = RUN.exec(text);
    if (!run || (part > 0 && !scaled)) break;
    let value = /[0-9０-９]/.test(run[0])
      ? Number(
          western(run[0])
            .replace(/，/g, ',')
            .replace(/．/g, '.')
            .replace(/,(?=\d{3})/g, ''),
        )
      : ideographValue(run[0]);
    if (Number.isNaN(value)) break;
    spelled ||= !/[0-9０-９]/.test(run[0]);
    let next = RUN.lastIndex;
    const blank = text[next] === ' ' && /[千百万萬亿億兆]/.test(text[next + 1] ?? '') ? 1 : 0;
    const ten = TENS[text[next + blank] ?? ''];
    if (ten && !spelled) {
      value *= ten;
      next += blank + 1;
      scaled = true;
    }
    let isScaled = false;
    for (;;) {
      const sign = next + (text[next] === ' ' ? 1 : 0);
      const myriad = MYRIADS[text[sign] ?? ''];
      // 兆瓦 is a megawatt.
      if (!myriad || (text[sign] === '兆' && /[瓦赫帕字比]/.test(text[sign + 1] ?? ''))) break;
      value *= myriad;
      next += text[next] === ' ' ? 2 : 1;
      isScaled = true;
    }
    total += value;
    end = next;
    if (!isScaled) break;
    scaled = true;
  }
  return end > at ? { value: Number(total.toPrecision(12)), end, scaled, spelled } : null;
}

function skipBlank(text: string, at: number, part: number): number {
  return part > 0 && text[at] === ' ' ? at + 1 : at;
}

/** NaN for a run that is no number by itself. */
function ideographValue(run: string): number {
  if ([...run].every((sign) => sign in SMALL) && run.length > 1)
    return Number([...run].map((sign) => SMALL[sign]).join(''));
  let total = 0;
  let digit = 0;
  for (const sign of run) {
    const ten = TENS[sign];
    if (ten) {
      total += (digit || 1) * ten;
      digit = 0;
    } else digit = SMALL[sign] ?? Number.NaN;
  }
  return total + digit;
}
