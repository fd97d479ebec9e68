import { speakInWorker } from '../language/worker';
import { PACKED_AT_ONCE } from '../store/segments';
import { packUnpacked, renewSegment } from './pack-lane';
import { reasonOf } from './reason';

/** What the Worker is asked for: to pack what is enough for one time, or all, or to bring one segment in order. */
export type PackWish = 'many' | 'all' | 'renew';

/** Packs imported articles in a Worker of its own, so that reading a file never waits for it. Answers why not, or `''`. */
async function packImported(wish: PackWish): Promise<string> {
  try {
    if (wish === 'renew') await renewSegment('imported');
    else await packUnpacked('imported', wish === 'many' ? PACKED_AT_ONCE : 1);
    return '';
  } catch (error) {
    return reasonOf(error);
  }
}

void speakInWorker().catch(console.error); // what fails is told all the same

addEventListener('message', ({ data }: MessageEvent<PackWish>) => {
  void packImported(data).then((answer) => postMessage(answer));
});
