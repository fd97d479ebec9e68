import { browser } from '../browser';
import type { Lane } from '../store/database';
import { readJobs } from '../store/jobs';
import { countUnpacked, dropForeignSegments, markDamaged, planRenewal } from '../store/segments';
import { WORK_ALARM } from './alarms';
import { isTimeFor } from './patience';
import { work } from './workshop';

/** Sets the workshop to what a browser's end or a crash has left, and ends the alarm when there is nothing. */
export async function workIfAny(): Promise<void> {
  await dropForeignSegments();
  const open = (await readJobs()).filter(({ state }) => state === 'open');
  const left = [
    ...open.map(({ id, rows }) => `import ${id} from row ${rows}`),
    ...(await untidinessOf('saved')),
    ...(await untidinessOf('imported')),
  ];
  if (left.length === 0) await browser.alarms.clear(WORK_ALARM);
  else if (await isTimeFor(left.join('; '))) await work();
}

/** What is to be packed in a lane: articles that are not yet, or that still stand in a pack though they were deleted. */
async function untidinessOf(lane: Lane): Promise<string[]> {
  const [unpacked, renewal] = [await countUnpacked(lane), await planRenewal(lane)];
  return [
    ...(unpacked > 0 ? [`${lane}: ${unpacked}`] : []),
    ...(renewal ? [`${lane}: ${renewal.first} to ${renewal.last}`] : []),
  ];
}

/** Has a segment that proved damaged packed anew from its articles. */
export async function packAnew(segment: number): Promise<void> {
  await markDamaged(segment);
  await work();
}
