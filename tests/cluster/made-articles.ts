/** An article as `bulk` reads it from JSON lines. */
interface MadeArticle {
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly headline: string;
  readonly body: string;
  readonly publisher: string;
  readonly lang: string;
}

const PLACES = 'Ashford Brenholm Carrick Delmond Elsworth Farrow Gantry Holbeck Istrad Jarrow'.split(' ');
const THINGS =
  'harbour dredging ferry council budget school bridge flood hospital tramway library reservoir stadium orchard quarry festival'.split(
    ' ',
  );
const DEEDS = 'approves delays rebuilds sells opens closes inspects defends'.split(' ');
const NAMES = 'Marsh Lindqvist Okoro Petrov Hall Castellan Nguyen Weber'.split(' ');

/** Made-up articles on a few subjects each, the same at each call: enough to be put in an order by their words. */
export function madeArticles(count: number): MadeArticle[] {
  const random = numbersFrom(7);
  const oneOf = (words: readonly string[]): string => words[random() % words.length]!;
  return Array.from({ length: count }, (_, nth) => {
    const [place, thing, other] = [oneOf(PLACES), oneOf(THINGS), oneOf(THINGS)];
    const sentences = Array.from(
      { length: 4 + (random() % 6) },
      () =>
        `Mayor ${oneOf(NAMES)} of ${place} said the ${oneOf([thing, thing, other])} would cost ${1 + (random() % 90)} million pounds, and that the ${oneOf(THINGS)} in ${oneOf([place, oneOf(PLACES)])} would wait.`,
    );
    return {
      id: `made-${nth}`,
      url: `https://made.example/${nth}`,
      date: `2024-${String(1 + (nth % 12)).padStart(2, '0')}-${String(1 + (nth % 28)).padStart(2, '0')}`,
      headline: `${place} ${oneOf(DEEDS)} its ${thing} and the ${other}`,
      body: sentences.join(' '),
      publisher: 'Made Post',
      lang: 'en',
    };
  });
}

/** Knuth's linear congruential generator, its upper bits. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
