import { PackFormatError } from '../../core/pack/error';
import { fetchBundledPack } from '../../sources/bundled';
import { watchStore } from '../../store/changes';
import { StoreError } from '../../store/database';
import { deletePack, installPack, readPacks, turnPack } from '../../store/packs';
import { checkPack, factsOfPack, listedPacks, type PackFacts } from './check-pack';
import type { PacksProps } from './packs-section';

/** Shows the packs now and whenever one comes, goes or is turned; gives what installs more. */
export function watchPacks(show: (packs: PacksProps) => void): (files: readonly File[]) => Promise<void> {
  const bundledFacts = readBundled();
  let refused: readonly string[] = [];
  let checking: PacksProps['checking'] = null;

  const read = async (): Promise<void> => {
    const bundled = await bundledFacts;
    const installed = await readPacks()
      .then(listedPacks)
      .catch(() => []); // what is wrong with the store is told at the top of the page
    show({
      bundled,
      installed,
      checking,
      refused,
      install: (files) => void install(files),
      turn: (id, isOn) => act(() => turnPack(id, isOn)),
      remove: (id) => act(() => deletePack(id)),
    });
  };
  const readAgain = () => void read();
  const tell = (now: PacksProps['checking']): void => {
    checking = now;
    readAgain();
  };

  const install = async (files: readonly File[]): Promise<void> => {
    refused = [];
    for (const file of files) {
      tell({ name: file.name, share: 0 });
      try {
        const pack = await checkPack(file, new Date().toISOString(), (share) =>
          tell({ name: file.name, share }),
        );
        const isThere =
          pack.checksum === (await bundledFacts)?.checksum || (await installPack(pack)) === null;
        if (isThere) refused = [...refused, `“${file.name}” is installed already: nothing has changed.`];
      } catch (error) {
        refused = [...refused, sentenceOf(file.name, error)];
      }
    }
    tell(null);
  };
  const act = (work: () => Promise<void>): void => {
    refused = [];
    void work()
      .catch((error: unknown) => {
        refused = [error instanceof StoreError ? error.message : String(error)];
      })
      .then(readAgain);
  };

  watchStore((change) => {
    if (change === 'packs') readAgain();
  });
  readAgain();
  return install;
}

/** Null when it is missing or damaged, which the popup tells. */
async function readBundled(): Promise<PackFacts | null> {
  try {
    return await factsOfPack(await fetchBundledPack());
  } catch (error) {
    console.error(error);
    return null;
  }
}

function sentenceOf(name: string, error: unknown): string {
  if (error instanceof StoreError) return `“${name}” was not installed. ${error.message}`;
  const reason = error instanceof PackFormatError ? error.message : `It could not be read (${String(error)})`;
  return `“${name}” was not installed, and nothing has changed. ${reason}. Get it anew, or have it packed by this version of Backstory.`;
}
