import type { Article } from '../../article';
import { isLabelled, type Labels, labelsOf } from '../../labels';
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

/** What the reader had put to the article of such a row; undefined for none. */
export function labelsOfOwnRow(object: JsonObject): Labels | undefined {
  const { tags, note } = object;
  const texts = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  const labels = labelsOf(texts, typeof note === 'string' ? note : '');
  return isLabelled(labels) ? labels : undefined;
}
