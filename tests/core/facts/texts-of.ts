import type { Fact } from '../../../src/core/fact';
import { factsOf } from '../../../src/core/facts/facts';

/** The sentences that are facts of an article in the language, which is of 18 March 2020 and has this body alone. */
export const textsOf = (lang: string, body: string): string[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body },
    ...{ publisher: '', lang },
  }).map(({ text }) => text);

/** The first sentence of the article of `factsBeside`, a fact. */
export const REST =
  'Ministers of Norway and Chile met in Oslo on Friday and signed an agreement on fishing rights.';

/** The facts of an English article of 18 March 2020 whose body is `REST` and the sentences. */
export const factsBeside = (...sentences: readonly string[]): Fact[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: 'A headline of six words stands here', lead: '' },
    ...{ body: [REST, ...sentences].join(' '), publisher: '', lang: 'en' },
  });

/** The sentences that are facts there. */
export const textsBeside = (sentence: string): string[] => factsBeside(sentence).map(({ text }) => text);
