import { daysOf } from '../pack/days';
import type { Archive, Hit } from './archive';

/** The articles before and after one in the order of days; null where there is none. */
export interface Neighbours {
  readonly previous: Hit | null;
  readonly next: Hit | null;
}

/**
 * The neighbours of an article among those of its own namespace: by day, those of one day as they stand in their packs.
 * Undated ones come before all others.
 */
export function neighboursOf(hit: Hit, { packs }: Archive): Neighbours {
  const { namespace } = packs[hit.pack]!;
  let previous: Place | null = null;
  let next: Place | null = null;
  const own: Place = { ...hit, day: daysOf(packs[hit.pack]!.file)[hit.index]! };
  for (const [pack, { file, articles, hidden, namespace: other }] of packs.entries()) {
    if (other !== namespace) continue;
    const days = daysOf(file);
    for (let index = 0; index < articles; index += 1) {
      if (hidden.has(index)) continue;
      const place = { pack, index, day: days[index]! };
      const order = orderOf(place, own);
      if (order < 0 && (!previous || orderOf(place, previous) > 0)) previous = place;
      if (order > 0 && (!next || orderOf(place, next) < 0)) next = place;
    }
  }
  return { previous: hitAt(previous), next: hitAt(next) };
}

interface Place {
  readonly pack: number;
  readonly index: number;
  readonly day: number;
}

function orderOf(a: Place, b: Place): number {
  return a.day - b.day || a.pack - b.pack || a.index - b.index;
}

function hitAt(place: Place | null): Hit | null {
  return place && { pack: place.pack, index: place.index, score: 1 };
}
