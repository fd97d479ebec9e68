import { ageOf } from '../core/pack/header';
import { HEADER_BYTES } from '../core/pack/layout';
import { ANALYSER } from '../core/text/analyser';
import { announce } from './changes';
import { type Lane, type OwnArticle, openDatabase, type Segment, type State, write } from './database';
import { readBlob } from './read-blob';

/** The articles of a lane to be packed as one segment, by the first and last seq, and the segments that it replaces. */
export interface Plan {
  readonly lane: Lane;
  readonly first: number;
  readonly last: number;
  /** How many these are at most. */
  readonly articles: number;
  readonly replaces: readonly number[];
  /** See Segment. */
  readonly isBare: boolean;
  /** The database and the lane's segments that it was made from: it holds only as long as these stand. */
  readonly basis: string;
  /** See State: while these are as many, none of its articles has gone. */
  readonly removals: number;
}

/** A segment holds so many articles at most: packing them takes some ten seconds in the background. */
const MOST_IN_SEGMENT = 4_096;

/** So many that stand in none are packed together at most, which takes half the memory; two such are joined for their facts. */
export const MOST_UNPACKED = MOST_IN_SEGMENT / 2;

/** While more are read so many are packed at once: found within seconds, and joined when their facts are made. */
export const PACKED_AT_ONCE = 1_024;

/**
 * All segments, with the files as handles that cost nothing until they are read. Firefox reads none when the file of one is
 * gone from the disk: then all are taken out, to be packed anew from their articles.
 */
export async function readSegments(): Promise<Segment[]> {
  const database = await openDatabase();
  return database.getAll('segments').catch(async (error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'UnknownError')) throw error;
    await write(['segments'] as const, ({ store }) => store.clear());
    announce('segments');
    return [];
  });
}

/** How many articles of a lane stand in no segment yet, with those deleted among them. */
export async function countUnpacked(lane: Lane): Promise<number> {
  return (await unpackedAfter(lane, lastPacked(await readSegments(), lane)))?.articles ?? 0;
}

/** Of how many articles, which are found already, facts are still to be made. */
export async function countBare(): Promise<number> {
  const bare = (await readSegments()).filter(({ isBare }) => isBare);
  return bare.reduce((sum, { seqs, gone }) => sum + seqs.length - gone.length, 0);
}

/** The articles of a lane that stand in no segment yet, as a plan for one; null when they are fewer than `least`. */
export async function planUnpacked(lane: Lane, least = 1): Promise<Plan | null> {
  const { segments, ...made } = await readLane(lane);
  const waiting = await unpackedAfter(lane, lastPacked(segments, lane), MOST_UNPACKED);
  if (!waiting || waiting.articles < least) return null;
  // What few come behind those that wait for their facts waits with them: it is packed with them then.
  const isBare = waiting.articles > MANY || segments.sort(byFirst).at(-1)?.isBare === true;
  return { lane, ...waiting, replaces: [], isBare, ...made };
}

/**
 * The articles of a lane after one of that seq, at most so many; null for none. Chromium reads the whole row of each key
 * that it gives or counts, which takes seconds for an import: so the ends alone are looked up, and those of the other lane
 * counted, which are few. Articles deleted between the ends are counted as if they stood there.
 */
async function unpackedAfter(
  lane: Lane,
  seq: number,
  most = Number.POSITIVE_INFINITY,
): Promise<Pick<Plan, 'first' | 'last' | 'articles'> | null> {
  const index = (await openDatabase()).transaction('articles').store.index('lane');
  const first = await index.getKey(rangeAfter(lane, seq));
  if (!first) return null;
  const within = (one: Lane, to: number): IDBKeyRange => IDBKeyRange.bound([one, first], [one, to]);
  const last = (await index.openKeyCursor(within(lane, first + most - 1), 'prev'))!.primaryKey;
  const others = await index.count(within(lane === 'saved' ? 'imported' : 'saved', last));
  return { first, last, articles: last - first + 1 - others };
}

