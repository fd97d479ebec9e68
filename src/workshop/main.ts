import { StoreError, storeError } from '../store/database';
import { settleFeedJob } from '../store/feeds';
import { endJob, findOpenJob } from '../store/jobs';
import { countUnpacked, MOST_IN_SEGMENT } from '../store/segments';
import { loopOf } from './loop';
import { packUnpacked, renewSegment } from './pack-lane';
import { runJob } from './run-job';

/**
 * The long work, in a Worker of its own: imports, and packing what the reader keeps. All that is to be done stands in
 * the store, so that a workshop that was stopped at any moment goes on where it was. Any message asks for work; the
 * answers are `busy` and `idle`.
 */
const packSaved = loopOf(async () => {
  await packUnpacked('saved');
  while (await renewSegment('saved'));
});

const importAll = loopOf(async () => {
  for (let open = await findOpenJob(); open; open = await findOpenJob()) {
    const { job, file } = open;
    await runJob(job, file, packFullSegment).catch((error: unknown) =>
      endJob(job.id, 'failed', sentenceOf(error)),
    );
    if (job.feed) await settleFeedJob(job.id);
  }
  await packUnpacked('imported');
  while (await renewSegment('imported'));
});

async function packFullSegment(): Promise<void> {
  if ((await countUnpacked('imported')) >= MOST_IN_SEGMENT) await packUnpacked('imported');
}

function sentenceOf(error: unknown): string {
  const known = storeError(error);
  return known instanceof StoreError ? known.message : `Something unforeseen stopped it: ${String(error)}`;
}

/** Held as long as this Worker lives: should a second be started beside it, that one waits. */
const alone = new Promise<void>((resolve) => {
  void navigator.locks.request('backstory-workshop', () => {
    resolve();
    return new Promise(() => {});
  });
});

let asked = 0;

async function work(): Promise<void> {
  const mine = ++asked;
  postMessage('busy');
  await alone;
  const ends = await Promise.allSettled([packSaved(), importAll()]);
  for (const end of ends) if (end.status === 'rejected') console.error(end.reason);
  if (mine === asked) postMessage('idle');
}

addEventListener('message', () => void work());
