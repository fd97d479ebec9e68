import type { Article } from '../../article';
import { languageOfArticle } from '../../text/language';
import { ownCopy } from '../../text/own-copy';
import { languageTerm, type TermOf, termCounts } from '../../text/terms';
import { hashWord } from '../../text/words';
import { canonicalUrl } from '../../url/url';
import type { Codec } from '../codec';
import { dayOf } from '../day';
import { impactOf } from '../impact';
import { ARTICLES_IN_BLOCK, type SectionName } from '../layout';
import { formatMeta, type PackMeta } from '../meta';
import { headStrings, textWriter } from '../texts';
import { assembleFile } from './assemble';
import { gatheringTerms } from './gather-words';
import { boilerplateLearner } from './learn-boilerplate';
import { slabOf } from './slab';
import { type ArticleTerms, writeIndex } from './write-index';
import { namesWriter, type PackedName } from './write-names';
import { quotesWriter } from './write-quotes';

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
}

export interface PackedQuotes {
  readonly said: string;
  readonly keys: readonly number[];
}

/** A term beside an article's words; `share`, 0 to 1, tells how much of the article it is. */
interface Tag {
  readonly term: number;
  readonly share: number;
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
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The same as parts that follow each other in the file, for an archive too large to copy. Texts are compressed as they
 * arrive; they and the terms (about 2.5 kB an article) stay in memory.
 */
export async function packInParts(
  articles: Iterable<Article> | AsyncIterable<Article>,
  { deflate, name = '', licence = '', madeWith = '', factsOf, namesOf, quotesOf, tagsOf }: PackOptions,
): Promise<Uint8Array[]> {
  const cards = textWriter(ARTICLES_IN_BLOCK.cards, deflate);
  const bodies = textWriter(ARTICLES_IN_BLOCK.bodies, deflate);
  const facts = factsOf ? textWriter(ARTICLES_IN_BLOCK.facts, deflate) : null;
  const said = quotesOf ? textWriter(ARTICLES_IN_BLOCK.said, deflate) : null;
  const quotes = quotesWriter();
  const names = namesWriter();
  const uniqueId = idKeeper();
  const publisherOf = publisherKeeper();
  const boilerplate = boilerplateLearner();
  const reader = termReader(tagsOf);
  const indexed: ArticleTerms[] = [];
  const days: number[] = [];
  const addresses: { hash: number; index: number }[] = [];
  for await (const given of articles) {
    const article = { ...given, id: uniqueId(given), publisher: publisherOf(given) };
    const address = canonicalUrl(article.url);
    if (address !== '') addresses.push({ hash: hashWord(address), index: indexed.length });
    days.push(dayOf(article.date));
    const { terms, termsOf } = reader.read(article);
    indexed.push(terms);
    boilerplate.read(article.publisher, plainText(article), termsOf);
    await cards.add(headStrings(article));
    await bodies.add([article.body]);
    if (facts && factsOf) await facts.add([factsOf(article)]);
    const quoted = quotesOf?.(article);
    if (said && quoted) {
      await said.add([quoted.said]);
      quotes.add(indexed.length - 1, quoted.keys);
    }
    if (namesOf) names.add(indexed.length - 1, namesOf(article), article.publisher);
  }
  addresses.sort((a, b) => a.hash - b.hash || a.index - b.index);
  const learned = boilerplate.finish(indexed);
  const index = writeIndex(learned.articles, reader.vocabulary);
  const sections: Record<SectionName, readonly Uint8Array[]> = {
    meta: [formatMeta({ name, licence, madeWith })],
    terms: index.terms,
    offsets: index.offsets,
    postings: index.postings,
    days: [bytesOf(Uint16Array.from(days))],
    addresses: [bytesOf(Uint32Array.from(addresses.flatMap(({ hash, index: at }) => [hash, at])))],
    boilerplate: [bytesOf(learned.keys)],
    cards: await cards.finish(),
    bodies: await bodies.finish(),
    facts: facts ? await facts.finish() : [],
    lookup: index.lookup,
    names: names.finish(indexed.length),
    said: said ? await said.finish() : [],
    quotes: quotes.finish(indexed.length),
  };
  const known = days.filter((day) => day > 0);
  const [firstDay, lastDay] = known.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [0xffff, 0],
  );
  return assembleFile(sections, {
    articles: indexed.length,
    terms: index.terms[0]!.length / 4,
    firstDay: known.length === 0 ? 0 : firstDay!,
    lastDay: lastDay!,
  });
}

/** Reads the terms of articles and gathers all their words. */
function termReader(tagsOf: PackOptions['tagsOf']): {
  readonly vocabulary: Set<string>;
  readonly read: (article: Article) => {
    readonly terms: ArticleTerms;
    /** The terms of a part of the same article's text. */
    readonly termsOf: (part: string) => ArticleTerms;
  };
} {
  const vocabulary = new Set<string>();
  const articleTerms = termKeeper();
  const analysers = new Map<string, TermOf>();
  const analyserOf = (language: string): TermOf => {
    const termOf = analysers.get(language) ?? gatheringTerms(language, (word) => vocabulary.add(word));
    analysers.set(language, termOf);
    return termOf;
  };
  return {
    vocabulary,
    read(article) {
      const text = plainText(article);
      const language = languageOfArticle(article);
      const termOf = analyserOf(language);
      return {
        terms: articleTerms(article.headline, text, termOf, [
          { term: languageTerm(language), share: 0 },
          ...(tagsOf?.(article, language) ?? []),
        ]),
        termsOf: (part) => articleTerms('', part, termOf, []),
      };
    },
  };
}

/** Reads a text's terms into lists that stay in memory together. */
function termKeeper(): (
  headline: string,
  text: string,
  termOf: TermOf,
  tags: readonly Tag[],
) => ArticleTerms {
  const keptTerms = slabOf((length) => new Uint32Array(length));
  const keptCounts = slabOf((length) => new Uint16Array(length));
  return (headline, text, termOf, tags) => {
    const { places, counts, total } = termCounts(headline, text, termOf);
    const limited = counts.map((count) => Math.min(count, 0xffff));
    const terms = [...places.terms(), ...tags.map(({ term }) => term)];
    const impacts = tags.map(({ share }) => impactOf(share) + 1);
    return {
      terms: keptTerms(terms),
      counts: keptCounts([...limited, ...impacts]),
      length: total,
      words: limited.length,
    };
  };
}

const plainText = ({ lead, body }: Article): string => `${lead}\n\n${body}`;

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
