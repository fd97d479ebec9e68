import { type At, alternation, D, date, type Found, match, numberOf } from './at';
import type { Words } from './words';

/** `im ersten Quartal 2021`, `осенью 2019 года`, `الربع الأول من عام 2021`; null without a year behind. */
export function partOfYearAt(here: At): Found | null {
  const { words, at } = here;
  if (words.table.unspaced) return null;
  const season = match(here, 'season', () => `(${words.seasons.source})${words.end}${yearPattern(words)}`);
  if (season)
    return date(
      at + season[0].length,
      `${numberOf(season[2])}-${words.seasons.valueOf(season[1]!)}`,
      'season',
    );
  const part = match(here, 'part of a year', () => {
    const [ordinal, unit] = [words.ordinals.source, words.yearParts.source];
    // Arabic puts the noun first.
    const phrase = words.table.prefixes
      ? `(${unit})\\s+(${ordinal})${words.end}`
      : `(${ordinal})${words.end}\\s+(${unit})${words.end}`;
    return `${phrase}${yearPattern(words)}`;
  });
  if (!part) return null;
  const [ordinal, unit] = words.table.prefixes ? [part[2]!, part[1]!] : [part[1]!, part[2]!];
  const value = `${words.yearParts.valueOf(unit)}${words.ordinals.valueOf(ordinal)}`;
  return date(at + part[0].length, `${numberOf(part[3])}-${value}`, 'quarter');
}

/** The same right behind a year where no blanks part words: `2021年第一季度`, `2019年秋天`. */
export function partBehindYear(here: At, from: number, year: number): Found | null {
  const { words } = here;
  const part = match(
    here,
    'part behind a year',
    () => `\\s?第?(${words.ordinals.source})\\s?(${words.yearParts.source})`,
    from,
  );
  if (part)
    return date(
      from + part[0].length,
      `${year}-${words.yearParts.valueOf(part[2]!)}${words.ordinals.valueOf(part[1]!)}`,
      'quarter',
    );
  const season = match(here, 'season behind a year', () => `の?\\s?(${words.seasons.source})`, from);
  return season && date(from + season[0].length, `${year}-${words.seasons.valueOf(season[1]!)}`, 'season');
}

function yearPattern({ table: { of, inYear, yearBehind }, end }: Words): string {
  const lead = `(?:(?:${alternation(`${of} ${inYear}`.trim())})\\s+)?`;
  return `,?\\s+${lead}${lead}(${D}{4})(?!${D})(?:\\s?(?:${alternation(yearBehind)})${end})?`;
}
