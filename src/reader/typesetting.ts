/** How articles are set to be read. */
export interface Typesetting {
  /** Of `SIZES`. */
  readonly size: number;
  readonly width: (typeof WIDTHS)[number];
  readonly family: (typeof FAMILIES)[number];
}

/** Factors of the size of text. */
export const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75] as const;
export const WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const FAMILIES = ['serif', 'sans'] as const;

const KEY = 'typesetting';
const FIRST: Typesetting = { size: 1, width: 'normal', family: 'serif' };

/** The reader's choice; in `localStorage`, since a page must have it before it is first painted. */
export function readTypesetting(): Typesetting {
  const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Typesetting>;
  return {
    size: oneOf(SIZES, stored.size, FIRST.size),
    width: oneOf(WIDTHS, stored.width, FIRST.width),
    family: oneOf(FAMILIES, stored.family, FIRST.family),
  };
}

/** Keeps the choice and sets the page so. */
export function chooseTypesetting(chosen: Typesetting): void {
  localStorage.setItem(KEY, JSON.stringify(chosen));
  setPage(chosen);
}

/** Sets the page as chosen. */
export function setPage({ size, width, family }: Typesetting = readTypesetting()): void {
  const { documentElement: root } = document;
  root.style.setProperty('--read', String(size));
  Object.assign(root.dataset, { width, family });
}

function oneOf<T>(all: readonly T[], given: unknown, first: T): T {
  return all.includes(given as T) ? (given as T) : first;
}
