import { sentenceOf } from '../core/failure';
import { inNamespace, openPack, type Pack, withoutArticles } from '../core/pack/open';
import { say } from '../language/say';
import type { InstalledPack, Segment } from '../store/database';
import { readPacks } from '../store/packs';
import { readSegments } from '../store/segments';
import { blobSource } from './blob-source';
import { inflate } from './inflate';

/** The namespace of all segments: an article's id there is its identity in the store, which no other has. */
export const OWN = 'own';

/** Where the store has a file that is searched. */
interface Place {
  readonly kind: 'pack' | 'segment';
  readonly id: number;
}

/** Opened files by their place in the store, so that a change of one opens one. */
export type OpenedFiles = Map<string, Promise<Pack>>;

export interface OwnPack extends Pack {
  readonly place: Place;
}

/** What could be opened of the reader's own, and what not. */
interface OpenedOwn {
  readonly packs: readonly OwnPack[];
  /** For each pack the places of its articles in the order of arrival; null for one that was installed. */
  readonly seqs: readonly (Uint32Array | null)[];
  /** Segments that could not be opened. */
  readonly broken: readonly Place[];
  /** What is not searched and why, a sentence each. */
  readonly failures: readonly string[];
}

/**
 * Opens the packs of the reader's own: those installed and on, then the segments of what was saved and imported. Files that
 * stand in `opened` are not opened again; those no longer there leave it. `public`: only packs that pages may see marks of.
 * A damaged file is left out. Rejects with StoreError when none can be read.
 */
export async function openOwnPacks(opened: OpenedFiles, which: 'all' | 'public' = 'all'): Promise<OpenedOwn> {
  const isWanted = ({ isOn, isPublic }: InstalledPack) => isOn && (which === 'all' || isPublic === true);
  const [installed, segments] = await Promise.all([readPacks(), which === 'all' ? readSegments() : []]);
  const files = [
    ...installed.filter(isWanted).map(({ id, name, checksum, file }) => ({
      key: `pack ${id} ${checksum}`, // a newer edition has the same id
      place: { kind: 'pack', id } as const,
      namespace: `pack:${id}`,
      name: `“${name}”`,
      file,
      gone: [],
      seqs: null,
    })),
    ...segments
      .filter(({ isDamaged }) => !isDamaged)
      .map(({ id, file, gone, seqs }) => ({
        key: `segment ${id}`,
        place: { kind: 'segment', id } as const,
        namespace: OWN,
        name: '',
        file,
        gone,
        seqs,
      })),
  ];
  const keys = new Set(files.map(({ key }) => key));
  if (which === 'all') for (const key of opened.keys()) if (!keys.has(key)) opened.delete(key);
  const opening = files.map(async ({ key, place, namespace, file, gone }) => {
    const pack = opened.get(key) ?? openPack(blobSource(file), inflate);
    opened.set(key, pack);
    pack.catch(() => opened.delete(key));
    return { ...withoutArticles(inNamespace(await pack, namespace), gone), place };
  });
  const packs: OwnPack[] = [];
  const seqs: (Uint32Array | null)[] = [];
  const broken: Place[] = [];
  const failures = [...installed.flatMap(damageOfPack), ...segments.flatMap(damageOfSegment)];
  for (const [at, ended] of (await Promise.allSettled(opening)).entries()) {
    const { place, name } = files[at]!;
    if (ended.status === 'fulfilled') {
      packs.push(ended.value);
      seqs.push(files[at]!.seqs);
      continue;
    }
    if (place.kind === 'segment') broken.push(place);
    failures.push(
      place.kind === 'segment' ? say('part_damaged') : say('not_searchable', name, sentenceOf(ended.reason)),
    );
  }
  return { packs, seqs, broken, failures };
}

function damageOfPack({ name, isOn, damage = '' }: InstalledPack): string[] {
  return damage === '' || isOn ? [] : [say('pack_damaged', name, damage)];
}

function damageOfSegment({ isDamaged }: Segment): string[] {
  return isDamaged ? [say('part_damaged')] : [];
}
