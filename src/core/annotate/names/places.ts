import { LONG_PLACES, PLACES } from './lexicon';

let countries: Set<string> | null = null;

/** Is the lower-case name a country (by Intl), or a state, city or region of the list? */
export function isPlace(name: string): boolean {
  countries ??= countryNames();
  return (
    PLACES.has(name) ||
    countries.has(name) ||
    (name.includes(' ') && LONG_PLACES.has(name.replaceAll(' ', '-')))
  );
}

/** English country names from Intl, lower case, those that are also plain words or given names left out. */
function countryNames(): Set<string> {
  const names = new Set<string>();
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const name = display.of(String.fromCharCode(first, second));
      if (name && name !== 'Jersey' && name !== 'Guernsey')
        names.add(
          name
            .toLowerCase()
            .replace(/ \([^()]*\)$/, '')
            .replaceAll('’', "'"),
        );
    }
  for (const name of [
    'burma',
    'turkey',
    'ivory coast',
    'macedonia',
    'swaziland',
    "people's republic of china",
    'republic of korea',
    'democratic republic of congo',
    'bosnia',
  ])
    names.add(name);
  // Regions of Intl that are bodies.
  for (const name of ['united nations', 'european union', 'eurozone']) names.delete(name);
  return names;
}
