import { browser } from '../../browser';
import { feedUrl } from '../../core/feed-schedule';
import { PackFormatError } from '../../core/pack/error';
import { say } from '../../language/say';
import { isPermitted, patternOf } from '../../settings';
import { fetchBundledPack } from '../../sources/bundled';
import { checkPack, factsOfPack, type PackFacts } from '../../sources/packs/check-pack';
import { packFailureOf, subscribeTo, updatePack } from '../../sources/packs/subscribe';
import { watchStore } from '../../store/changes';
import type { InstalledPack } from '../../store/database';
import { deletePack, installPack, publishPack, readPacks, turnPack } from '../../store/packs';
import { StoreError } from '../../store/store-error';
import { listedPacks, requireCheckable } from './check-pack';
import type { PacksProps } from './packs-section';
import { sayPackFailure } from './say-failure';

/** Shows the packs now and whenever one comes, goes or is turned; gives what installs more. */
export function watchPacks(show: (packs: PacksProps) => void): (files: readonly File[]) => Promise<void> {
  const bundledFacts = readBundled();
  let refused: readonly string[] = [];
  let checking: PacksProps['checking'] = null;
  let newKeyOf: number | null = null;
  const offered = feedUrl(new URLSearchParams(location.search).get('pack') ?? '');

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
      offered,
      newKeyOf,
      subscribe: (address) => subscribe(address),
      update: (pack, trustsNewKey) => update(pack, trustsNewKey),
      install: (files) => void install(files),
      turn: (id, isOn) => act(() => turnPack(id, isOn)),
      publish: (id, isPublic) => act(() => publishPack(id, isPublic)),
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
        requireCheckable(file);
        const pack = await checkPack(file, new Date().toISOString(), (share) =>
          tell({ name: file.name, share }),
        );
        const isThere =
          pack.checksum === (await bundledFacts)?.checksum || (await installPack(pack)) === null;
        if (isThere) refused = [...refused, say('pack_there', file.name)];
      } catch (error) {
        refused = [...refused, whyNotInstalled(file.name, error)];
      }
    }
    tell(null);
  };
  /** The browser's question comes first: after an `await` it would not be the reader's own act. */
  const permitThen = (address: string, work: () => Promise<string | null>): void => {
    const { hostname } = new URL(address);
    const asked = browser.permissions.request({ origins: [patternOf(hostname)] });
    refused = [];
    newKeyOf = null;
    void (async () => {
      try {
        const sentence = (await asked) ? await work() : say('refused_pack');
        if (sentence !== null) refused = [sentence];
      } catch (error) {
        refused = [say('pack_unchanged', sayPackFailure(packFailureOf(error)))];
      }
      tell(null);
    })();
  };
  const subscribe = (address: string): void =>
    permitThen(address, async () => {
      const name = await subscribeTo(address, { tell, isPermitted });
      return name === null ? null : say('pack_there', name);
    });
  const update = (pack: InstalledPack, trustsNewKey: boolean): void => {
    if (!pack.subscription) return;
    permitThen(pack.subscription.address, async () => {
      await updatePack(pack, trustsNewKey, { tell, isPermitted }).catch((error: unknown) => {
        if (packFailureOf(error).kind === 'new-key') newKeyOf = pack.id;
        throw error;
      });
      return null;
    });
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

function whyNotInstalled(name: string, error: unknown): string {
  if (error instanceof StoreError) return say('pack_refused', name, error.message);
  const reason = error instanceof PackFormatError ? error.message : say('pack_unreadable', String(error));
  return say('pack_refused_bad', name, reason);
}
