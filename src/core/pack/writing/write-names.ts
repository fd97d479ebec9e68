import { ownCopy } from '../../text/own-copy';
import { byteSink } from '../bytes';
import { formOf } from '../name-form';
import { keyOfName } from '../name-matcher';
import { NAME_TYPES, type NameType } from '../names';

/** A name that an article holds, under its full form there. */
export interface PackedName {
  readonly name: string;
  readonly type: NameType;
  /** A name that no article is sure of is not kept: an acronym that nothing explains may be any word in capitals. */
  readonly isSure: boolean;
}

export interface NamesWriter {
  /** The names of an article, each once. Articles come in ascending order. */
  readonly add: (article: number, names: readonly PackedName[], publisher: string) => void;
  /** The finished section in parts, as names.ts describes it. */
  readonly finish: (articles: number) => readonly Uint8Array[];
}

/** From so many articles on, a name of one article alone is not kept: two thirds of all, and no mark comes of them. */
const LARGE = 1000;
/**
 * So many articles with a name, all but a tenth by one publisher who has less than half of the archive: the name stands
 * in what the publisher repeats, such as `Continued Below`.
 */
const REPEATED = 5;
const REPEATED_SHARE = 0.9;
const SEEN_WITH = 4;
/** So many names of an article count as seen with others: a list of thousands would take their square in time. */
const LISTED = 100;

export function namesWriter(): NamesWriter {
  const byForm = new Map<string, Gathered>();
  const byPrinted = new Map<string, Gathered | null>();
  const publishers: string[] = [];
  return {
    add(article, names, publisher) {
      publishers[article] = publisher;
      for (const { name, type, isSure } of names) {
        let gathered = byPrinted.get(name);
        if (gathered === undefined) {
          gathered = gatheredUnder(name, byForm);
          byPrinted.set(ownCopy(name), gathered);
        }
        if (!gathered || gathered.articles.at(-1) === article) continue;
        gathered.articles.push(article);
        gathered.isSure ||= isSure;
        const printed = gathered.printed.get(name);
        gathered.printed.set(printed === undefined ? ownCopy(name) : name, (printed ?? 0) + 1);
        gathered.types[NAME_TYPES.indexOf(type)]! += 1;
      }
    },
    finish(articles) {
      const least = articles < LARGE ? 1 : 2;
      const isRepeated = repetitionTest(publishers);
      const surnames = surnamesIn(byForm);
      const ofPublishers = new Set(publishers.map(formOf));
      const kept = [...byForm].filter(
        ([form, name]) =>
          name.isSure &&
          name.articles.length >= least &&
          !ofPublishers.has(form) &&
          name.articles.length > (surnames.get(form) ?? 0) &&
          !isRepeated(name.articles),
      );
      kept.sort(([a, { key }], [b, { key: other }]) => key - other || (a < b ? -1 : 1));
      return sectionOf(
        kept.map(([, name]) => name),
        articles,
      );
    },
  };
}

interface Gathered {
  readonly key: number;
  readonly firstWord: number;
  readonly words: number;
  /** Its place among all names in order of first occurrence. */
  readonly order: number;
  readonly printed: Map<string, number>;
  /** How many articles give it each type. */
  readonly types: number[];
  readonly articles: number[];
  isSure: boolean;
}

/** How many articles hold a person with the surname, by its form: a rarer name of that one word is mostly the person. */
function surnamesIn(byForm: ReadonlyMap<string, Gathered>): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const [form, { types, articles }] of byForm) {
    const surname = form.slice(form.lastIndexOf(' ') + 1);
    if (surname !== form && typeOf(types) === 'person')
      surnames.set(surname, Math.max(articles.length, surnames.get(surname) ?? 0));
  }
  return surnames;
}

/** What most articles take it for. */
const typeOf = (types: readonly number[]): NameType => NAME_TYPES[types.indexOf(Math.max(...types))]!;

