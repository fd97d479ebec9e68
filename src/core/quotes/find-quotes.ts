import { type Archive, articleAt, type Hit, saidAt } from '../archive/archive';
import { rarityOfTerm } from '../archive/rarity';
import { type Article, type Span, textOf } from '../article';
import { openQuotes } from '../pack/quotes';
import type { PageReading } from '../page-reading';
import { aligned, longestRun, type Pairs } from './align';
import { quotedIn } from './quoted';
import { decodeSaid, type Said } from './said';
import { isSpeech, keysOf, type SpokenWord, spokenIn } from './spoken';

/** What the page quotes, and the archived quote that it is. */
export interface FoundQuote {
  readonly onPage: Span;
  readonly article: Article;
  readonly said: Said;
  /** The archive's words in the quote's order. */
  readonly words: readonly SpokenWord[];
  /** Which of them the page's quote has in the same order; at least three. */
  readonly shared: readonly number[];
  /** Their share, 0 to 1, of the words that the page quotes. */
  readonly share: number;
}

/** Text beyond is not read, UTF-16 units; nor are more quotes, nor more articles for one of them or in all. */
const LONGEST_PAGE = 60_000;
const MOST_QUOTES = 60;
const MOST_ARTICLES = 4;
const MOST_READ = 16;

/**
 * The direct quotes of a page that archived articles have too, in the page's order, each with the article that has it
 * most fully, of equals the earliest. `related` articles are asked first; those of `without` are not asked. Empty for
 * packs made without quotes. Rejects with PackFormatError when the archive is damaged.
 */
export async function findQuotes(
  { page, language }: Pick<PageReading, 'page' | 'language'>,
  archive: Archive,
  { related, without }: { readonly related: readonly Hit[]; readonly without: readonly Hit[] },
): Promise<FoundQuote[]> {
  const text = page.text.slice(0, LONGEST_PAGE);
  const spoken = quotedIn(text)
    .map((span) => ({ span, words: spokenIn(text, span, language) }))
    .filter(({ words }) => isSpeech(words))
    .slice(0, MOST_QUOTES);
  if (spoken.length === 0) return [];
  const sections = await Promise.all(archive.packs.map(openQuotes));
  const left = new Set(without.map(placeOf));
  const near = new Set(related.map(placeOf));
  const read = new Map<string, Promise<Quoting>>();
  const found: FoundQuote[] = [];
  for (const { span, words } of spoken) {
    const hits = hitsOf(words, sections, near).filter((hit) => !left.has(placeOf(hit)));
    let best: FoundQuote | null = null;
    for (const hit of hits.slice(0, MOST_ARTICLES)) {
      const place = placeOf(hit);
      if (!read.has(place) && read.size >= MOST_READ) continue;
      const reading = read.get(place) ?? quotingOf(hit, archive, language);
      read.set(place, reading);
      const { article, quotes } = await reading;
      for (const one of quotes) {
        const shared = sharedBy(words, one, { archive, text, span, isNear: near.has(place) });
        if (shared.length === 0) continue;
        const candidate = { onPage: span, article, ...one, shared, share: shared.length / words.length };
        if (!best || isFuller(candidate, best)) best = candidate;
      }
    }
    if (best) found.push(best);
  }
  return found;
}

const placeOf = ({ pack, index }: Hit): string => `${pack} ${index}`;

/** Articles that have words of the quote, those with most of its keys first, related ones before others. */
function hitsOf(
  words: readonly SpokenWord[],
  sections: readonly Awaited<ReturnType<typeof openQuotes>>[],
  near: ReadonlySet<string>,
): Hit[] {
  const hits = new Map<string, { pack: number; index: number; score: number }>();
  sections.forEach((section, pack) => {
    for (const key of section ? keysOf(words) : []) {
      for (const index of section!.articlesOf(key)) {
        const place = `${pack} ${index}`;
        const hit = hits.get(place) ?? { pack, index, score: near.has(place) ? 0.5 : 0 };
        hit.score += 1;
        hits.set(place, hit);
      }
    }
  });
  return [...hits.values()].sort((a, b) => b.score - a.score);
}

interface Quoting {
  readonly article: Article;
  readonly quotes: readonly { readonly said: Said; readonly words: readonly SpokenWord[] }[];
}

async function quotingOf(hit: Hit, archive: Archive, language: string): Promise<Quoting> {
  const [article, packed] = await Promise.all([articleAt(archive, hit), saidAt(archive, hit)]);
  const text = textOf(article);
  const quotes = decodeSaid(packed, text.length).map((said) => ({
    said,
    words: spokenIn(text, said, language),
  }));
  return { article, quotes };
}

/** So many words in a row are the same quote, when they are a good part of the page's or of the archive's. */
const RUN_WORDS = 6;
const RUN_SHARE = 0.4;
/** Or this share of the page's words in the same order. */
const IN_ORDER = 0.7;
/** What is shared must be this rare, in nats: about three telling words. */
const LEAST_RARITY = 16;
/** Fewer different words may be a saying: the page must name who says them, or where the archive names nobody, be related. */
const SAYING_WORDS = 7;

/** The archived words that the page quotes in the same order; none when it is another quote. */
function sharedBy(
  words: readonly SpokenWord[],
  { said, words: archived }: Quoting['quotes'][number],
  { archive, text, span, isNear }: { archive: Archive; text: string; span: Span; isNear: boolean },
): number[] {
  const pairs = aligned(words, archived);
  const run = longestRun(pairs);
  const share = pairs.length / words.length;
  const isRun =
    wordsIn(run, words) >= RUN_WORDS && run.length / Math.min(words.length, archived.length) >= RUN_SHARE;
  const kept = share >= IN_ORDER && wordsIn(pairs, words) >= RUN_WORDS ? pairs : isRun ? run : [];
  if (kept.length === 0) return [];
  const rarity = kept.reduce((sum, [place]) => sum + rarityOfTerm(words[place]!.term, archive), 0);
  // Without statistics a small archive knows no common words.
  if (archive.statistics && rarity < LEAST_RARITY) return [];
  const isSaying = new Set(kept.map(([place]) => words[place]!.term)).size < SAYING_WORDS;
  if (isSaying && !(said.speaker === '' ? isNear : namesSpeaker(text, span, said.speaker))) return [];
  return pairs.map(([, place]) => place);
}

/** How many words stand from the first pair to the last, small ones too. */
function wordsIn(pairs: Pairs, words: readonly SpokenWord[]): number {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return first && last ? words[last[0]]!.place - words[first[0]]!.place + 1 : 0;
}

/** So far from the quote the page may name the speaker. UTF-16 units. */
const AROUND = 1500;

function namesSpeaker(text: string, { start, end }: Span, speaker: string): boolean {
  const name = speaker.split(' ').at(-1)!;
  return name.length > 1 && text.slice(Math.max(0, start - AROUND), end + AROUND).includes(name);
}

/** More of the page's words, a speaker, more words of its own, an earlier day. */
function isFuller(a: FoundQuote, b: FoundQuote): boolean {
  const known = (quote: FoundQuote): number => Number(quote.said.speaker !== '');
  return (
    (a.share - b.share ||
      known(a) - known(b) ||
      a.words.length - b.words.length ||
      Number(a.article.date !== '' && a.article.date < b.article.date)) > 0
  );
}
