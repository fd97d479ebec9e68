import { foldedTag } from '../labels';
import { foldWord } from '../text/words';
import { typedWords } from './words';

/** What a reader typed, taken apart. Its words are as `typedWords` gives them. */
export interface SearchQuery {
  /** Each must stand in the article. */
  readonly words: readonly string[];
  /** The word still being typed: any word that begins with it will do; null when the last one is finished. */
  readonly prefix: string | null;
  /** Words that must follow each other in the article. */
  readonly phrases: readonly (readonly string[])[];
  /** Days as `YYYY-MM-DD`, `after` inclusive, `before` not; `''` for no bound. A month or year stands for its first day. */
  readonly before: string;
  readonly after: string;
  /** Part of a publisher's name or host, folded; `''` for any. */
  readonly publisher: string;
  /** Names of countries, persons and the like that an article must be about, as typed. */
  readonly about: readonly string[];
  /** What is left of the text without operators and phrases: that of `words` and `prefix`. */
  readonly plain: string;
  /** Tags that the reader must have put to the article, folded; `isWhole` is false for the beginning of one. */
  readonly tags: readonly { readonly name: string; readonly isWhole: boolean }[];
}

/**
 * Takes a search apart: `putin "state visit" after:2023-03 publisher:sputnik tag:asia chin` are a word, a phrase, a date
 * bound, a publisher, the beginning of a tag (`tag:"asia"` the whole) and a prefix. A blank at the end finishes the last word. What cannot be read as an operator is words.
 */
export function parseSearch(text: string): SearchQuery {
  let before = '';
  let after = '';
  let publisher = '';
  const phrases: string[][] = [];
  const about: string[] = [];
  const tags: { name: string; isWhole: boolean }[] = [];
  const rest = text
    .slice(0, MAX_CHARS)
    .replace(/\b(before|after):(\d{4}(?:-\d{2}){0,2})(?![\d-])/gi, (_, which: string, date: string) => {
      const day = `${date}-01-01`.slice(0, 10);
      if (which.toLowerCase() === 'before') before = day;
      else after = day;
      return ' ';
    })
    .replace(/\bpublisher:("[^"]{1,99}"|\S{1,99})/gi, (_, name: string) => {
      publisher = foldWord(name.replaceAll('"', ''));
      return ' ';
    })
    .replace(/\babout:("[^"]{1,99}"|\S{1,99})/gi, (_, name: string) => {
      about.push(name.replaceAll('"', ''));
      return ' ';
    })
    .replace(/\btag:("[^"]{1,99}"|[^\s"]{1,99})/gi, (_, name: string) => {
      tags.push({ name: foldedTag(name.replaceAll('"', '').trim()), isWhole: name.startsWith('"') });
      return ' ';
    })
    .replace(/["“„]([^"“”„]*)["”“]/g, (_, phrase: string) => {
      const words = typedWords(phrase);
      if (words.length > 0) phrases.push(words);
      return ' ';
    });
  const words = typedWords(rest);
  const isTyping = words.length > 0 && UNFINISHED.test(rest);
  const prefix = isTyping ? (words.pop() ?? null) : null;
  return { words, prefix, phrases, before, after, publisher, tags, about, plain: rest };
}

/** A last word that may go on: figures and two or three capitals are typed whole. */
const UNFINISHED = /(?<![\p{L}\p{N}\p{M}])(?!\p{N}+$|[A-Z]{2,3}$)[\p{L}\p{N}\p{M}]+$/u;

/** A longer text is a page and no search: `relatedTo` is made for it. */
const MAX_CHARS = 400;
