import type { Mutant } from './mutants';

/** A change that no test can notice, since nothing that anybody sees depends on it. */
interface Equivalent {
  readonly file: string;
  /** The line's code, without what is around it. */
  readonly code: string;
  /** What is changed, and which of its kind in the line, from 1; the first where it is not said. */
  readonly from: string;
  readonly nth?: number;
  readonly reason: string;
}

/** Each is looked up in the source by a test: one that is no longer there fails. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/core/annotate/dates/absolute.ts',
    code: 'if (month < today.month) return today.year;',
    from: ' < ',
    reason: 'the same month was told apart four lines before',
  },
  {
    file: 'src/core/annotate/dates/absolute.ts',
    code: "if (direction === 'ahead') return month > today.month ? today.year : today.year + 1;",
    from: ' > ',
    reason: 'the same month was told apart before',
  },
  {
    file: 'src/core/annotate/dates/dates.ts',
    code: 'lastAt: 0,',
    from: '0',
    reason: 'it is read where a date was found, which sets it',
  },
  {
    file: 'src/core/annotate/dates/dates.ts',
    code: 'sentence: 0,',
    from: '0',
    reason: 'each sentence sets it before it is read',
  },
  {
    file: 'src/core/annotate/dates/dates.ts',
    code: "if (hit.grain === 'quarter' && !(hit.implied && hit.value < calendar.quarter))",
    from: ' < ',
    reason: 'the same quarter in place of itself',
  },
  {
    file: 'src/core/annotate/dates/words.ts',
    code: 'const parts = written.formatToParts(Date.UTC(2023, month, 2));',
    from: '2023',
    reason: 'the month alone is read',
  },
  {
    file: 'src/core/annotate/dates/words.ts',
    code: 'const parts = written.formatToParts(Date.UTC(2023, month, 2));',
    from: '2',
    reason: 'the month alone is read',
  },
  {
    file: 'src/core/pack/writing/write-lookup.ts',
    code: 'const vocabulary = byteSink(sorted.length * 6);',
    from: ' * ',
    reason: 'a sink that is too small grows',
  },
  {
    file: 'src/core/pack/name-matcher.ts',
    code: 'for (let at = first + 1; at < count && lengths >>> keys.length !== 0; at += 1) {',
    from: ' >>> ',
    reason: 'it spares keys of more words than any name has, which are looked up nowhere',
  },
  {
    file: 'src/core/pack/name-matcher.ts',
    code: 'if (((lengths >>> (length - 1)) & 1) === 0) continue;',
    from: 'continue;',
    reason: 'it spares the search for a key that no name has',
  },
  {
    file: 'src/core/match/actor-agreement.ts',
    code: 'onPage.filter(({ rarity }) => rarity >= TELLING).length < 2',
    from: ' >= ',
    reason: 'no rarity is just that',
  },
  {
    file: 'src/core/match/copies.ts',
    code: 'let hash = 0;',
    from: '0',
    reason: 'sequences are told apart by any beginning',
  },
  {
    file: 'src/core/match/copies.ts',
    code: 'hash = Math.imul(hash ^ terms[at + next]!, 0x9e3779b1) ^ (hash >>> 15);',
    from: ' >>> ',
    reason: 'sequences are told apart by any mixing',
  },
  {
    file: 'src/core/match/copies.ts',
    code: 'hash = Math.imul(hash ^ terms[at + next]!, 0x9e3779b1) ^ (hash >>> 15);',
    from: '15',
    reason: 'sequences are told apart by any mixing',
  },
  {
    file: 'src/core/match/foreign-hits.ts',
    code: 'if (findDf(pack.file, own) >= pack.articles) continue;',
    from: ' >= ',
    reason: 'it spares the look at a pack whose articles are all in the language of the page',
  },
  {
    file: 'src/core/match/foreign-hits.ts',
    code: 'if (findDf(pack.file, own) >= pack.articles) continue;',
    from: 'continue;',
    reason: 'it spares the look at a pack whose articles are all in the language of the page',
  },
  {
    file: 'src/core/match/gone-page.ts',
    code: "export function isGonePage(page: Pick<Page, 'headline' | 'text'>, status = 0): boolean {",
    from: '0',
    reason: 'no status below 400 is an error',
  },
  {
    file: 'src/core/url/parameters.ts',
    code: 'kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)); // stable: repeated names keep their order',
    from: ' ? ',
    nth: 2,
    reason: 'sorting asks whether one comes before, not whether it comes behind',
  },
];

/** Those of the mutants of a file, with its source, that an entry is about. */
export function mutantsOfEntry(
  { file, code, from, nth = 1 }: Equivalent,
  mutants: readonly Mutant[],
  source: string,
): Mutant[] {
  const lines = source.split('\n');
  const alike = mutants.filter(
    (mutant) => mutant.file === file && mutant.from === from && lines[mutant.line - 1]!.trim() === code,
  );
  const first = alike[0];
  return alike.filter(({ line }) => line === first?.line).slice(nth - 1, nth);
}
