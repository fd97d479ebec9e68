import type { Article } from '../../article';
import { articleOf, type RowPlace } from '../article-of';
import { type JsonObject, textAt } from './object';

const KEYS = ['id', 'url', 'date', 'headline', 'lead', 'body', 'publisher', 'lang'] as const;

/** Whether an object is a row of JSON Lines as this program writes them: with all parts of an article as texts. */
export function isOwnRow(object: JsonObject): boolean {
  return KEYS.every((key) => Object.hasOwn(object, key) && typeof object[key] === 'string');
}

/** The article of such a row, exactly as it was. Throws ArticleFormatError as `articleOf` does. */
export function articleOfOwnRow(object: JsonObject, at: RowPlace): Article {
  return articleOf(Object.fromEntries(KEYS.map((key) => [key, textAt(object, key)])), at);
}
