import type { NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import type { Words } from './words';

const regions = new Map<string, RegExp>();

/**
 * Names of countries in a text without capitals, by `Intl.DisplayNames`: places alone. Names of people and bodies
 * in such texts come from the actors of the archive.
 */
export function countriesIn({ text }: Reading, words: Words): NameMention[] {
  const pattern = countryPattern(words);
  const names: NameMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = match[0];
    const span = { start: match.index, end: match.index + name.length };
    names.push({ span, name, entity: name, type: 'place', via: 'name' });
  }
  return names;
}

/** Finds each country of a text by the name that `Intl` gives it in the language. */
export function countryPattern(words: Pick<Words, 'lang' | 'table'>): RegExp {
  let pattern = regions.get(words.lang);
  if (!pattern) {
    pattern = regionPattern(words);
    regions.set(words.lang, pattern);
  }
  return pattern;
}

function regionPattern({ lang, table }: Pick<Words, 'lang' | 'table'>): RegExp {
  const display = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const names = new Set<string>();
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const name = display
        .of(String.fromCharCode(first, second))
        ?.replace(/[（(].*$/, '')
        .trim();
      if (name && name.length > 1) names.add(name);
    }
  const source = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.+*?^$()[\]|\\]/g, '\\$&'))
    .join('|');
  return new RegExp(
    table.unspaced ? source : `(?<=(?:^|[^\\p{L}])[${table.prefixes ?? ''}]?)(?:${source})(?![\\p{L}])`,
    'gu',
  );
}
