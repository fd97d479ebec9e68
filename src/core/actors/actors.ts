import type { Span } from '../article';
import { stopWordsOf } from '../text/language';
import { scanActors } from './scan';
import type { KnownActor, KnownActors } from './table';

/** An actor or topic of a text with how much the text is about it. */
export interface Mentioned {
  readonly actor: KnownActor;
  /** The actor's number in the table. */
  readonly number: number;
  /** Mentions, those of the headline three times and those early in the text twice. */
  readonly weight: number;
  /** Where it is first named, in the headline or the text. */
  readonly first: Span & { readonly isHeadline: boolean };
}

/**
 * The known actors and topics that a headline and text name, the most prominent first; none without a table. A person of
 * state speaks for a country too: half of the mentions count for it.
 */
export function actorsIn(
  headline: string,
  text: string,
  language: string,
  known: KnownActors | null,
): Mentioned[] {
  if (!known) return [];
  const stops = stopWordsOf(language);
  const found = new Map<number, Mentioned & { weight: number }>();
  const add = (number: number, weight: number, start: number, end: number, isHeadline: boolean): void => {
    const before = found.get(number);
    if (before) before.weight += weight;
    else found.set(number, { actor: known.all[number]!, number, weight, first: { start, end, isHeadline } });
  };
  const read = (part: string, isHeadline: boolean): void => {
    scanActors(part, known, stops, (number, start, end) => {
      const weight = isHeadline ? HEADLINE : start < EARLY_CHARS ? EARLY : 1;
      add(number, weight, start, end, isHeadline);
      const speaksFor = known.numberOf(known.all[number]!.of);
      if (speaksFor !== undefined) add(speaksFor, weight * SPEAKING, start, end, isHeadline);
    });
  };
  read(headline, true);
  read(text, false);
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.number - b.number);
}

/** Actors that both texts name, the most prominent in both first: by the lesser of the two shares. */
export function sharedActors(a: readonly Mentioned[], b: readonly Mentioned[]): KnownActor[] {
  const shares = (list: readonly Mentioned[]): Map<number, number> => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    return new Map(list.map(({ number, weight }) => [number, weight / total]));
  };
  const inB = shares(b);
  const inA = shares(a);
  return a
    .filter(({ number, actor }) => actor.kind !== 'topic' && inB.has(number))
    .map(({ number, actor }) => ({ actor, share: Math.min(inA.get(number)!, inB.get(number)!) }))
    .sort((one, other) => other.share - one.share)
    .map(({ actor }) => actor);
}

const HEADLINE = 3;
const EARLY = 2;
const EARLY_CHARS = 400;
const SPEAKING = 0.5;
