import { factsOf } from '../../../src/core/facts/facts';

/** The sentences that are facts of an article in the language, which is of 18 March 2020 and has this body alone. */
export const textsOf = (lang: string, body: string): string[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body },
    ...{ publisher: '', lang },
  }).map(({ text }) => text);
