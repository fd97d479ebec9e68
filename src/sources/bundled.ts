import { browser } from '../browser';
import { type Archive, openArchive } from '../core/archive';
import { openBackground } from '../core/background';
import { inNamespace, openPack } from '../core/pack/open';
import { bytesSource } from '../core/pack/source';
import { inflate } from './inflate';

const PACK_FILE = 'archive/seeds.pack';
const BACKGROUND_FILE = 'archive/english.table';

/** Opens the archive that the extension ships. Rejects with a sentence when a file is missing or damaged. */
export async function openBundledArchive(): Promise<Archive> {
  const [pack, background] = await Promise.all([fetchBundledPack(), fetchOwn(BACKGROUND_FILE)]);
  const bundled = inNamespace(await openPack(bytesSource(pack), inflate), 'bundled');
  return openArchive([bundled], openBackground(background));
}

/** The bytes of the pack that the extension ships. Rejects with a sentence when it is missing. */
export function fetchBundledPack(): Promise<Uint8Array<ArrayBuffer>> {
  return fetchOwn(PACK_FILE);
}

async function fetchOwn(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(file));
  if (!response.ok)
    throw new Error(`The extension's own file ${file} is missing: install the extension again.`);
  return new Uint8Array(await response.arrayBuffer());
}
