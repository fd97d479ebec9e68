import type { Archive, Hit } from '../archive/archive';
import type { KnownName } from '../pack/name-matcher';
import type { Known } from './telling-names';

export type CardSource = Pick<Known, 'archive' | 'sections' | 'own'>;

/** So many articles are read from either end until one prints the name in the form shown, and places of it in each. */
export const TRIES = 3;

export interface Ends {
  /** Articles from either end, the outermost first. */
  readonly earliest: readonly Hit[];
  readonly latest: readonly Hit[];
  /** The first and the last day, 0 when no article is dated. */
  readonly from: number;
  readonly to: number;
}

/** The first and last articles with a name by date, by place in the pack where none is dated. */
export function endsOf(names: readonly KnownName[], { archive, sections, own }: CardSource): Ends {
  const earliest: { hit: Hit; day: number }[] = [];
  const latest: { hit: Hit; day: number }[] = [];
  for (const { pack, place } of names)
    for (const index of sections[pack]!.articlesAt(place)) {
      if (pack === own?.pack && index === own.index) continue;
      const day = dayAt(archive, pack, index);
      const isEarly = earliest.length < TRIES || (day || UNDATED) < (earliest.at(-1)!.day || UNDATED);
      const isLate = latest.length < TRIES || day >= latest.at(-1)!.day;
      if (!isEarly && !isLate) continue;
      const one = { hit: { pack, index, score: 1 }, day };
      if (isEarly) keep(earliest, one, (a, b) => (a || UNDATED) < (b || UNDATED));
      if (isLate) keep(latest, one, (a, b) => a >= b);
    }
  const [first, last] = [earliest[0]?.day ?? 0, latest[0]?.day ?? 0];
  const hitsOf = (ends: typeof earliest): Hit[] =>
    ends.filter(({ day }) => day > 0 || last === 0).map(({ hit }) => hit);
  return { earliest: hitsOf(earliest), latest: hitsOf(latest), from: first, to: last };
}

/** Behind every day of the calendar. */
const UNDATED = 0x10000;

/** Puts one before the first that it comes before, and lets the outermost go. */
function keep<T extends { readonly day: number }>(
  ends: T[],
  one: T,
  comesBefore: (day: number, other: number) => boolean,
): void {
  let at = ends.length;
  while (at > 0 && comesBefore(one.day, ends[at - 1]!.day)) at -= 1;
  ends.splice(at, 0, one);
  if (ends.length > TRIES) ends.pop();
}

function dayAt({ packs }: Archive, pack: number, index: number): number {
  const { file } = packs[pack]!;
  const at = file.sections.days.start + index * 2;
  file.verify(at, at + 2);
  return file.bytes[at]! | (file.bytes[at + 1]! << 8);
}
