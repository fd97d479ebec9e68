import { ANALYSER } from '../text/analyser';
import { type Blocks, openBlocks } from './blocks';
import type { Codec } from './codec';
import { dateOf } from './day';
import { openFile, type PackFile } from './file';
import { type PackMeta, parseMeta } from './meta';
import type { PackSource } from './source';

/** An opened pack. */
export interface Pack extends PackMeta {
  /** Stands before the ids of its articles and a slash; `''` for none. */
  readonly namespace: string;
  readonly articles: number;
  /** Date of the earliest and latest dated article, `''` when none is dated. */
  readonly from: string;
  readonly to: string;
  /** Indexes of articles that are never shown: deleted ones, until the pack is made anew. */
  readonly hidden: ReadonlySet<number>;
  readonly file: PackFile;
  readonly blocks: Blocks;
}

/**
 * Opens a pack. What every query needs is read at once (some 450 bytes an article), everything else when it is needed;
 * all of it is verified when it is first used. Rejects with PackFormatError, for instance "Got v2, expected v3".
 */
export async function openPack(source: PackSource, inflate: Codec): Promise<Pack> {
  const file = await openFile(source, ANALYSER);
  const { start, end } = file.sections.meta;
  file.verify(start, end);
  return {
    ...parseMeta(file.bytes.subarray(start, end)),
    namespace: '',
    articles: file.articles,
    from: dateOf(file.firstDay),
    to: dateOf(file.lastDay),
    hidden: new Set(),
    file,
    blocks: openBlocks(file, inflate),
  };
}

/** The same pack as one of several: what it came from stands before the ids of its articles. */
export function inNamespace(pack: Pack, namespace: string): Pack {
  return { ...pack, namespace };
}

/** The same pack without some of its articles: no ranking, search, address or name leads to them. */
export function withoutArticles(pack: Pack, indexes: Iterable<number>): Pack {
  return { ...pack, hidden: new Set([...pack.hidden, ...indexes]) };
}
