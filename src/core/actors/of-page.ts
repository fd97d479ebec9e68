import type { PageReading } from '../page-reading';
import { actorsIn, type Mentioned } from './actors';
import type { KnownActors } from './table';

const read = new WeakMap<PageReading, Mentioned[]>();

/** The known actors and topics that a page names, the most prominent first; found once for a page. */
export function actorsOfPage(reading: PageReading, known: KnownActors | null): Mentioned[] {
  const before = read.get(reading);
  if (before) return before;
  const actors = actorsIn(reading.page.headline, reading.text, reading.language, known);
  read.set(reading, actors);
  return actors;
}
