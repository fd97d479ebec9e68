import { inNamespace, openPack, type Pack, withoutArticles } from '../core/pack/open';
import { readPacks } from '../store/packs';
import { readSegments } from '../store/segments';
import { blobSource } from './blob-source';
import { inflate } from './inflate';

/** The namespace of all segments: an article's id there is its identity in the store, which no other has. */
export const OWN = 'own';

/** Opened files by their place in the store, so that a change of one opens one. */
export type OpenedFiles = Map<string, Promise<Pack>>;

/**
 * The packs of the reader's own: those installed and on, then the segments of what was saved and imported. Files that
 * stand in `opened` are not opened again; those no longer there leave it. Rejects with StoreError or PackFormatError.
 */
export async function openOwnPacks(opened: OpenedFiles): Promise<Pack[]> {
  const [installed, segments] = await Promise.all([readPacks(), readSegments()]);
  const files = [
    ...installed
      .filter(({ isOn }) => isOn)
      .map(({ id, file }) => ({ key: `pack ${id}`, namespace: `pack:${id}`, file, gone: [] })),
    ...segments.map(({ id, file, gone }) => ({ key: `segment ${id}`, namespace: OWN, file, gone })),
  ];
  const keys = new Set(files.map(({ key }) => key));
  for (const key of opened.keys()) if (!keys.has(key)) opened.delete(key);
  return Promise.all(
    files.map(async ({ key, namespace, file, gone }) => {
      const opening = opened.get(key) ?? openPack(blobSource(file), inflate);
      opened.set(key, opening);
      opening.catch(() => opened.delete(key));
      return withoutArticles(inNamespace(await opening, namespace), gone);
    }),
  );
}
