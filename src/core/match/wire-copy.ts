import { type Article, type Page, refOf, type Span, textOf } from '../article';
import type { Mark, Passage } from '../mark';
import { paragraphsOf } from '../marks/paragraphs';
import type { PageReading } from '../page-reading';
import { sentencesOf } from '../text/sentences';
import { termSpans } from '../text/term-spans';
import { quoteAt } from '../text/text-quote';
import { shinglesOf } from './copies';

/**
 * Of a sentence's word sequences so many stand in the other text when it was copied. Two reports of one event share
 * below .15 of theirs; one word changed in the middle of a sentence of twelve takes five of its eight.
 */
const COPIED = 0.3;

/** A sentence too short for such sequences was copied when the other text prints it, unless it is of a word or two. */
const LEAST_CHARS = 20;

/** A sentence of the article, and where it begins in its text. */
type Sentence = Pick<Passage, 'start' | 'text'>;

/**
 * Marks of the page's sentences that stand in the article too, in reading order, each with the article's sentence;
 * none when the texts have no sentence in common. Time is linear in both texts.
 */
export function copiedSentences(
  { page, language }: Pick<PageReading, 'page' | 'language'>,
  article: Article,
): Mark[] {
  const shinglesIn = (text: string) => shinglesOf(termSpans(text, language));
  const archived = textOf(article);
  const sentences = sentencesOf(archived).map(({ start, end }) => ({
    start,
    text: archived.slice(start, end),
  }));
  const places = new Map<number, number>();
  sentences.forEach(({ text }, place) => {
    for (const shingle of shinglesIn(text)) places.set(shingle, place);
  });
  const marks: Mark[] = [];
  for (const paragraph of paragraphsOf(page)) {
    for (const { start, end } of sentencesOf(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      const shingles = shinglesIn(sentence);
      const place =
        shingles.size > 0 ? placeOfMost(shingles, places) : placeOfPrinted(sentence.trim(), sentences);
      if (place === null) continue;
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      marks.push(markOf(page, span, sentences[place]!, article));
    }
  }
  return marks;
}

/** The sentence that holds most of the sequences; null when too few stand in any. */
function placeOfMost(shingles: ReadonlySet<number>, places: ReadonlyMap<number, number>): number | null {
  const votes = new Map<number, number>();
  let shared = 0;
  for (const shingle of shingles) {
    const place = places.get(shingle);
    if (place === undefined) continue;
    shared += 1;
    votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  if (shared === 0 || shared / shingles.size < COPIED) return null;
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

function placeOfPrinted(sentence: string, sentences: readonly Sentence[]): number | null {
  if (sentence.length < LEAST_CHARS) return null;
  const place = sentences.findIndex(({ text }) => text.includes(sentence));
  return place < 0 ? null : place;
}

function markOf(page: Page, span: Span, sentence: Sentence, article: Article): Mark {
  const { date } = article;
  return {
    kind: 'copy',
    mentions: [quoteAt(page.text, span)],
    card: {
      title: page.text.slice(span.start, span.end),
      articles: 1,
      from: date,
      to: date,
      passages: [{ ...sentence, marks: [], article: refOf(article) }],
      seenWith: [],
      wording: '',
    },
  };
}