/** So many articles that come at once are found first, and facts made of them after: that takes four times as long. */
const MANY = 256;

/** The articles of a plan in the order of arrival, read in portions: those that have not been deleted meanwhile. */
export async function* articlesOf({ lane, first, last }: Plan): AsyncGenerator<OwnArticle> {
  const database = await openDatabase();
  // Committed at once: else it stays open, and holds up whoever writes, until a packer comes to rest.
  const portionFrom = (seq: number): Promise<OwnArticle[]> => {
    const transaction = database.transaction('articles');
    const range = IDBKeyRange.bound([lane, seq], [lane, last]);
    const portion = transaction.store.index('lane').getAll(range, PORTION);
    transaction.commit();
    return portion;
  };
  let asked = portionFrom(first);
  for (;;) {
    const portion = await asked;
    const next = portion.length < PORTION ? last + 1 : portion.at(-1)!.seq + 1;
    if (next <= last) asked = portionFrom(next);
    asked.catch(() => {}); // thrown where it is waited for
    yield* portion;
    if (next > last) return;
  }
}

const PORTION = 256;

/**
 * The next segments of a lane to be packed anew, as a plan; null when all is in order. A damaged segment comes first, since
 * its articles are not found; then one with deleted articles, since the reader wants them gone; then one whose facts or
 * names are not made or would be made otherwise now; then
 * neighbours are joined while the earlier is not the larger by far,
 * so that there are few segments and each article is packed a handful of times at most.
 */
export async function planRenewal(lane: Lane): Promise<Plan | null> {
  const { segments, ...made } = await readLane(lane);
  segments.sort(byFirst);
  const untidy = segments.find(({ isDamaged }) => isDamaged) ?? segments.find(({ gone }) => gone.length > 0);
  if (untidy) return planOf(lane, [untidy], made);
  const bare = bareTogether(segments);
  if (bare.length > 0) return planOf(lane, bare, made);
  const stale = await findStale(segments);
  if (stale) return planOf(lane, [stale], made);
  for (let at = segments.length - 1; at > 0; at -= 1) {
    const [earlier, later] = [segments[at - 1]!, segments[at]!];
    const together = earlier.seqs.length + later.seqs.length;
    if (together <= MOST_IN_SEGMENT && earlier.seqs.length <= LARGER * later.seqs.length)
      return planOf(lane, [earlier, later], made);
  }
  return null;
}

const LARGER = 2;

/** The first segments without facts, neighbours, as many as one holds: they are packed once for facts and for joining. */
function bareTogether(segments: readonly Segment[]): Segment[] {
  const together: Segment[] = [];
  let articles = 0;
  for (const segment of segments) {
    articles += segment.seqs.length;
    const isOne = segment.isBare === true && (together.length === 0 || articles <= MOST_IN_SEGMENT);
    if (isOne) together.push(segment);
    else if (together.length > 0) break;
    else articles = 0;
  }
  return together;
}

/**
 * Puts a packed plan in place of the segments that it replaces. `seqs` are its articles in the order of the pack; one
 * that was deleted meanwhile is marked as gone. Nothing is put when the plan no longer holds: everything was deleted, or
 * the segments were taken out to be packed anew.
 */
export async function putSegment(
  { lane, first, last, replaces, isBare, basis, removals }: Plan,
  seqs: readonly number[],
  file: Blob,
): Promise<void> {
  await write(['state', 'articles', 'segments'] as const, async (transaction) => {
    const segments = transaction.objectStore('segments');
    const state = await transaction.objectStore('state').get('state');
    if (basisOf(state, inLane(await segments.getAll(), lane)) !== basis) return;
    const range = IDBKeyRange.bound([lane, first], [lane, last]);
    const keys = () => transaction.objectStore('articles').index('lane').getAllKeys(range);
    // Chromium reads the row of each: they are looked through only when some may have gone.
    const kept = removalsIn(state) === removals ? null : new Set(await keys());
    const gone = kept ? seqs.flatMap((seq, place) => (kept.has(seq) ? [] : [place])) : [];
    for (const id of replaces) await segments.delete(id);
    if (seqs.length === 0) return;
    const segment = { lane, seqs: Uint32Array.from(seqs), gone, file, ...(isBare && { isBare }) };
    await segments.add(segment as unknown as Segment); // the id is the store's to give
  });
  announce('segments');
}

