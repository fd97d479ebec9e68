let known: Set<string> | null = null;

/** Is the lower-case name a country, a nation's short name or a continent? Every article has some: marks leave them out. */
export function isCountry(name: string): boolean {
  known ??= countryNames();
  return known.has(name);
}

const OTHERS =
  'us,usa,united states of america,uk,great britain,britain,england,scotland,wales,america,uae,dprk,burma,turkey,' +
  'ivory coast,holland,czech republic,macedonia,swaziland,palestine,korea,soviet union,ussr,republic of china,' +
  "people's republic of china,people's republic,russian federation,islamic republic,republic of korea,bosnia,congo," +
  'democratic republic of congo,democratic republic of the congo,vatican,europe,asia,africa,antarctica,australasia,' +
  'north america,south america,latin america,central america,west,east,north,south,eu,european union';

/** English names of countries and territories from Intl, with and without what stands in brackets, and other ways to say them. */
function countryNames(): Set<string> {
  const names = new Set(OTHERS.split(','));
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first += 1)
    for (let second = 65; second <= 90; second += 1) {
      const name = display.of(String.fromCharCode(first, second))?.toLowerCase();
      if (name === undefined) continue;
      names.add(name.replaceAll('’', "'"));
      names.add(name.replace(/ \([^()]*\)$/, ''));
      for (const part of name.split(' & ')) names.add(part);
    }
  return names;
}
