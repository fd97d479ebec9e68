import { announce } from './changes';
import { type InstalledPack, openDatabase, write } from './database';
import type { Subscription } from './subscription';

/** The packs that the reader installed, in the order in which they came. */
export async function readPacks(): Promise<InstalledPack[]> {
  return (await openDatabase()).getAll('packs');
}

/** Installs a pack that has been found whole; gives its id, or null when the same file is there already. */
export async function installPack(pack: Omit<InstalledPack, 'id' | 'isOn'>): Promise<number | null> {
  const id = await write(['packs'] as const, async ({ store }) => {
    if ((await store.getAll()).some(({ checksum }) => checksum === pack.checksum)) return null;
    return store.add({ ...pack, isOn: true } as InstalledPack); // the id is the store's to give
  });
  if (id !== null) announce('packs');
  return id;
}

/**
 * Turns a pack on or off; one that is off is kept and not searched. `damage` is why it cannot be, a sentence; it is
 * forgotten when the pack is turned again.
 */
export async function turnPack(id: number, isOn: boolean, damage = ''): Promise<void> {
  await write(['packs'] as const, async ({ store }) => {
    const pack = await store.get(id);
    if (pack) await store.put({ ...pack, isOn, damage });
  });
  announce('packs');
}

/**
 * Puts a newer pack in the place of an installed one, in one transaction: whoever searches has the one or the other whole.
 * Does nothing when that has been deleted or replaced meanwhile.
 */
export async function replacePack(
  { id, checksum }: InstalledPack,
  pack: Omit<InstalledPack, 'id' | 'isOn'>,
): Promise<void> {
  await write(['packs'] as const, async ({ store }) => {
    const before = await store.get(id);
    if (before?.checksum !== checksum) return;
    await store.put({
      ...pack,
      id,
      isOn: before.isOn || !!before.damage,
      isPublic: before.isPublic ?? false,
    });
  });
  announce('packs');
}

/** Gives the workshop the daily look for these packs to do. Nothing that is shown or searched has changed. */
export async function markDue(ids: readonly number[]): Promise<void> {
  await write(['packs'] as const, async ({ store }) => {
    for (const id of ids) {
      const pack = await store.get(id);
      if (pack?.subscription)
        await store.put({ ...pack, subscription: { ...pack.subscription, isDue: true } });
    }
  });
}

/** Notes that the address of a pack was asked and had nothing newer. */
export async function noteChecked(id: number, checked: Partial<Subscription>): Promise<void> {
  await write(['packs'] as const, async ({ store }) => {
    const pack = await store.get(id);
    if (pack?.subscription) await store.put({ ...pack, subscription: { ...pack.subscription, ...checked } });
  });
  announce('packs');
}

/** Lets pages that look themselves up be marked by a pack, or no longer: they see what is marked on them. */
export async function publishPack(id: number, isPublic: boolean): Promise<void> {
  await write(['packs'] as const, async ({ store }) => {
    const pack = await store.get(id);
    if (pack) await store.put({ ...pack, isPublic });
  });
  announce('packs');
}

export async function deletePack(id: number): Promise<void> {
  await write(['packs'] as const, ({ store }) => store.delete(id));
  announce('packs');
}