/** The segments of a lane, and what a plan made from them rests on. */
async function readLane(
  lane: Lane,
): Promise<{ readonly segments: Segment[] } & Pick<Plan, 'basis' | 'removals'>> {
  const transaction = (await openDatabase()).transaction(['state', 'segments']);
  const [state, all] = await Promise.all([
    transaction.objectStore('state').get('state'),
    transaction.objectStore('segments').getAll(),
  ]);
  const segments = inLane(all, lane);
  return { segments, basis: basisOf(state, segments), removals: removalsIn(state) };
}

function removalsIn(state: State | undefined): number {
  return state?.removals ?? 0;
}

function basisOf(state: State | undefined, segments: readonly Segment[]): string {
  const ids = segments.map(({ id }) => id).sort((a, b) => a - b);
  return [state?.id, ...ids].join(' ');
}

function inLane(segments: readonly Segment[], lane: Lane): Segment[] {
  return segments.filter((segment) => segment.lane === lane);
}

function planOf(lane: Lane, segments: readonly Segment[], made: Pick<Plan, 'basis' | 'removals'>): Plan {
  const [first, last] = [segments[0]!.seqs[0]!, segments.at(-1)!.seqs.at(-1)!];
  const articles = segments.reduce((sum, { seqs }) => sum + seqs.length, 0);
  return { lane, first, last, articles, replaces: segments.map(({ id }) => id), isBare: false, ...made };
}

function rangeAfter(lane: Lane, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([lane, seq], [lane, Number.POSITIVE_INFINITY], true);
}

/** The last article of the lane that stands in a segment, 0 for none. Segments are packed in the order of arrival. */
function lastPacked(segments: readonly Segment[], lane: Lane): number {
  return Math.max(0, ...inLane(segments, lane).map(({ seqs }) => seqs.at(-1) ?? 0));
}

function byFirst(a: Segment, b: Segment): number {
  return (a.seqs[0] ?? 0) - (b.seqs[0] ?? 0);
}

/** Takes out all segments when another version of Backstory has packed one: their articles are to be packed anew then. */
export async function dropForeignSegments(): Promise<void> {
  const ages = await Promise.all((await readSegments()).map(ageOfSegment));
  if (!ages.includes('foreign')) return;
  await write(['segments'] as const, ({ store }) => store.clear());
  announce('segments');
}

/** Notes that a segment is damaged: it is to be packed anew from its articles, which are kept apart. */
export async function markDamaged(id: number): Promise<void> {
  await write(['segments'] as const, async ({ store }) => {
    const segment = await store.get(id);
    if (segment) await store.put({ ...segment, isDamaged: true });
  });
  announce('segments');
}

/**
 * The first whose facts or names another version of Backstory has made, or whose file cannot be read; the former serves
 * until it is packed anew.
 */
async function findStale(segments: readonly Segment[]): Promise<Segment | undefined> {
  const ages = await Promise.all(segments.map(ageOfSegment));
  return segments.find((_, at) => ages[at] === 'stale');
}

/** One that cannot be read is no reason to take out the others. */
async function ageOfSegment({ file }: Segment): Promise<ReturnType<typeof ageOf>> {
  const head = await readBlob(file, 0, HEADER_BYTES).catch(() => null);
  return head ? ageOf(head, ANALYSER) : 'stale';
}

/** Whether an article stands in a segment, that is, whether it can be found. */
export async function isPacked({ seq, lane }: OwnArticle): Promise<boolean> {
  return (await readSegments()).some((segment) => segment.lane === lane && segment.seqs.includes(seq));
}
