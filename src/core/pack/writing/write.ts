import type { Article } from '../../article';
import { ownCopy } from '../../text/own-copy';
import { hashWord } from '../../text/words';
import { canonicalUrl } from '../../url/url';
import type { TextSection } from '../blocks';
import type { Codec } from '../codec';
import { dayOf } from '../day';
import { ARTICLES_IN_BLOCK, type SectionName } from '../layout';
import { formatMeta, type PackMeta } from '../meta';
import { bytesIn, memorySpool, type NewSpool, type PackParts, sizeOf } from '../spool';
import { termStore } from './article-terms';
import { assembleFile } from './assemble';
import { boilerplateLearner } from './learn-boilerplate';
import { plainText, type Tag, termReader } from './read-terms';
import { writeIndex } from './write-index';
import { namesWriter, type PackedName } from './write-names';
import { quotesWriter } from './write-quotes';
import { headStrings, textWriter } from './write-texts';

export interface PackOptions extends Partial<PackMeta> {
  readonly deflate: Codec;
  /** Facts made ahead, encoded in any way: kept beside the article and given back as they are. */
  readonly factsOf?: (article: Article) => string;
  /** What the article, in that language, is about, as terms with their shares of it: it can be found by them in any. */
  readonly tagsOf?: (article: Article, language: string) => readonly Tag[];
  /** Names that may be marked on pages; asked right after the facts of the same article. */
  readonly namesOf?: (article: Article) => readonly PackedName[];
  /** What it quotes, encoded in any way, and the keys under which that is found; asked after its facts. */
  readonly quotesOf?: (article: Article) => PackedQuotes;
  /** Where texts and terms wait until all articles are read; in memory, some 5 kB an article, unless it says otherwise. */
  readonly newSpool?: NewSpool;
}

export interface PackedQuotes {
  readonly said: string;
  readonly keys: readonly number[];
}

/**
 * Packs articles in the order in which they come; the same input gives the same bytes. An article without an id gets
 * its canonical address as id, else a hash of its text; an id that occurs again is kept with `~2`, `~3` … behind it.
 */
export async function packArchive(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: PackOptions,
): Promise<Uint8Array> {
  const parts = await packInParts(articles, options);
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of bytesIn(parts)) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The same as parts that follow each other in the file, for an archive too large to copy: see `bytesIn`. Texts are
 * compressed as they arrive; they and the terms wait in spools.
 */
export async function packInParts(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: PackOptions,
): Promise<PackParts> {
  const { deflate, name = '', licence = '', madeWith = '', factsOf, namesOf, quotesOf, tagsOf } = options;
  const { newSpool = memorySpool } = options;
  const textsOf = (section: TextSection) => textWriter(ARTICLES_IN_BLOCK[section], deflate, newSpool());
  const cards = textsOf('cards');
  const bodies = textsOf('bodies');
  const facts = factsOf ? textsOf('facts') : null;
  const said = quotesOf ? textsOf('said') : null;
  const quotes = quotesWriter();
  const names = namesWriter();
  const uniqueId = idKeeper();
  const publisherOf = publisherKeeper();
  const boilerplate = boilerplateLearner(newSpool);
  const reader = termReader(tagsOf);
  const store = termStore(newSpool());
  const days: number[] = [];
  const addresses: number[] = [];
  for await (const given of articles) {
    const article = { ...given, id: uniqueId(given), publisher: publisherOf(given) };
    const index = days.length;
    days.push(dayOf(article.date));
    const address = canonicalUrl(article.url);
    addresses.push(address === '' ? NO_ADDRESS : hashWord(address));
    const { terms, language } = reader.read(article);
    store.add(terms);
    boilerplate.read(article.publisher, plainText(article), language);
    await cards.add(headStrings(article));
    await bodies.add([article.body]);
    if (facts && factsOf) await facts.add([factsOf(article)]);
    const quoted = quotesOf?.(article);
    if (said && quoted) {
      await said.add([quoted.said]);
      quotes.add(index, quoted.keys);
    }
    if (namesOf) names.add(index, namesOf(article), article.publisher);
  }
  const learned = boilerplate.finish(reader.readPart);
  const articleTerms = () => learned.without(store.all());
  const index = writeIndex(articleTerms, reader.places, reader.vocabulary, newSpool);
  store.discard();
  const sections: Record<SectionName, PackParts> = {
    meta: [formatMeta({ name, licence, madeWith })],
    terms: index.terms,
    offsets: index.offsets,
    postings: index.postings,
    days: [bytesOf(Uint16Array.from(days))],
    addresses: [bytesOf(addressPairs(addresses))],
    boilerplate: [bytesOf(learned.keys)],
    cards: await cards.finish(),
    bodies: await bodies.finish(),
    facts: facts ? await facts.finish() : [],
    lookup: index.lookup,
    names: names.finish(days.length),
    said: said ? await said.finish() : [],
    quotes: quotes.finish(days.length),
  };
  const known = days.filter((day) => day > 0);
  const [firstDay, lastDay] = known.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [0xffff, 0],
  );
  return assembleFile(sections, {
    articles: days.length,
    terms: index.terms[0]!.length / 4,
    firstDay: known.length === 0 ? 0 : firstDay!,
    lastDay: lastDay!,
  });
}

const NO_ADDRESS = -1;

/** Of each article with an address its hash and the article's index, ascending. */
function addressPairs(addresses: readonly number[]): Uint32Array {
  const order = Uint32Array.from(addresses.keys())
    .filter((index) => addresses[index] !== NO_ADDRESS)
    .sort((a, b) => addresses[a]! - addresses[b]! || a - b);
  const pairs = new Uint32Array(order.length * 2);
  order.forEach((index, place) => {
    pairs[place * 2] = addresses[index]!;
    pairs[place * 2 + 1] = index;
  });
  return pairs;
}

function idKeeper(): (article: Article) => string {
  const taken = new Set<string>();
  return (article) => {
    const wanted = article.id || canonicalUrl(article.url) || textId(article);
    let id = wanted;
    for (let copy = 2; taken.has(id); copy += 1) id = `${wanted}~${copy}`;
    taken.add(ownCopy(id));
    return id;
  };
}

/** One string for each publisher, however many articles of it there are. */
function publisherKeeper(): (article: Article) => string {
  const kept = new Map<string, string>();
  return ({ publisher }) => {
    const known = kept.get(publisher) ?? ownCopy(publisher);
    kept.set(known, known);
    return known;
  };
}

const textId = (article: Article): string =>
  [article.headline, article.lead + article.body].map((text) => hashWord(text).toString(36)).join('-');

const bytesOf = (values: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
