import { actorTerm } from '../actors/indexed';
import { scanActors } from '../actors/scan';
import type { KnownActors } from '../actors/table';
import type { Span } from '../article';
import type { MatchedSentence } from '../context';
import { joinedMarks } from '../text/joined-spans';
import { sentencesOf } from '../text/sentences';
import type { SearchQuery } from './query';
import { scanWanted } from './words';

/** Terms of actors that count like words where a text names them. */
export interface WantedActors {
  readonly terms: ReadonlySet<number>;
  readonly known: KnownActors | null;
}

/** The first sentence of a text that holds most of what was typed, with that marked; null when none has any of it. */
export function sentenceWith(
  text: string,
  { words, phrases, prefix }: Pick<SearchQuery, 'words' | 'phrases' | 'prefix'>,
  actors: WantedActors,
): MatchedSentence | null {
  const wanted = new Set([...words, ...phrases.flat()]);
  let best: { span: Span; marks: Span[]; distinct: number } | null = null;
  for (const span of sentencesOf(text)) {
    const sentence = text.slice(span.start, span.end);
    const marks: Span[] = [];
    const seen = new Set<string | number>();
    const mark = (what: string | number, start: number, end: number): void => {
      marks.push({ start, end });
      seen.add(what);
    };
    scanWanted(sentence, wanted, (word, start, end) => {
      if (wanted.has(word) || (prefix !== null && word.startsWith(prefix))) mark(word, start, end);
    });
    markActors(sentence, actors, mark);
    if (seen.size > (best?.distinct ?? 0)) best = { span, marks, distinct: seen.size };
  }
  if (!best) return null;
  const sentence = text.slice(best.span.start, best.span.end);
  return { text: sentence, span: best.span, marks: joinedMarks(best.marks.sort(byStart), sentence) };
}

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

function markActors(
  sentence: string,
  { terms, known }: WantedActors,
  mark: (term: number, start: number, end: number) => void,
): void {
  if (!known || terms.size === 0) return;
  scanActors(sentence, known, NO_STOPS, (number, start, end) => {
    const term = actorTerm(known.all[number]!);
    if (terms.has(term)) mark(term, start, end);
  });
}

const NO_STOPS: ReadonlySet<string> = new Set();
