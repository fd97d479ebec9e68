import { type Article, textOf } from './article';
import { isCorrection } from './changed-words';
import { isNoNews } from './facts/no-news';
import { sentencesOf } from './text/sentences';
import { foldWord } from './text/words';

/** What a later version of an article says otherwise: headlines as printed, sentences in the order of their text. */
export interface Changes {
  /** Null when the headline is the same. */
  readonly headline: { readonly was: string; readonly is: string } | null;
  /** Those by which the publisher corrects or amends the article come first. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What changed between two versions of an article; null when nothing did. Blanks, quotation marks, the case of letters
 * and lines around the news (credits, calls to subscribe, times and counts of two or three words) do not count.
 */
export function changesBetween(earlier: Article, later: Article): Changes | null {
  const before = countedSentences(earlier);
  const after = countedSentences(later);
  const added = correctionsFirst(missingFrom(after, before, earlier.lead === '' ? later.lead : ''));
  const removed = missingFrom(before, after, later.lead === '' ? earlier.lead : '');
  const isRenamed = keyOf(earlier.headline) !== keyOf(later.headline);
  if (!isRenamed && added.length + removed.length === 0) return null;
  return { headline: isRenamed ? { was: earlier.headline, is: later.headline } : null, added, removed };
}

function correctionsFirst(sentences: readonly string[]): string[] {
  return [...sentences.filter(isCorrection), ...sentences.filter((sentence) => !isCorrection(sentence))];
}

/** A line of fewer words without a stop at its end is a button, a time or a count. */
const FEWEST_WORDS = 4;

interface CountedSentence {
  readonly text: string;
  readonly key: string;
}

function countedSentences({ lead, body }: Article): CountedSentence[] {
  const text = textOf({ headline: '', lead, body });
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const key = keyOf(sentence);
    const isShort = key.split(' ').length < FEWEST_WORDS && !/[.!?。！？]["'”’»)]*$/.test(sentence);
    return key === '' || isShort || (isNoNews(sentence) && !isCorrection(sentence))
      ? []
      : [{ text: sentence, key }];
  });
}

/**
 * The sentences of one list that stand there more often than in the other. Those of `lead` are left out: many a page has
 * its lead in its head alone, where the reading of the other version did not look.
 */
function missingFrom(
  sentences: readonly CountedSentence[],
  others: readonly CountedSentence[],
  lead: string,
): string[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return sentences.flatMap(({ text, key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 || (lead !== '' && lead.includes(text)) ? [] : [text];
  });
}

/** Letters and digits alone, folded, with single blanks between words. */
function keyOf(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
