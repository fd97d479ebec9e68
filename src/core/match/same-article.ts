import { type Article, type Page, textOf } from '../article';
import { languageOf } from '../text/language';
import { termSpans } from '../text/term-spans';
import { foldWord } from '../text/words';
import { copiedShare, shinglesOf } from './copies';

type Told = Pick<Page, 'headline' | 'text' | 'lang'>;

/**
 * Whether the page tells the archived article, in whatever version: their texts are mostly one, or their headlines are
 * the same and the texts have something in common. Where one of the texts is a few words, the headline decides alone.
 */
export function isSameArticle(page: Told, article: Article): boolean {
  const isNamesake = keyOf(page.headline) === keyOf(article.headline) && page.headline !== '';
  const shared = sharedShare(page, article);
  return shared === null ? isNamesake : shared >= (isNamesake ? NAMESAKES_SHARE : SAME_TEXT);
}

/** Two stories share names and a house's stock phrases, at most .15 of their text; versions of one mostly above .6. */
const SAME_TEXT = 0.4;
const NAMESAKES_SHARE = 0.1;

/** Of fewer sequences of words nothing is told. */
const LEAST_SEQUENCES = 12;

/** The share, 0 to 1, of the shorter text that stands in the longer; null where one of them is too short to tell. */
function sharedShare(page: Told, article: Article): number | null {
  const text = textOf({ ...article, headline: '' });
  const spans = termSpans(page.text, languageOf(page.text, page.lang));
  const others = termSpans(text, languageOf(text, article.lang));
  const [own, theirs] = [shinglesOf(spans), shinglesOf(others)];
  if (Math.min(own.size, theirs.size) < LEAST_SEQUENCES) return null;
  return Math.max(copiedShare(spans, theirs), copiedShare(others, own));
}

/** Letters and digits alone, folded. */
function keyOf(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
