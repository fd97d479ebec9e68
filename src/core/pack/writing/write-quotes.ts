import { QUOTES_FORM, SMALL_ARCHIVE } from '../quotes';

export interface QuotesWriter {
  /** The keys of an article's quotes. Articles come in ascending order. */
  readonly add: (article: number, keys: readonly number[]) => void;
  /** The finished section in parts, as quotes.ts describes it; none without keys. */
  readonly finish: (articles: number) => readonly Uint8Array[];
}

/** A key of more articles is a phrase that everybody uses, or boilerplate: it leads to none. */
const MOST_ARTICLES = 24;
/** So many entries share a bucket on average. */
const IN_BUCKET = 16;

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
  const count = places.length;
  const bits = Math.min(16, Math.max(0, Math.round(Math.log2(count / IN_BUCKET))));
  const head = new Uint32Array(3 + 2 ** bits + 1);
  head.set([QUOTES_FORM, count, bits]);
  const tails = new Uint16Array(count * 2);
  const tops = new Uint8Array(articles > SMALL_ARCHIVE ? count : 0);
  places.forEach((place, at) => {
    const key = keys[place]!;
    head[3 + (bits === 0 ? 0 : key >>> (32 - bits)) + 1]! += 1;
    tails[at] = (key << bits) >>> 16;
    tails[count + at] = owners[place]! & 0xffff;
    if (tops.length > 0) tops[at] = owners[place]! >>> 16;
  });
  for (let bucket = 4; bucket < head.length; bucket += 1) head[bucket]! += head[bucket - 1]!;
  return [new Uint8Array(head.buffer), new Uint8Array(tails.buffer), tops];
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
