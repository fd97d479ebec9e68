import { originTitle } from '../holdings/origin-title';
import { locale, say } from '../language/say';
import type { Job } from '../store/database';
import type { Row } from './row';

/** A choice of a filter. */
interface Facet {
  readonly value: string;
  readonly title: string;
  readonly articles: number;
}

/** What the library can be narrowed by, the choices with most articles first. */
export interface Facets {
  readonly origins: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly tags: readonly Facet[];
  /** Those of most articles. */
  readonly publishers: readonly string[];
}

export const NO_FACETS: Facets = { origins: [], languages: [], tags: [], publishers: [] };

/** So many publishers are suggested. */
const SUGGESTED = 200;

/** The choices that these rows have. */
export function facetsOf(
  rows: readonly Row[],
  tags: Facets['tags'],
  titleOf: (origin: string) => string,
): Facets {
  const languages = counted(rows, ({ lang }) => lang, languageName);
  return {
    origins: counted(rows, ({ origin }) => origin, titleOf),
    languages,
    tags,
    publishers: counted(rows, ({ publisher }) => publisher, String)
      .slice(0, SUGGESTED)
      .map(({ value }) => value),
  };
}

function counted(
  rows: readonly Row[],
  readValue: (row: Row) => string,
  titleOf: (value: string) => string,
): Facet[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = readValue(row);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, articles]) => ({ value, title: titleOf(value), articles }))
    .sort((a, b) => b.articles - a.articles || (a.title < b.title ? -1 : 1));
}

/** `German` for `de`; what is no language's tag as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // articles come with whatever their files said
  }
}

/** What the reader calls where an article comes from; packs by their names. */
export function originTitles(
  packs: readonly { readonly namespace: string; readonly name: string }[],
  jobs: readonly Pick<Job, 'id' | 'name'>[],
): (origin: string) => string {
  const names = new Map(packs.map(({ namespace, name }) => [namespace, name]));
  const titles = new Map<string, string>();
  return (origin) => {
    const title = titles.get(origin) ?? titleOf(origin);
    titles.set(origin, title);
    return title;
  };
  function titleOf(origin: string): string {
    if (origin === 'bundled') return say('pack_came');
    return origin.startsWith('pack:') ? (names.get(origin) ?? origin) : originTitle(origin, jobs);
  }
}
