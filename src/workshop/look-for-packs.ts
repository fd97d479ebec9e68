import { looked, packFailureOf, updatePack } from '../sources/packs/subscribe';
import { noteChecked, readPacks } from '../store/packs';

/**
 * Looks for newer editions of the packs whose daily look is due, and takes those that are whole and signed as before. What
 * else came of it is noted beside the pack, and asked of nobody again before tomorrow. Rejects with StoreError.
 */
export async function lookForPacks(): Promise<void> {
  for (const pack of await readPacks()) {
    const { id, subscription } = pack;
    if (subscription?.isDue !== true) continue;
    const { hostname } = new URL(subscription.address);
    // A Worker cannot ask the browser what is permitted: only of the address's own host is that known.
    const isPermitted = async (host: string) => host === hostname || host.endsWith(`.${hostname}`);
    await updatePack(pack, false, { tell: () => {}, isPermitted }).catch((error: unknown) =>
      noteChecked(id, looked(packFailureOf(error))),
    );
  }
}
