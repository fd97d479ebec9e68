import type { Token } from './tokens';

/** A number at a token: `next` is the token behind it; `scaled` when a word such as million took part; `spelled` without digits. */
export interface NumberHere {
  readonly value: number;
  readonly next: number;
  readonly scaled: boolean;
  readonly spelled: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SMALL = new Map<string, number>([
  ...ONES.split(' ').map((word, index): [string, number] => [word, index]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, index * 10 + 20]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['crore', 1e7],
  ['lakh', 1e5],
]);
/** Short scales stand glued to their number (`$5bn`, `3m`) or behind money. */
const SHORT_SCALES = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['t', 1e12],
]);
const FRACTIONS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);
const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);

/** No number has more words, and none more scales in a row: what goes on for longer is no number but a burden. */
const MOST_PARTS = 24;
const MOST_SCALES = 4;

/** The number that starts at token `at`, in digits or English words, with its scale; null when there is none. */
export function numberAt(tokens: readonly Token[], at: number, money = false): NumberHere | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return digitsAt(tokens, at, money);
  if (token.kind !== 'word') return null;
  const lower = token.lower;
  if (SMALL.has(lower)) return spelledAt(tokens, at);
  if (lower === 'a' || lower === 'an') return articleNumberAt(tokens, at);
  if (lower === 'half' && tokens[at + 1]?.lower === 'a') {
    const scale = SCALES.get(tokens[at + 2]?.lower ?? '');
    return scale ? { value: scale / 2, next: at + 3, scaled: true, spelled: true } : null;
  }
  return null;
}

/** The rank that an English ordinal at `at` gives (`third`, `75th`) and the token behind it. */
export function ordinalAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const suffix = tokens[at + 1];
    if (suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower))
      return { value: Number(token.text.replaceAll(',', '')), next: at + 2 };
    return null;
  }
  const simple = ORDINALS.get(token.lower);
  if (simple) return { value: simple, next: at + 1 };
  const ten = SMALL.get(token.lower);
  if (ten && ten >= 20 && tokens[at + 1]?.text === '-') {
    const one = ORDINALS.get(tokens[at + 2]?.lower ?? '');
    if (one && one < 10) return { value: ten + one, next: at + 3 };
  }
  return null;
}

/** Three-quarters, two thirds, half: the share and the token behind it. */
export function fractionAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  const upper = SMALL.get(first.lower) ?? (first.lower === 'a' ? 1 : 0);
  if (!upper) return first.lower === 'half' ? { value: 0.5, next: at + 1 } : null;
  const behind = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const lower = FRACTIONS.get(tokens[behind]?.lower ?? '');
  return lower && upper < lower ? { value: upper / lower, next: behind + 1 } : null;
}

function digitsAt(tokens: readonly Token[], at: number, money: boolean): NumberHere {
  let value = Number(tokens[at]!.text.replaceAll(',', ''));
  let next = at + 1;
  const isSlash = (index: number): boolean => tokens[index]?.text === '/' && tokens[index]!.glued;
  const second = tokens[next];
  if (isSlash(next) && tokens[next + 1]?.kind === 'number' && tokens[next + 1]!.glued && !isSlash(next + 2)) {
    const lower = Number(tokens[next + 1]!.text);
    if (lower > value && lower <= 64) {
      value /= lower;
      next += 2;
    }
  } else if (second?.kind === 'number' && isSlash(next + 1) && tokens[next + 2]?.kind === 'number') {
    const lower = Number(tokens[next + 2]!.text);
    if (lower <= 64 && Number(second.text) < lower) {
      value += Number(second.text) / lower;
      next += 3;
    }
  } else if (second && VULGAR.has(second.text)) {
    value += VULGAR.get(second.text)!;
    next++;
  }
  const scale = scaleAt(tokens, next, money);
  return scale
    ? { value: rounded(value * scale.value), next: scale.next, scaled: true, spelled: false }
    : { value, next, scaled: false, spelled: false };
}

