import { foldedTag, type Labels } from '../core/labels';
import { folded, type Row } from './row';
import type { Sort, Wishes } from './wishes';

/** Tags and notes by the ids of their articles. */
export type LabelsById = ReadonlyMap<string, Labels>;

/** What rows are chosen by beside the wishes themselves. */
export interface Chosen {
  /** The rows that the search of the whole text found, with their ranks from 0; null when nothing is searched for. */
  readonly ranks: ReadonlyMap<Row, number> | null;
  /** What the reader put to articles, by their ids. */
  readonly labels: LabelsById;
  /** Compares headlines and publishers as the reader's language orders them. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * The rows that all wishes leave, in the wished order; equals by their order of arrival, undated ones last. A row is
 * found by the search, or by words that all stand in its headline, publisher, address, tags and note;
 * `tag:name` is the name of a tag alone.
 */
export function chosenRows(rows: readonly Row[], wishes: Wishes, chosen: Chosen): Row[] {
  const words = folded(wishes.text).split(/\s+/);
  const isOf = publisherTest(wishes.publisher);
  const { from, to, origin, lang } = wishes;
  const { ranks, labels } = chosen;
  const tag = foldedTag(wishes.tag);
  const left = rows.filter((row) => {
    if (origin !== '' && row.origin !== origin) return false;
    if (lang !== '' && row.lang !== lang) return false;
    if (from !== '' && !(row.date >= from)) return false;
    if (to !== '' && !(row.date !== '' && row.date <= to)) return false;
    const put = labels.get(row.id);
    if (tag !== '' && !put?.tags.some((one) => foldedTag(one) === tag)) return false;
    if (!isOf(row.publisher)) return false;
    if (!ranks || ranks.has(row)) return true;
    const text = put ? `${row.folded} ${foldedLabels(put)}` : row.folded;
    return words.every((word) => text.includes(word));
  });
  return left.sort(orders(chosen)[wishes.sort]);
}

function foldedLabels({ tags, note }: Labels): string {
  return folded([...tags.map((tag) => `tag:${tag}`), note].join(' '));
}

/** Many rows have one publisher: each is looked at once. */
function publisherTest(wished: string): (publisher: string) => boolean {
  const part = folded(wished);
  if (part === '') return () => true;
  const known = new Map<string, boolean>();
  return (publisher) => {
    const is = known.get(publisher) ?? folded(publisher).includes(part);
    known.set(publisher, is);
    return is;
  };
}

type Order = (a: Row, b: Row) => number;

function orders({ ranks, compare }: Chosen): Record<Sort, Order> {
  const newest: Order = (a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);
  const rankOf = (row: Row) => ranks?.get(row) ?? Number.MAX_SAFE_INTEGER;
  return {
    newest,
    oldest: (a, b) => (a.date === '' || b.date === '' ? newest(a, b) : -newest(a, b)),
    headline: (a, b) => compare(a.headline, b.headline),
    publisher: (a, b) => compare(a.publisher, b.publisher) || newest(a, b),
    kept: (a, b) => (b.seq ?? 0) - (a.seq ?? 0),
    best: (a, b) => rankOf(a) - rankOf(b) || newest(a, b),
  };
}
