import { browser } from '../browser';
import { type Archive, openArchive } from '../core/archive';
import { openBackground } from '../core/background';
import { inNamespace, openPack } from '../core/pack/open';
import { bytesSource } from '../core/pack/source';
import { inflate } from './inflate';

const PACK_FILE = 'archive/seeds.pack';
const BACKGROUND_FILE = 'archive/english.table';

/**
 * Opens the archive that the extension ships and tells the share, 0 to 1, that is open by then. Rejects with a sentence
 * when a file is missing or damaged.
 */
export async function openBundledArchive(opened: (share: number) => void): Promise<Archive> {
  const [pack, background] = await fetchOwn([PACK_FILE, BACKGROUND_FILE], opened);
  const bundled = inNamespace(await openPack(bytesSource(pack!), inflate), 'bundled');
  return openArchive([bundled], openBackground(background!));
}

/** The bytes of the pack that the extension ships. Rejects with a sentence when it is missing. */
export async function fetchBundledPack(): Promise<Uint8Array<ArrayBuffer>> {
  const [pack] = await fetchOwn([PACK_FILE], () => {});
  return pack!;
}

/** Fetches files of the extension, and tells the share of their bytes that has come. */
async function fetchOwn(
  files: readonly string[],
  come: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const responses = await Promise.all(files.map((file) => fetch(browser.runtime.getURL(file))));
  const missing = files.find((_, index) => !responses[index]!.ok);
  if (missing)
    throw new Error(`The extension's own file ${missing} is missing: install the extension again.`);
  const total = responses.reduce((sum, { headers }) => sum + Number(headers.get('content-length')), 0);
  let bytes = 0;
  const counted = (more: number) => {
    bytes += more;
    if (total > 0) come(Math.min(1, bytes / total)); // a browser need not say how long a file is
  };
  const contents = await Promise.all(responses.map((response) => bytesOf(response, counted)));
  come(1);
  return contents;
}

async function bytesOf(
  response: Response,
  counted: (more: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, to) {
      counted(chunk.length);
      to.enqueue(chunk);
    },
  });
  return new Uint8Array(await new Response(response.body!.pipeThrough(counting)).arrayBuffer());
}