const VULGAR = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** A scale at `at`, maybe behind a hyphen (`$5-million`); several multiply (`hundred thousand`). */
function scaleAt(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { value: number; next: number } | null {
  let value = 1;
  let next = at;
  for (let scales = 0; scales < MOST_SCALES; scales++) {
    const hyphen = tokens[next]?.text === '-' ? 1 : 0;
    const token = tokens[next + hyphen];
    if (!token) break;
    const scale =
      SCALES.get(token.lower) ??
      ((token.lower === 't' ? token.glued && money : token.glued || money) &&
      value === 1 &&
      !(token.text === 'M' && !token.glued)
        ? SHORT_SCALES.get(token.lower)
        : undefined);
    if (!scale) break;
    value *= scale;
    next += hyphen + 1;
    // A stop after a short scale is the sentence's or an abbreviation's: leave it.
  }
  return value > 1 ? { value, next } : null;
}

/** `two hundred and thirty-four thousand`, `three and a half million`. */
function spelledAt(tokens: readonly Token[], at: number): NumberHere {
  let total = 0;
  let group = 0;
  let next = at;
  let scaled = false;
  let last = 'none';
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const word = tokens[next]?.lower ?? '';
    const small = SMALL.get(word);
    if (
      small !== undefined &&
      (last === 'none' || last === 'scale' || (last === 'ten' && small > 0 && small < 10))
    ) {
      group += small;
      last = small >= 20 ? 'ten' : 'one';
      next++;
      if (
        tokens[next]?.text === '-' &&
        last === 'ten' &&
        (SMALL.get(tokens[next + 1]?.lower ?? '') ?? 99) < 10
      )
        next++;
      continue;
    }
    const hyphen = tokens[next]?.text === '-' ? 1 : 0;
    const scale = SCALES.get(tokens[next + hyphen]?.lower ?? '');
    if (scale) {
      if (scale === 100 || scale === 12) group = (group || 1) * scale;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      scaled = true;
      last = 'scale';
      next += hyphen + 1;
      continue;
    }
    if (word === 'and' && last === 'scale' && SMALL.has(tokens[next + 1]?.lower ?? '')) {
      const ahead = spelledAhead(tokens, next + 1);
      if (ahead) {
        next++;
        continue;
      }
    }
    if (word === 'and' && tokens[next + 1]?.lower === 'a' && tokens[next + 2]?.lower === 'half') {
      group += 0.5;
      next += 3;
      last = 'half';
      continue;
    }
    if (last === 'half' || last === 'one' || last === 'ten' || last === 'scale') break;
    break;
  }
  if (
    word(tokens, next) === 'point' &&
    SMALL.has(word(tokens, next + 1)) &&
    SMALL.get(word(tokens, next + 1))! < 10
  ) {
    group += SMALL.get(word(tokens, next + 1))! / 10;
    next += 2;
    const scale = scaleAt(tokens, next, false);
    if (scale)
      return { value: rounded((total + group) * scale.value), next: scale.next, scaled: true, spelled: true };
  }
  return { value: rounded(total + group), next, scaled, spelled: true };
}

/** `two hundred and ten people` but not `one million and two others`: only small numbers under a hundred join. */
function spelledAhead(tokens: readonly Token[], at: number): boolean {
  const behind = word(tokens, at + 1);
  return !SCALES.has(behind) || SMALL.get(word(tokens, at))! >= 10;
}

function articleNumberAt(tokens: readonly Token[], at: number): NumberHere | null {
  let scaleFrom = at + 1;
  let factor = 1;
  if (word(tokens, scaleFrom) === 'half' && tokens[scaleFrom + 1]?.text !== '-') {
    factor = 0.5;
    scaleFrom++;
  } else if (
    word(tokens, scaleFrom) === 'quarter' &&
    word(tokens, scaleFrom + 1) === 'of' &&
    word(tokens, scaleFrom + 2) === 'a'
  ) {
    factor = 0.25;
    scaleFrom += 3;
  }
  const scale = scaleAt(tokens, scaleFrom, false);
  return scale ? { value: factor * scale.value, next: scale.next, scaled: true, spelled: true } : null;
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** Removes the noise of binary fractions: 1.2 × 1e6 is 1200000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
