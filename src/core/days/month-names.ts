/** Locales of the eleven languages that printed days are read in, with those that name months in another way. */
const LOCALES: readonly string[] = 'en de de-AT fr es es-PE it pt ru uk ar ar-LB ar-DZ pl nl tr sv cs'.split(
  ' ',
);

/** What the locales' own names do not begin with. */
const OTHER_NAMES: Readonly<Record<string, number>> = {
  mrz: 3,
  maerz: 3,
  feber: 2,
  sept: 9,
  ene: 1,
  dic: 12,
  اب: 8,
};

/** Shorter words are no month: prepositions, marks of ordinals. */
const MIN_LETTERS = 3;

/**
 * The month, 1 to 12, that a word names in one of the locales (BCP 47), in English or in one of the eleven languages, in
 * this order; 0 for none. Names may be inflected or shortened to three letters and more, as long as only one month of the
 * locale begins so: `Sept`, `févr`, `мая`, `Jänner`, `شباط`.
 */
export function monthNamed(word: string, locales: readonly string[] = []): number {
  const name = folded(word);
  if (name.length < MIN_LETTERS) return otherMonth(name);
  for (const locale of [...locales, ...LOCALES]) {
    const month = monthIn(namesOf(locale), name);
    if (month !== 0) return month;
  }
  return otherMonth(name);
}

function otherMonth(name: string): number {
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : 0;
}

function monthIn(names: readonly (readonly string[])[], name: string): number {
  const whole = names.findIndex((forms) => forms.includes(name));
  if (whole >= 0) return whole + 1;
  const begun = names.flatMap((forms, at) => (forms.some((form) => form.startsWith(name)) ? [at + 1] : []));
  return begun.length === 1 ? begun[0]! : 0;
}

const known = new Map<string, readonly (readonly string[])[]>();

/** The names of each month: as they stand in a date and alone, long and short. */
function namesOf(locale: string): readonly (readonly string[])[] {
  let names = known.get(locale);
  if (names === undefined) {
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' as const }].map((parts) => formatOf(locale, parts)),
    );
    names = Array.from({ length: 12 }, (_, at) => {
      const time = Date.UTC(2024, at, 15);
      return formats.map((format) => folded(partOf(format, time)));
    });
    known.set(locale, names);
  }
  return names;
}

/** English where the platform does not know the locale, lest it falls back to its user's own. */
function formatOf(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...parts } as const;
  try {
    return new Intl.DateTimeFormat([locale, 'en'], fixed);
  } catch {
    return new Intl.DateTimeFormat('en', fixed); // what the page gives for its language is no language tag
  }
}

function partOf(format: Intl.DateTimeFormat, time: number): string {
  return format.formatToParts(time).find(({ type }) => type === 'month')?.value ?? '';
}

/** Letters alone, without case and marks, as writers leave them out. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}
