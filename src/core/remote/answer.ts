import type { Article } from '../article';
import { MAKING } from '../pack/made-ahead';
import { NAME_TYPES, type NameType } from '../pack/names';
import type { PackedName } from '../pack/writing/write-names';
import { isCalendarDay } from '../url/day-in-address';
import { safeUrl } from '../url/safe-url';
import type { LoadedArticle } from './document';
import { RemoteError } from './failure';
import { MOST_HITS } from './request';
import { soundFacts } from './sound-facts';

/** What a remote archive answered: articles in its order. */
export interface RemoteAnswer {
  readonly found: readonly LoadedArticle[];
  /** Part of the archive did not answer, or the time was up: what is here is right and not all. */
  readonly isPartial: boolean;
}

/**
 * Reads the parsed JSON of a `_search`. Nothing in it is trusted: every field is checked, unknown ones are dropped,
 * articles without headline and text are left out. Throws RemoteError for what is no such answer, and where no part of
 * the archive answered.
 */
export function readAnswer(json: unknown): RemoteAnswer {
  const { hits, timed_out: timedOut, _shards: shards } = recordOf(json);
  const list = recordOf(hits).hits;
  if (!Array.isArray(list)) throw new RemoteError('no-answer');
  const { total, successful, failed } = recordOf(shards);
  if (isCount(total) && total > 0 && successful === 0) throw new RemoteError('server'); // no part of it answered
  const found = list.slice(0, MOST_HITS).flatMap((hit) => loadedArticle(recordOf(hit)));
  return { found, isPartial: timedOut === true || (isCount(failed) && failed > 0) };
}

function loadedArticle({ _id, _source }: JsonRecord): LoadedArticle[] {
  const source = recordOf(_source);
  const date = textIn(source, 'date', 10);
  const article: Article = {
    id: textIn(source, 'id', MOST_ID) || (typeof _id === 'string' ? _id.slice(0, MOST_ID) : ''),
    url: safeUrl(textIn(source, 'url', MOST_ADDRESS)),
    date: isCalendarDay(date) ? date : '',
    headline: textIn(source, 'title', MOST_HEADLINE),
    lead: textIn(source, 'lead', MOST_BODY),
    body: textIn(source, 'body', MOST_BODY),
    publisher: textIn(source, 'publisher', MOST_HEADLINE),
    lang: /^[a-z]{2,3}$/.exec(textIn(source, 'lang', 3))?.[0] ?? '',
  };
  if (article.id === '' || (article.headline === '' && article.body === '')) return [];
  const [factsForm, namesForm] = Array.isArray(source.forms) ? (source.forms as unknown[]) : [];
  const facts =
    factsForm === MAKING.facts.form ? soundFacts(textIn(source, 'facts', MOST_FACTS), article) : '';
  const names = namesForm === MAKING.names.form ? namesIn(source.names) : [];
  return [{ article, facts, names, actors: [] }];
}

function namesIn(value: unknown): PackedName[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_NAMES).flatMap((row: unknown) => {
    if (!Array.isArray(row)) return [];
    const [name, type, isSure] = row as unknown[];
    if (typeof name !== 'string' || name === '' || name.length > MOST_HEADLINE) return [];
    if (!NAME_TYPES.includes(type as NameType)) return [];
    return [{ name, type: type as NameType, isSure: isSure === true }];
  });
}

type JsonRecord = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
}

/** A field's text, `''` for any other value; cut where it is longer than any that was loaded. */
function textIn(record: JsonRecord, field: string, most: number): string {
  const value = Object.hasOwn(record, field) ? record[field] : '';
  return typeof value === 'string' ? value.slice(0, most) : '';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const MOST_ID = 4_096;
const MOST_ADDRESS = 2_048;
const MOST_HEADLINE = 2_000;
const MOST_BODY = 400_000;
const MOST_FACTS = 40_000;
const MOST_NAMES = 200;
