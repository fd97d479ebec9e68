import { speakInWorker } from '../language/worker';
import { settleFeedJob } from '../store/feeds';
import { endJob, findOpenJob } from '../store/jobs';
import { planRenewal } from '../store/segments';
import { tellFailure } from './channel';
import { fetchFeeds } from './fetch-feeds';
import type { HostWord } from './host';
import type { LinkWish } from './link-channel';
import { lookForPacks } from './look-for-packs';
import { loopOf } from './loop';
import { packUnpacked, renewSegment } from './pack-lane';
import type { PackWish } from './pack-main';
import { packerOf } from './packer';
import { packsMeanwhile } from './packs-meanwhile';
import { reasonOf } from './reason';
import { runJob } from './run-job';
import { saveLink } from './save-link';

void speakInWorker().catch(console.error); // what fails is told all the same

/**
 * The long work, in a Worker of its own: imports, feeds, packing what the reader keeps, newer editions of packs. What was imported
 * is packed in a second Worker, started by the same page, while this one reads on. All that is to be done stands in the
 * store, so that a workshop that was stopped at any moment goes on where it was. `work` asks for work; the answers are
 * `busy` and `idle`, and a wish to pack is answered in turn.
 */
const packSaved = loopOf(async () => {
  await packUnpacked('saved');
  while (await renewSegment('saved'));
});

const lookAll = loopOf(lookForPacks);
const fetchAll = loopOf(fetchFeeds);

const { pack, answered } = packerOf((wish) => postMessage(wish));

const importAll = loopOf(async () => {
  for (let open = await findOpenJob(); open; open = await findOpenJob()) {
    const { job, file } = open;
    const kept = packsMeanwhile(() => pack('many'));
    const about = await runJob(job, file, kept).catch(async (error: unknown) => {
      await endJob(job.id, 'failed', reasonOf(error));
      return undefined;
    });
    if (job.feed) await settleFeedJob(job.id, about);
  }
  await packOrTell('all');
});

/** One segment at a time: what is imported meanwhile need not wait until all have their facts. */
const renewImported = loopOf(async () => {
  while ((await planRenewal('imported')) !== null) await packOrTell('renew');
});

async function packOrTell(wish: PackWish): Promise<void> {
  await pack(wish).catch((error: unknown) => {
    tellFailure(reasonOf(error));
    throw error;
  });
}

/** Held as long as this Worker lives: should a second be started beside it, that one waits. */
const alone = new Promise<void>((resolve) => {
  void navigator.locks.request('backstory-workshop', () => {
    resolve();
    return new Promise(() => {});
  });
});

let asked = 0;

async function work(wish?: LinkWish): Promise<void> {
  const mine = ++asked;
  postMessage('busy');
  await alone;
  const bringIn = () => importAll().then(renewImported);
  const kept = wish ? saveLink(wish).then(packSaved) : packSaved();
  const ends = await Promise.allSettled([kept, bringIn(), fetchAll().then(bringIn), lookAll()]);
  for (const end of ends) if (end.status === 'rejected') console.error(end.reason);
  if (mine === asked) postMessage('idle');
}

addEventListener('message', ({ data }: MessageEvent<HostWord>) => {
  if (data === 'work') void work();
  else if ('link' in data) void work(data);
  else answered(data.packed);
});
