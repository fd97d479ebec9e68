import { PackFormatError } from '../../core/pack/error';
import { isReadable } from '../../core/pack/header';
import { openPack } from '../../core/pack/open';
import { say } from '../../language/say';
import { blobSource } from '../../sources/blob-source';
import { inflate } from '../../sources/inflate';
import { MOST_PACK_BYTES } from '../../sources/packs/check-pack';
import type { InstalledPack } from '../../store/database';
import { formatBytes } from '../amounts';

/** The letters that a pack begins with. */
const MAGIC = 'BSPK';

/** An installed pack, and whether this version of Backstory reads its facts and names. */
export type ListedPack = InstalledPack & { readonly isRead: boolean };

/** Looks at the heads of installed packs; one that cannot be read is told of at the top of the page. */
export function listedPacks(packs: readonly InstalledPack[]): Promise<ListedPack[]> {
  return Promise.all(
    packs.map(async (pack) => {
      const opened = await openPack(blobSource(pack.file), inflate).catch(() => null);
      const isRead = !opened || (isReadable(opened.file, 'facts') && isReadable(opened.file, 'names'));
      return { ...pack, isRead };
    }),
  );
}

/** Whether the file begins like a pack. */
export async function isPack(file: Blob): Promise<boolean> {
  return (await file.slice(0, MAGIC.length).text()) === MAGIC;
}

/** Throws PackFormatError for a file that is larger than what can be checked here. */
export function requireCheckable({ size }: Blob): void {
  if (size > MOST_PACK_BYTES)
    throw new PackFormatError(say('pack_too_large', formatBytes(size), formatBytes(MOST_PACK_BYTES)));
}
