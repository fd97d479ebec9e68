import { MOST_WORDS, type SentWord } from './words';

/** So many articles are asked for: the judge reads 36 of its own packs' hits and shows five. */
export const MOST_HITS = 24;

/** What a remote archive is asked. */
export interface RemoteQuery {
  readonly words: readonly SentWord[];
  /** Names of actors as the index keeps them; none for an index without. */
  readonly actors?: readonly SentWord[];
  readonly limit?: number;
}

const FIELDS = [
  'id',
  'url',
  'date',
  'lang',
  'publisher',
  'title',
  'lead',
  'body',
  'forms',
  'facts',
  'names',
] as const;

/**
 * The body of a `_search`: weighted words in title and body, actors as they are, nothing else of the page. The cluster is
 * asked to stop after two seconds with what it has, which it then calls timed out.
 */
export function searchBody({ words, actors = [], limit = MOST_HITS }: RemoteQuery) {
  const sent = words.slice(0, MOST_WORDS);
  return {
    size: Math.min(limit, MOST_HITS),
    timeout: '2s',
    track_total_hits: false,
    _source: FIELDS,
    query: {
      bool: {
        should: [
          ...sent.flatMap(({ word, boost }) => [
            { match: { body: { query: word, boost } } },
            { match: { title: { query: word, boost: boost / 2 } } },
          ]),
          ...actors.slice(0, MOST_ACTORS).map(({ word, boost }) => ({
            term: { actors: { value: word, boost } },
          })),
        ],
      },
    },
  };
}

const MOST_ACTORS = 8;
