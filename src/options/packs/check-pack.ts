import { PackFormatError } from '../../core/pack/error';
import { isReadable } from '../../core/pack/header';
import { openPack } from '../../core/pack/open';
import { bytesSource } from '../../core/pack/source';
import { verifyPack } from '../../core/pack/verify';
import { blobSource } from '../../sources/blob-source';
import { inflate } from '../../sources/inflate';
import type { InstalledPack } from '../../store/database';
import { formatBytes } from '../amounts';

/** A browser digests only what it holds in memory. */
const MAX_PACK_BYTES = 512 * 1024 * 1024;

/** The letters that a pack begins with. */
const MAGIC = 'BSPK';

/** What is told of a pack. */
export type PackFacts = Pick<
  InstalledPack,
  'name' | 'licence' | 'articles' | 'from' | 'to' | 'size' | 'checksum'
>;

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

/**
 * Reads a pack from elsewhere whole, as `verifyPack` does, and gives it as it is to be installed: the very bytes that
 * have been read. `seen` is told the share that has been. Rejects with PackFormatError.
 */
export async function checkPack(
  file: File,
  at: string,
  seen: (share: number) => void,
): Promise<Omit<InstalledPack, 'id' | 'isOn'>> {
  if (file.size > MAX_PACK_BYTES)
    throw new PackFormatError(
      `It has ${formatBytes(file.size)}, and packs of up to ${formatBytes(MAX_PACK_BYTES)} can be checked here`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pack = await openPack(bytesSource(bytes), inflate);
  await verifyPack(pack, seen);
  const facts = await factsOfPack(bytes);
  return {
    ...facts,
    name: facts.name || file.name.replace(/\.pack$/i, ''),
    source: file.name,
    addedAt: at,
    file: new Blob([bytes]),
  };
}

/** What a pack says of itself, with its size and SHA-256. Rejects with PackFormatError. */
export async function factsOfPack(bytes: Uint8Array<ArrayBuffer>): Promise<PackFacts> {
  const { name, licence, articles, from, to } = await openPack(bytesSource(bytes), inflate);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const checksum = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name, licence, articles, from, to, size: bytes.length, checksum };
}
