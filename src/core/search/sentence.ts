import type { Span } from '../article';
import type { MatchedSentence } from '../context';
import { joinedMarks } from '../text/joined-spans';
import { sentencesOf } from '../text/sentences';
import type { SearchQuery } from './query';
import { scanWanted } from './words';

/** The first sentence of a text that holds most of what was typed, with that marked; null when none has any of it. */
export function sentenceWith(
  text: string,
  { words, phrases, prefix }: Pick<SearchQuery, 'words' | 'phrases' | 'prefix'>,
): MatchedSentence | null {
  const wanted = new Set([...words, ...phrases.flat()]);
  let best: { span: Span; marks: Span[]; distinct: number } | null = null;
  for (const span of sentencesOf(text)) {
    const marks: Span[] = [];
    const seen = new Set<string>();
    scanWanted(text.slice(span.start, span.end), wanted, (word, start, end) => {
      if (!wanted.has(word) && !(prefix !== null && word.startsWith(prefix))) return;
      marks.push({ start, end });
      seen.add(word);
    });
    if (seen.size > (best?.distinct ?? 0)) best = { span, marks, distinct: seen.size };
  }
  if (!best) return null;
  const sentence = text.slice(best.span.start, best.span.end);
  return { text: sentence, span: best.span, marks: joinedMarks(best.marks, sentence) };
}
