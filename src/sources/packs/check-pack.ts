import { openPack } from '../../core/pack/open';
import { bytesSource } from '../../core/pack/source';
import { verifyPack } from '../../core/pack/verify';
import type { InstalledPack } from '../../store/database';
import { inflate } from '../inflate';

/** A browser digests only what it holds in memory. */
export const MOST_PACK_BYTES = 512 * 1024 * 1024;

/** What is told of a pack. */
export type PackFacts = Pick<
  InstalledPack,
  'name' | 'licence' | 'articles' | 'from' | 'to' | 'size' | 'checksum'
>;

/**
 * Reads a pack from elsewhere whole, as `verifyPack` does, and gives it as it is to be installed: the very bytes that
 * have been read. `seen` is told the share that has been. Rejects with PackFormatError.
 */
export async function checkPack(
  file: File,
  at: string,
  seen: (share: number) => void,
): Promise<Omit<InstalledPack, 'id' | 'isOn'>> {
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
