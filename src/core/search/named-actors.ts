import { actorTerm } from '../actors/indexed';
import { scanActors } from '../actors/scan';
import type { KnownActors } from '../actors/table';
import type { Span } from '../article';

/** What a typed text names: the terms under which articles about it are indexed. */
export interface NamedActor extends Span {
  readonly term: number;
  readonly isTopic: boolean;
}

/** The known actors and topics that a typed text names, in any of their languages; small letters do as well. */
export function actorsNamed(text: string, known: KnownActors | null): NamedActor[] {
  if (!known) return [];
  const named: NamedActor[] = [];
  scanActors(`${text.replace(FIRST_SMALL, capital)}${SMALL}`, known, NO_STOPS, (number, start, end) => {
    const actor = known.all[number]!;
    named.push({ start, end, term: actorTerm(actor), isTopic: actor.kind === 'topic' });
  });
  return named;
}

/** No word, but it tells that the text is not in capitals throughout, where `US` may be "us". */
const SMALL = ' a';
const NO_STOPS: ReadonlySet<string> = new Set();
const FIRST_SMALL = /(?<![\p{L}\p{M}])\p{Ll}/gu;

function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}
