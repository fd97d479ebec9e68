import { annotateReading, readingIn } from '../annotate/annotate';
import type { Span } from '../article';
import type { Annotation, Fact, NameMention, Quantity } from '../fact';
import { stemsOf } from '../text/stems';
import { boundedText } from './bound';
import { type Notes, notesOf } from './notes';

/** A quantity with what decides whether another measures the same: words, names and verbs of its sentence. */
export interface Figure {
  readonly quantity: Quantity;
  /** As printed, with the words that bound it: `at least 84`. */
  readonly text: string;
  readonly notes: Notes;
  readonly sentence: string;
  /** What stands before `text` in its sentence. */
  readonly before: string;
  /** The name that stands nearest before it, else behind it; null in a sentence without. */
  readonly nearest: NameMention | null;
  /** Its sentence measures the same thing once more, and that is not what it was before. */
  readonly hasRival: boolean;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The stems of these names. */
  readonly nameWords: ReadonlySet<string>;
  /** Stems of the words around the quantity, those of names left out. */
  readonly near: ReadonlySet<string>;
  /** Stems of the verbs around the quantity, words for dying and the like as one. */
  readonly actions: ReadonlySet<string>;
}

/** The figures of a text in order, at most `limit`. */
export function figuresOf(text: string, date: string, lang: string, limit = 200): Figure[] {
  return figuresIn(text, annotateReading(readingIn(text, date, lang)), lang).slice(0, limit);
}

function figuresIn(text: string, { sentences, quantities, names }: Annotation, lang: string): Figure[] {
  const figures: Figure[] = [];
  let quantity = 0;
  let name = 0;
  for (const sentence of sentences) {
    const named: NameMention[] = [];
    for (; name < names.length && names[name]!.span.start < sentence.end; name++) named.push(names[name]!);
    const first = quantity;
    while (quantity < quantities.length && quantities[quantity]!.span.start < sentence.end) quantity++;
    if (first < quantity)
      figures.push(...figuresAt(text, sentence, quantities.slice(first, quantity), named, lang));
  }
  return figures;
}

/** The figures of a fact of the archive. */
export function figuresOfFact(fact: Fact, lang: string): Figure[] {
  const shift = fact.span.start;
  const moved = (span: Span): Span => ({ start: span.start - shift, end: span.end - shift });
  const quantities = fact.quantities.map((quantity) => ({ ...quantity, span: moved(quantity.span) }));
  return figuresAt(fact.text, { start: 0, end: fact.text.length }, quantities, fact.names, lang).map(
    (figure, index) => ({
      ...figure,
      quantity: fact.quantities[index]!,
    }),
  );
}

function figuresAt(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  names: readonly NameMention[],
  lang: string,
): Figure[] {
  const printed = text.slice(sentence.start, sentence.end);
  const words = new Set(stemsOf(printed, lang).filter((word) => !/^\d/.test(word) && !SCALES.has(word)));
  const entities = new Set(names.map(({ entity }) => entity));
  const nameWords = new Set([...entities].flatMap((entity) => stemsOf(entity, lang)));
  return quantities.map((quantity) => {
    const { start, end } = quantity.span;
    const at = { start: start - sentence.start, end: end - sentence.start };
    const bounded = boundedText(printed, at);
    return {
      quantity,
      text: bounded,
      notes: notesOf(printed, at, quantity, lang),
      sentence: printed,
      before: printed.slice(0, at.end - bounded.length),
      nearest: nearestTo(quantity.span, names),
      hasRival: quantities.some((other) => isRival(other, quantity, text)),
      words,
      names: entities,
      nameWords,
      near: wordsAround(printed, at, nameWords, lang),
      actions: actionsAround(text, sentence, quantity.span),
    };
  });
}

function wordsAround(
  sentence: string,
  { start, end }: Span,
  nameWords: ReadonlySet<string>,
  lang: string,
): Set<string> {
  // A word that is cut off at either end is nobody's.
  const before = sentence.slice(Math.max(0, start - REACH), start).replace(start > REACH ? /^\S*/ : '', '');
  const reach = sentence.slice(end, end + REACH);
  const isLast = end + REACH >= sentence.length;
  const behind = isLast ? reach : reach.slice(0, reach.lastIndexOf(' ') + 1);
  return new Set(
    stemsOf(`${before} ${behind}`, lang).filter(
      (word) => !/^\d/.test(word) && !SCALES.has(word) && !nameWords.has(word),
    ),
  );
}

function nearestTo({ start }: Span, names: readonly NameMention[]): NameMention | null {
  const before = names.findLast(({ span }) => span.end <= start);
  return before ?? names.find(({ span }) => span.start >= start) ?? null;
}

/** What a figure is written with says nothing of what it measures. */
const SCALES = new Set('dozen hundred thousand million billion trillion percent cent dollar'.split(' '));

/** `up from $190 billion`, `than 38 percent a year ago`: what it was before. English. */
const EARLIER =
  /\b(?:from|than|compared (?:with|to)|against|versus|vs\.?) (?:about |nearly |almost |around |some |just )?$/i;

/** Whether a figure of the same sentence measures the same as another: which of them the sentence is about, nobody knows. */
function isRival(other: Quantity, one: Quantity, text: string): boolean {
  if (other === one || other.kind !== one.kind || other.unit !== one.unit) return false;
  const before = text.slice(Math.max(0, other.span.start - 30), other.span.start);
  if (EARLIER.test(before)) return false;
  if (one.kind !== 'count') return true;
  const thing = other.of[0];
  return thing === undefined || thing === one.of[0] || NOUNLESS.has(thing);
}

/** What a count has for a thing where it names none. */
const NOUNLESS = new Set(
  'more other kill dead injur wound missing trap hurt arrest detain killed injured wounded'.split(' '),
);

/** How far from the quantity its verb stands at most. UTF-16 units. */
const REACH = 60;

const ACTIONS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['die', 'killed dead died dies kill kills killing deaths death fatalities slain perished casualties'],
      ['injure', 'injured wounded hurt injuries injuring wounding'],
      ['arrest', 'arrested detained arrests jailed custody detaining arresting'],
      ['flee', 'fled flee displaced fleeing refugees evacuated displacing'],
      ['rise', 'rose risen rise grew grow climbed jumped increased up gained rising growing'],
      ['fall', 'fell fallen fall declined dropped decreased down lost slipped shrank falling'],
    ] as const
  ).flatMap(([action, list]) => list.split(' ').map((word): [string, string] => [word, action])),
);
const NO_ACTIONS = new Set('said reported added told noted announced need based united'.split(' '));

function actionsAround(text: string, sentence: Span, { start, end }: Span): Set<string> {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const behind = text.slice(end, Math.min(sentence.end, end + REACH));
  const actions = new Set<string>();
  for (const word of `${before} ${text.slice(start, end)} ${behind}`.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const known = ACTIONS.get(word);
    if (known) actions.add(known);
    else if (word.length > 4 && word.endsWith('ed') && !NO_ACTIONS.has(word)) actions.add(word.slice(0, -2));
    else if (word.length > 5 && word.endsWith('ing')) actions.add(word.slice(0, -3));
  }
  return actions;
}
