import type { Pack } from '../pack/open';
import { headAt } from '../pack/texts';
import { hashWord } from '../text/words';
import { canonicalUrl } from '../url/url';
import { type Archive, type Hit, placesOf } from './archive';

/**
 * Where the article with this id stands, the id being as `headOf` gives it; null for none. Most ids are addresses, which
 * packs have in order; for any other the articles of all are gone through, a second or so for 37,000.
 */
export async function findById(id: string, archive: Archive): Promise<Hit | null> {
  for (const placeIn of [placeByAddress, placeByReading])
    for (const [number, pack] of archive.packs.entries()) {
      const prefix = pack.namespace === '' ? '' : `${pack.namespace}/`;
      if (!id.startsWith(prefix)) continue;
      const index = await placeIn(pack, id.slice(prefix.length));
      if (index !== null) return { pack: number, index, score: 1 };
    }
  return null;
}

async function placeByAddress(pack: Pack, id: string): Promise<number | null> {
  for (const index of placesOf(pack, hashWord(canonicalUrl(id))))
    if ((await headAt(pack, index)).id === id) return index;
  return null;
}

async function placeByReading(pack: Pack, id: string): Promise<number | null> {
  for (let index = 0; index < pack.articles; index += 1) {
    if (!pack.hidden.has(index) && (await headAt(pack, index)).id === id) return index;
  }
  return null;
}
