import { loadLanguages } from '../core/annotate/language';
import { annotations } from '../core/made-ahead/made-ahead';
import { stored } from '../core/pack/codec';
import { bytesIn } from '../core/pack/spool';
import { type PackOptions, packInParts } from '../core/pack/writing/write';
import { deflate } from '../sources/deflate';
import type { Lane } from '../store/database';
import { articlesOf, type Plan, planRenewal, planUnpacked, putSegment } from '../store/segments';
import { tellPacked } from './channel';
import { fetchActors } from './fetch-actors';
import { givesWay } from './give-way';

/**
 * Packs the articles of a lane that stand in no segment yet, as long as there are any: from then on they are found. Of
 * many at once facts are not made yet: `renewSegment` does.
 */
export async function packUnpacked(lane: Lane): Promise<void> {
  while (await packMany(lane, 1));
}

/** Packs as many of them as one segment takes, if there are `least`. False when there were not. */
export async function packMany(lane: Lane, least: number): Promise<boolean> {
  return packed(await planUnpacked(lane, least));
}

/** Brings the segments of a lane in order, one at a time: without deleted articles, and few. False when all was. */
export async function renewSegment(lane: Lane): Promise<boolean> {
  return packed(await planRenewal(lane));
}

async function packed(plan: Plan | null): Promise<boolean> {
  if (plan) await pack(plan);
  return plan !== null;
}

const giveWay = givesWay();

async function pack(plan: Plan): Promise<void> {
  const seqs: number[] = [];
  const articles = async function* () {
    for await (const { seq, article, identity } of articlesOf(plan)) {
      seqs.push(seq);
      if (plan.lane === 'imported' && seqs.length % TOLD_EVERY === 0) tellPacked(seqs.length);
      if (plan.lane === 'imported') await giveWay(); // a reader who saves a page waits for it
      yield { ...article, id: identity };
    }
  };
  const parts = await packInParts(articles(), await (plan.isBare ? readyToFind() : ready()));
  await putSegment(plan, seqs, new Blob([...bytesIn(parts)] as BlobPart[]));
  if (plan.lane === 'imported') tellPacked(0);
}

/** Facts of so many take a third of a second. */
const TOLD_EVERY = 64;

/**
 * Words and actors: what is related is the same before facts are made and after. Texts are not compressed, a sixth of the
 * work: they are when the facts are made.
 */
async function readyToFind(): Promise<PackOptions> {
  const { tagsOf } = annotations(await fetchActors());
  return { tagsOf, deflate: async (bytes) => stored(bytes) };
}

async function ready(): Promise<PackOptions> {
  const [actors] = await Promise.all([fetchActors(), loadLanguages()]);
  return { ...annotations(actors), deflate };
}