function repetitionTest(publishers: readonly string[]): (articles: readonly number[]) => boolean {
  const sizes = countsOf(publishers);
  return (articles) => {
    if (articles.length < REPEATED) return false;
    const counts = countsOf(articles.map((article) => publishers[article] ?? ''));
    const [publisher, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    return most >= articles.length * REPEATED_SHARE && sizes.get(publisher)! * 2 < publishers.length;
  };
}

function countsOf(publishers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const publisher of publishers) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return counts;
}

function gatheredUnder(name: string, byForm: Map<string, Gathered>): Gathered | null {
  const found = keyOfName(name);
  if (!found) return null;
  const form = ownCopy(formOf(name));
  let gathered = byForm.get(form);
  if (!gathered) {
    gathered = {
      ...found,
      order: byForm.size,
      printed: new Map(),
      types: NAME_TYPES.map(() => 0),
      articles: [],
      isSure: false,
    };
    byForm.set(form, gathered);
  }
  return gathered;
}

function sectionOf(names: readonly Gathered[], articles: number): Uint8Array[] {
  if (names.length === 0) return [];
  const firstWords = new Set(names.map(({ firstWord }) => firstWord));
  const slots = 2 ** Math.ceil(Math.log2(firstWords.size * 2));
  const lengths = new Uint8Array((slots + 3) & ~3);
  const keys = new Uint32Array(names.length);
  const offsets = new Uint32Array(names.length + 1);
  const entries = byteSink(names.length * 32);
  const seenWith = seenTogether(names, articles);
  names.forEach(({ key, firstWord, words, printed, types, articles: indexes }, place) => {
    lengths[firstWord & (slots - 1)]! |= 1 << (words - 1);
    keys[place] = key;
    entries.byte(NAME_TYPES.indexOf(typeOf(types)));
    const text = new TextEncoder().encode(mostFrequent(printed));
    entries.varint(text.length);
    entries.bytes(text);
    const others = seenWith(place);
    entries.varint(others.length);
    for (const other of others) entries.varint(other);
    entries.varint(indexes.length);
    indexes.forEach((index, at) => {
      entries.varint(index - (indexes[at - 1] ?? -1));
    });
    offsets[place + 1] = entries.length();
  });
  const head = Uint32Array.of(names.length, slots);
  return [bytesOf(head), lengths, bytesOf(keys), bytesOf(offsets), entries.view()];
}

function mostFrequent(printed: ReadonlyMap<string, number>): string {
  return [...printed].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * Gives the names most often seen in the articles of a name: number of articles × rarity, since some names stand in every
 * tenth article. Of equals the first met.
 */
function seenTogether(names: readonly Gathered[], articles: number): (place: number) => number[] {
  const inArticle: number[][] = Array.from({ length: articles }, () => []);
  const inOrder = names.map((_, place) => place).sort((a, b) => names[a]!.order - names[b]!.order);
  for (const place of inOrder)
    for (const index of names[place]!.articles)
      if (inArticle[index]!.length < LISTED) inArticle[index]!.push(place);
  const counts = new Uint32Array(names.length);
  const weights = new Float64Array(names.length);
  const rarities = names.map((name) => Math.log1p(articles / name.articles.length));
  return (place) => {
    const seen: number[] = [];
    for (const index of names[place]!.articles)
      for (const other of inArticle[index]!) {
        if (counts[other] === 0) seen.push(other);
        counts[other]! += 1;
      }
    const best: number[] = [];
    for (const other of seen) weights[other] = counts[other]! * rarities[other]!;
    for (const other of seen) {
      if (other === place) continue;
      let at = best.length;
      while (at > 0 && isBefore(other, best[at - 1]!)) at -= 1;
      if (at < SEEN_WITH) best.splice(at, 0, other);
      if (best.length > SEEN_WITH) best.pop();
    }
    for (const other of seen) counts[other] = 0;
    return best;
  };

  function isBefore(a: number, b: number): boolean {
    return (weights[b]! - weights[a]! || names[a]!.order - names[b]!.order) < 0;
  }
}

const bytesOf = (values: Uint32Array): Uint8Array => new Uint8Array(values.buffer);
