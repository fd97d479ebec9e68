import { sentenceOf } from '../core/failure';
import { inNamespace, openPack, type Pack, withoutArticles } from '../core/pack/open';
import { say } from '../language/say';
import type { InstalledPack } from '../store/database';
import { readPacks } from '../store/packs';
import { readSegments } from '../store/segments';
import { blobSource } from './blob-source';
import { inflate } from './inflate';

/** The namespace of all segments: an article's id there is its identity in the store, which no other has. */
export const OWN = 'own';

/** Opened files by their place in the store, so that a change of one opens one. */
export type OpenedFiles = Map<string, Promise<Pack>>;

export interface OwnPacks {
  readonly packs: Pack[];
  /** For each pack the places of its articles in the order of arrival; null for one that was installed. */
  readonly seqs: (Uint32Array | null)[];
  /** Why a file could not be opened, a sentence each. */
  readonly failures: string[];
}

/**
 * The packs of the reader's own: those installed and on, then the segments of what was saved and imported. Files that
 * stand in `opened` are not opened again; those no longer there leave it. `public`: only packs that pages may see marks of. A file that cannot be opened is left out, and
 * `failures` says why, a sentence each. Rejects with StoreError when none can be read.
 */
export async function openOwnPacks(opened: OpenedFiles, which: 'all' | 'public' = 'all'): Promise<OwnPacks> {
  const isWanted = ({ isOn, isPublic }: InstalledPack) => isOn && (which === 'all' || isPublic === true);
  const [installed, segments] = await Promise.all([readPacks(), which === 'all' ? readSegments() : []]);
  const files = [
    ...installed.filter(isWanted).map(({ id, name, checksum, file }) => ({
      key: `pack ${id} ${checksum}`, // a newer edition has the same id
      namespace: `pack:${id}`,
      name: `“${name}”`,
      file,
      gone: [],
      seqs: null,
    })),
    ...segments.map(({ id, file, gone, seqs }) => ({
      key: `segment ${id}`,
      namespace: OWN,
      name: say('own_part'),
      file,
      gone,
      seqs,
    })),
  ];
  const keys = new Set(files.map(({ key }) => key));
  if (which === 'all') for (const key of opened.keys()) if (!keys.has(key)) opened.delete(key);
  const opening = files.map(async ({ key, namespace, file, gone }) => {
    const pack = opened.get(key) ?? openPack(blobSource(file), inflate);
    opened.set(key, pack);
    pack.catch(() => opened.delete(key));
    return withoutArticles(inNamespace(await pack, namespace), gone);
  });
  const packs: Pack[] = [];
  const seqs: (Uint32Array | null)[] = [];
  const failures: string[] = [];
  for (const [at, ended] of (await Promise.allSettled(opening)).entries()) {
    if (ended.status === 'fulfilled') {
      packs.push(ended.value);
      seqs.push(files[at]!.seqs);
    } else failures.push(say('not_searchable', files[at]!.name, sentenceOf(ended.reason)));
  }
  return { packs, seqs, failures };
}
