import type { NameMention, Quote } from '../../fact';
import { firstWhere } from '../../first-where';
import type { Reading } from '../../text/reading';
import { type Pair, pairsOf } from './pairs';
import { clauseSubject, type Source, sourceBefore, sourceBehind } from './speakers';

/**
 * The quotations of a text in order with who speaks where that can be told: named before, behind or between, or
 * carried over from the sentence before. `speaker` is canonical, `speakerText` as printed.
 */
export function quotesOf(
  reading: Reading,
  names: readonly NameMention[],
  references: readonly NameMention[],
): Quote[] {
  const mentions = [...names, ...references].sort((a, b) => a.span.start - b.span.start);
  const quotes: Quote[] = [];
  let last: { paragraph: number; quote: Quote; open: boolean } | null = null;
  let token = 0;
  let sentence = 0;
  for (const pair of pairsOf(reading.text)) {
    while (token < reading.tokens.length && reading.tokens[token]!.start < pair.marked.start) token++;
    while (sentence < reading.sentences.length - 1 && reading.sentences[sentence]!.end <= pair.start)
      sentence++;
    const printed = reading.text.slice(pair.start, pair.end);
    if (!/\p{L}/u.test(printed)) continue;
    const told = sourceOf(reading, pair, token, sentence);
    if (!told && isTitle(printed)) continue;
    const source = told ?? subjectOf(reading, token, sentence);
    const kind = isDirect(reading.text, pair) ? 'direct' : 'partial';
    let quote: Quote = {
      span: { start: pair.start, end: pair.end },
      kind,
      ...(source && speakerAt(reading, source, mentions)),
    };
    if (!source && last && speaks(last.quote) && continues(pair, last, kind))
      quote = { ...quote, ...speakerFrom(last.quote) };
    else if (source && last?.quote.speaker && pair.paragraph - last.paragraph < 2 && goesOn(reading, source))
      quote = { ...quote, speaker: last.quote.speaker };
    else if (!source && kind === 'direct') {
      const carried = carriedOver(reading, pair, sentence, mentions);
      if (carried) quote = { ...quote, ...carried };
    }
    quotes.push(quote);
    last = { paragraph: pair.paragraph, quote, open: pair.open };
  }
  return quotes;
}

/** `“Saturday Night Live”` names a work: two to six words, all but the short ones in capitals, and no stop. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[.,!?…]$/.test(text)) return false;
  return words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && word.length <= 4));
}

function sourceOf(reading: Reading, pair: Pair, opening: number, index: number): Source | null {
  const sentence = reading.sentences[index];
  if (!sentence) return null;
  let behind = opening;
  while (behind < reading.tokens.length && reading.tokens[behind]!.start < pair.marked.end) behind++;
  let lastIndex = index;
  while (lastIndex < reading.sentences.length - 1 && reading.sentences[lastIndex]!.last < behind) lastIndex++;
  const closing = reading.sentences[lastIndex]!;
  const text = reading.text;
  const mark = text[pair.end - 1] ?? '';
  const goesOn = behind < closing.last;
  const expects = /[,?!—-]/.test(mark) || reading.tokens[behind]?.text === ',';
  if (goesOn && expects) {
    const found = sourceBehind(reading, closing, behind);
    if (found) return found;
  }
  const before = opening > sentence.first ? sourceBefore(reading, sentence, opening) : null;
  if (before) return before;
  if (goesOn && !expects) {
    const found = sourceBehind(reading, closing, behind);
    if (found) return found;
  }
  return introducedBy(reading, index, opening);
}

/** Who is spoken of where a fragment is quoted and no verb gives it to anybody: `He rails against its “wall of …”`. */
function subjectOf(reading: Reading, opening: number, index: number): Source | null {
  const sentence = reading.sentences[index];
  return sentence && opening > sentence.first ? clauseSubject(reading, sentence.first, opening) : null;
}

/** `Smith put it this way:` as a sentence or paragraph of its own. */
function introducedBy(reading: Reading, index: number, opening: number): Source | null {
  const sentence = reading.sentences[index]!;
  const before = reading.sentences[index - 1];
  if (opening !== sentence.first || !before) return null;
  if (reading.tokens[before.last - 1]?.text !== ':') return null;
  return sourceBefore(reading, before, before.last);
}

/** A quote of whole words with a capital start is direct; a fragment inside a sentence is partial. */
function isDirect(text: string, pair: Pair): boolean {
  const inner = text.slice(pair.start, Math.min(pair.end, pair.start + 40));
  return /^[^\p{L}]*\p{Lu}/u.test(inner) && pair.end - pair.start > 15;
}

function continues(pair: Pair, last: { paragraph: number; open: boolean }, kind: Quote['kind']): boolean {
  if (pair.paragraph === last.paragraph) return true;
  return pair.paragraph === last.paragraph + 1 && (last.open || kind === 'direct');
}

