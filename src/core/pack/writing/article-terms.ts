import type { Spool } from '../spool';
import { type Lists, listsIn } from './lists';

/**
 * An article's terms with how often each occurs, headline weighted, and its length in terms. A term that occurs 0 times
 * stands in boilerplate alone: it can be looked up, but the article is not found by it.
 */
export interface ArticleTerms {
  /** By their places among all terms of the pack. */
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  readonly length: number;
  /** How many of the terms are words. Behind them stand tags, which are always among the best: their impact and 1. */
  readonly words: number;
}

/** The terms of all articles in order, some 350 of each, in a spool. */
export interface TermStore {
  readonly add: (terms: ArticleTerms) => void;
  /** Each until the next one is asked for. */
  readonly all: () => Generator<ArticleTerms>;
  readonly discard: () => void;
}

export function termStore(spool: Spool): TermStore {
  const lists: Lists = listsIn(spool);
  return {
    add: ({ terms, counts, length, words }) => lists.add([length, words], terms, counts),
    *all() {
      for (const list of lists.all()) {
        const middle = 1 + list.length / 2;
        yield {
          terms: list.subarray(2, middle),
          counts: list.subarray(middle),
          length: list[0]!,
          words: list[1]!,
        };
      }
    },
    discard: lists.discard,
  };
}
