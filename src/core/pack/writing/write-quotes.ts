import { packNumbers } from '../packed-numbers';
import { BUCKETS_A_PLACE, bucketOf, MOST_BITS, QUOTES_FORM, QUOTES_HEAD, tailOf, tailsIn } from '../quotes';

export interface QuotesWriter {
  /** The keys of an article's quotes. Articles come in ascending order. */
  readonly add: (article: number, keys: readonly number[]) => void;
  /** The finished section in parts, as quotes.ts describes it; none without keys. */
  readonly finish: (articles: number) => readonly Uint8Array[];
}

/** A key of more articles is a phrase that everybody uses, or boilerplate: it leads to none. */
const MOST_ARTICLES = 24;
/** So many entries share a bucket on average, and no more than a byte counts: beyond it they are left out. */
const IN_BUCKET = 8;
const MOST_IN_BUCKET = 255;
/** An entry tells at least so many keys of its bucket apart: one stranger for some hundred keys that are looked up. */
const LEAST_TAILS = 1024;

export function quotesWriter(): QuotesWriter {
  let keys = new Uint32Array(1024);
  let owners = new Uint32Array(1024);
  let used = 0;
  return {
    add(article, added) {
      for (const key of new Set(added)) {
        if (used === keys.length) [keys, owners] = [grown(keys), grown(owners)];
        keys[used] = key;
        owners[used] = article;
        used += 1;
      }
    },
    finish(articles) {
      const places = placesKept(keys.subarray(0, used));
      return places.length === 0 ? [] : sectionOf(places, keys, owners, articles);
    },
  };
}

/** Places in the order of their keys, those of one key as they came; without keys of too many articles. */
function placesKept(keys: Uint32Array): Uint32Array {
  const order = Uint32Array.from(keys, (_, place) => place).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const kept = new Uint32Array(keys.length);
  let size = 0;
  for (let at = 0, end = 0; at < order.length; at = end) {
    while (end < order.length && keys[order[end]!] === keys[order[at]!]) end += 1;
    if (end - at > MOST_ARTICLES) continue;
    kept.set(order.subarray(at, end), size);
    size += end - at;
  }
  return kept.subarray(0, size);
}

function sectionOf(
  places: Uint32Array,
  keys: Uint32Array,
  owners: Uint32Array,
  articles: number,
): Uint8Array[] {
  const bits = Math.min(MOST_BITS, Math.max(0, Math.round(Math.log2(places.length / IN_BUCKET))));
  const width = Math.min(32, Math.ceil(Math.log2(LEAST_TAILS * articles)));
  const tails = tailsIn(width, articles);
  const entryOf = (key: number, article: number): number => tailOf(key, bits, tails) * articles + article;
  const sizes = new Uint8Array(2 ** bits);
  const entries = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0, end = 0; at < places.length; at = end) {
    const bucket = bucketOf(keys[places[at]!]!, bits);
    while (end < places.length && bucketOf(keys[places[end]!]!, bits) === bucket) end += 1;
    // Two keys may have become one, and their articles stand across each other.
    const here = Uint32Array.from(places.subarray(at, end), (place) =>
      entryOf(keys[place]!, owners[place]!),
    ).sort();
    const kept = here.filter((entry, nth) => entry !== here[nth - 1]).subarray(0, MOST_IN_BUCKET);
    sizes[bucket] = kept.length;
    entries.set(kept, count);
    count += kept.length;
  }
  const starts = new Uint32Array(Math.ceil(sizes.length / BUCKETS_A_PLACE));
  for (let bucket = 0, start = 0; bucket < sizes.length; start += sizes[bucket++]!)
    if (bucket % BUCKETS_A_PLACE === 0) starts[bucket / BUCKETS_A_PLACE] = start;
  const head = new Uint32Array(QUOTES_HEAD / 4);
  head.set([QUOTES_FORM, count, bits, width]);
  const bytesOf = ({ buffer }: Uint32Array<ArrayBuffer>): Uint8Array => new Uint8Array(buffer);
  return [bytesOf(head), bytesOf(starts), sizes, packNumbers(entries.subarray(0, count), width)];
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