/** `he continued`, `she added`: whoever spoke just before, not whom the quote names. */
function goesOn({ tokens }: Reading, { first, next }: Source): boolean {
  const isPronoun = next === first + 1 && /^s?he$/.test(tokens[first]!.lower);
  return isPronoun && [first - 1, next].some((at) => /^(?:added|continued)$/.test(tokens[at]?.lower ?? ''));
}

function speaks(quote: Quote): boolean {
  return quote.speaker !== undefined || quote.speakerText !== undefined;
}

type Speaker = Pick<Quote, 'speaker' | 'speakerText' | 'speakerSpan'>;

function speakerFrom({ speaker, speakerText, speakerSpan }: Quote): Speaker {
  return {
    ...(speaker !== undefined && { speaker }),
    ...(speakerText !== undefined && { speakerText }),
    ...(speakerSpan && { speakerSpan }),
  };
}

/** The speaker of a source phrase: its last person, else its first body, else the words as printed. */
function speakerAt(reading: Reading, source: Source, mentions: readonly NameMention[]): Speaker {
  const span = { start: reading.tokens[source.first]!.start, end: reading.tokens[source.next - 1]!.end };
  const speakerText = reading.text.slice(span.start, span.end);
  const inside = mentions.slice(lowerBound(mentions, span.start), lowerBound(mentions, span.end));
  const others = inside.filter(({ type, via }) => type === 'person' || via !== 'name');
  // "Pompeo and Kim said", "he and Kim": of a pair neither is the speaker.
  if (isPair(reading.text, inside, speakerText)) return { speakerText, speakerSpan: span };
  const aide =
    /\b(?:spokes(?:man|woman|person)|aide|lawyer|attorney|adviser|campaign|representative)\b.*\bfor\b/.test(
      speakerText.slice(0, 200),
    );
  const person = aide
    ? undefined
    : others
        .filter(
          ({ type, span: at }) =>
            type === 'person' && !owns(reading.text, at.end) && !describes(reading.text, at.end),
        )
        .at(-1);
  // "the Ohio Republican" is not Ohio: a place or thing speaks only where it ends the phrase.
  const body =
    inside.find(({ type }) => type === 'organisation') ??
    inside.find(({ type, span: at }) => (type === 'other' || type === 'place') && at.end === span.end);
  const speaker = person?.entity ?? (aide ? undefined : body?.entity);
  return { ...(speaker !== undefined && { speaker }), speakerText, speakerSpan: span };
}

/** Two persons or bodies with nothing but `and` and a title between, to the end of the words. */
function isPair(text: string, inside: readonly NameMention[], printed: string): boolean {
  if (
    /^(?:he|she|they|i|we) and | and others?\b/i.test(printed) ||
    inside.some(({ via, entity }) => via !== 'name' && entity.includes(' and '))
  )
    return true;
  const people = inside.filter(({ type, via }) => type === 'person' || via !== 'name');
  const [one, other] = [people.at(-2), people.at(-1)];
  return (
    one !== undefined &&
    other !== undefined &&
    one.entity !== other.entity &&
    /^ and (?:[\p{Lu}][\p{L}.]+ )*$/u.test(text.slice(one.span.end, other.span.start))
  );
}

function owns(text: string, end: number): boolean {
  return /^['’]s/.test(text.slice(end, end + 2));
}

/** `a McConnell aide`, `of the Trump administration`: the name tells whose man speaks. */
function describes(text: string, end: number): boolean {
  return /^ (?:(?:re-)?election )?(?:administration|aides?|allies|ally|advis[eo]rs?|campaign|camp|lawyers?|attorneys?|officials?|staffers?|spokes(?:man|woman|person)|supporters?|team|family|representatives?|critics?|loyalists?|White House)\b/.test(
    text.slice(end, end + 32),
  );
}

/** A direct quote without attribution is said by the subject of the sentence before it. */
function carriedOver(
  reading: Reading,
  pair: Pair,
  index: number,
  mentions: readonly NameMention[],
): Speaker | null {
  const before = reading.sentences[index - 1];
  if (!before || reading.sentences[index]!.start < pair.marked.start) return null;
  for (
    let at = lowerBound(mentions, before.start);
    at < mentions.length && mentions[at]!.span.start < before.end;
    at++
  ) {
    const { type, entity, name, span } = mentions[at]!;
    if (type === 'person' && !owns(reading.text, span.end))
      return { speaker: entity, speakerText: name, speakerSpan: span };
  }
  return null;
}

/** Index of the first mention at or behind an offset. */
function lowerBound(mentions: readonly NameMention[], offset: number): number {
  return firstWhere(mentions.length, (at) => mentions[at]!.span.start >= offset);
}
