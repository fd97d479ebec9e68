/** What of the library is to be seen, and in which order; each `''` for no bound. */
export interface Wishes {
  /** Words of headline, publisher, address or text, with the operators of the search. */
  readonly text: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly origin: string;
  readonly lang: string;
  readonly tag: string;
  readonly sort: Sort;
}

export const SORTS = ['newest', 'oldest', 'headline', 'publisher', 'kept', 'best'] as const;

/** `kept`: those kept last first; `best`: as the search ranks them. */
export type Sort = (typeof SORTS)[number];

export const NO_WISHES: Wishes = {
  text: '',
  publisher: '',
  from: '',
  to: '',
  origin: '',
  lang: '',
  tag: '',
  sort: 'newest',
};

/** The wishes as they stand in the page's address, so that a list can be left, come back to and bookmarked. */
export function wishesIn(search: string): Wishes {
  const asked = new URLSearchParams(search);
  const given = Object.keys(NO_WISHES).flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const wishes = { ...NO_WISHES, ...(Object.fromEntries(given) as Partial<Wishes>) };
  return { ...wishes, sort: SORTS.includes(wishes.sort) ? wishes.sort : NO_WISHES.sort };
}

/** The inverse of `wishesIn`: `?text=wheat`, `''` when nothing is wished. */
export function searchOf(wishes: Wishes): string {
  const given = Object.entries(wishes).filter(([name, value]) => value !== NO_WISHES[name as keyof Wishes]);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** Whether anything narrows the list. */
export function isNarrowed({ sort: _, ...bounds }: Wishes): boolean {
  return Object.values(bounds).some((bound) => bound.trim() !== '');
}
