import { speakInWorker } from '../language/worker';
import { PACKED_AT_ONCE } from '../store/segments';
import { packMany, packUnpacked, renewSegment } from './pack-lane';
import { reasonOf } from './reason';

/** What the Worker is asked for: to pack a segment of many, or all, or to bring one segment in order. */
export type PackWish = 'many' | 'all' | 'renew';

/** Packs imported articles in a Worker of its own, so that reading a file goes on meanwhile. Answers why not, or `''`. */
async function packImported(wish: PackWish): Promise<string> {
  try {
    if (wish === 'renew') await renewSegment('imported');
    else if (wish === 'many') await packMany('imported', PACKED_AT_ONCE);
    else await packUnpacked('imported');
    return '';
  } catch (error) {
    return reasonOf(error);
  }
}

void speakInWorker().catch(console.error); // what fails is told all the same

addEventListener('message', ({ data }: MessageEvent<PackWish>) => {
  void packImported(data).then((answer) => postMessage(answer));
});
