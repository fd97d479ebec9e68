/**
 * The months of the eleven languages that printed days are read in, and of those of their countries that name them in
 * another way: in each as it stands alone and in a date where neither begins with the other, letters alone, as the
 * platform has them. Its first date takes it 20 ms.
 */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  'de-AT': 'janner februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'es-PE': 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  ru: 'январь/января февраль/февраля марта апрель/апреля маи/мая июнь/июня июль/июля августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  uk: 'січень/січня лютого/лютии березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопада грудень/грудня',
  ar: 'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'ar-LB': 'كانونالثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرينالاول تشرينالثاني كانونالاول',
  'ar-DZ': 'جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر',
  pl: 'stycznia/styczen lutego/luty marzec/marca kwiecien/kwietnia maja czerwiec/czerwca lipiec/lipca sierpien/sierpnia wrzesien/wrzesnia pazdziernika listopada grudzien/grudnia',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  tr: 'ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  cs: 'leden/ledna unora brezen/brezna duben/dubna kveten/kvetna cerven/cervna/cvn cervenec/cervence/cvc srpen/srpna zari rijen/rijna listopadu prosinec/prosince',
};

const LOCALES = Object.keys(NAMES);

/** Countries that name some month otherwise than their language does elsewhere: the platform knows how. */
const OTHERWISE = /-(?:AT|IT|MA|PE|UY|DZ|IQ|JO|LB|MR|PS|SY|TN)$/i;

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

/** The names of each month: as they stand in a date and alone, long and short where the platform is asked. */
function namesOf(locale: string): readonly (readonly string[])[] {
  let names = known.get(locale);
  if (names === undefined) {
    const table = tableOf(locale);
    names = table === undefined ? namesByPlatform(locale) : table.split(' ').map((forms) => forms.split('/'));
    known.set(locale, names);
  }
  return names;
}

/** The names in the table; undefined for a locale whose names are not there. */
function tableOf(locale: string): string | undefined {
  const language = LANGUAGE.exec(locale)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(NAMES, locale)) return NAMES[locale];
  return Object.hasOwn(NAMES, language) && !OTHERWISE.test(locale) ? NAMES[language] : undefined;
}

/** A language's tag, perhaps with a script and a region. */
const LANGUAGE = /^([a-z]{2})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

function namesByPlatform(locale: string): readonly (readonly string[])[] {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' as const }].map((parts) => formatOf(locale, parts)),
  );
  return Array.from({ length: 12 }, (_, at) => {
    const time = Date.UTC(2024, at, 15);
    return formats.map((format) => folded(partOf(format, time)));
  });
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
