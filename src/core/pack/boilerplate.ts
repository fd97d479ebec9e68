import type { Article } from '../article';
import { firstWhere } from '../first-where';
import { sentencesOf } from '../text/sentences';
import { hashWord } from '../text/words';
import { joinedKey } from './joined-key';
import type { Pack } from './open';

/** The number under which a pack keeps a string that a publisher repeats. */
export function repeatedKey(publisher: string, text: string): number {
  return joinedKey(hashWord(publisher), hashWord(text));
}

/**
 * The article with line ends in place of the sentences and lines of lead and body that its publisher repeats over many
 * articles of the pack, such as photo credits: every span stays where it is. The article itself when there are none.
 */
export function withoutBoilerplate<T extends Article>(article: T, pack: Pack): T {
  if (!hasBoilerplate(pack) || article.publisher === '') return article;
  const lead = blanked(article.lead, article.publisher, pack);
  const body = blanked(article.body, article.publisher, pack);
  return lead === article.lead && body === article.body ? article : { ...article, lead, body };
}

/** Whether the text is a sentence or line that the publisher repeats over many articles of the pack. */
export function isRepeated(text: string, publisher: string, pack: Pack): boolean {
  return publisher !== '' && hasBoilerplate(pack) && isKept(repeatedKey(publisher, text), pack);
}

function hasBoilerplate({ file }: Pack): boolean {
  return file.sections.boilerplate.start < file.sections.boilerplate.end;
}

function blanked(text: string, publisher: string, pack: Pack): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (!isKept(repeatedKey(publisher, sentence), pack)) continue;
    // Line ends, so that the next sentence still begins one and no name runs on across the gap.
    parts.push(text.slice(at, start), '\n'.repeat(end - start));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

function isKept(key: number, { file }: Pack): boolean {
  const { start, end } = file.sections.boilerplate;
  file.verify(start, end);
  const first = start / 4;
  const size = Math.floor(end / 4) - first;
  const place = firstWhere(size, (at) => file.words[first + at]! >= key);
  return place < size && file.words[first + place] === key;
}
