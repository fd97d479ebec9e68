import type { Reading, Sentence } from '../../text/reading';
import { isCapital, type Token } from '../../text/tokens';

/** What a text's own words tell: which are also written small, and which in capitals inside a sentence. */
export interface Spelling {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

export function spellingOf(reading: Reading): Spelling {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of reading.sentences) {
    const titled = isTitleCase(reading, sentence);
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = reading.tokens[at]!;
      if (token.kind !== 'word') continue;
      if (token.text === token.lower) small.add(token.lower);
      else if (!titled && at > sentence.first && !isInitial(reading, sentence, at)) capital.add(token.lower);
    }
  }
  return { small, capital };
}

/** Headlines In Capitals: most long words are capitalised. */
export function isTitleCase(reading: Reading, sentence: Sentence): boolean {
  // Headlines end without a stop.
  if (reading.text[sentence.end - 1] === '.') return false;
  let long = 0;
  let capitals = 0;
  const limit = Math.min(sentence.last, sentence.first + 60);
  for (let at = sentence.first; at < limit; at++) {
    const token = reading.tokens[at]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (isCapital(token.text)) capitals++;
  }
  return long >= 4 && capitals >= long * 0.75;
}

/** The first word of a sentence, of a quotation, or behind a colon, dash or bracketed dateline. */
export function isInitial(reading: Reading, sentence: Sentence, at: number): boolean {
  if (at === sentence.first) return true;
  const before = reading.tokens[at - 1]!;
  return before.kind === 'mark' && /^(?:["“”«‘'(:[•*]|--+|—|–|\.\.+|…)$/.test(before.text);
}

export function startsName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if (token.kind !== 'word' || token.lower === "'s") return false;
  if (isCapital(token.text)) return token.text !== 'I' && !/^I['’]/.test(token.text) && !isSmallWord(token);
  const [dash, behind] = [reading.tokens[at + 1], reading.tokens[at + 2]];
  return (
    (token.lower === 'al' || token.lower === 'el') &&
    dash?.text === '-' &&
    dash.glued &&
    behind?.kind === 'word' &&
    behind.glued &&
    isCapital(behind.text)
  );
}

/** `Meth is IN the state`: emphasis. */
export function isSmallWord({ text, lower }: Token): boolean {
  return EMPHASISED.has(lower) && isShouted(text);
}

const EMPHASISED = new Set(
  'in on at of to by for from with and or but not no the this that is are was be all any every more never very so if as our your my his her we you out up down get'.split(
    ' ',
  ),
);

/** In capitals throughout. */
export function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
