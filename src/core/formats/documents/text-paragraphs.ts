import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import type { Source } from '../format';

/**
 * The paragraphs of a plain text whose lines are wrapped: what blank lines part, its lines joined unless it is larger than
 * any article.
 */
export async function textParagraphs(source: Source, maxChars: number): Promise<string[]> {
  let text = '';
  for await (const portion of unixTextOf(source)) {
    text += portion;
    if (text.length <= maxChars) continue;
    source.note?.(1, `is larger than ${maxChars / 2 ** 20} MiB: what is behind is left out`);
    break;
  }
  return text
    .slice(0, maxChars)
    .split(/\n[^\S\n]*\n/)
    .map((part) => (part.length > MAX_ARTICLE_CHARS ? part : part.replace(/\s+/g, ' ').trim()))
    .filter((part) => part !== '');
}
