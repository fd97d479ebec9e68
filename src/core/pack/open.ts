import type { Codec } from '../codec';
import { ANALYSER } from '../terms';
import { dateOf } from './day';
import { openFile, type PackFile } from './file';

/** An opened pack. Opening makes views and checks the header; everything else is read and verified when used. */
export interface Pack {
  readonly name: string;
  readonly articles: number;
  /** Date of the earliest and latest dated article, `''` when none is dated. */
  readonly from: string;
  readonly to: string;
  readonly file: PackFile;
  readonly inflate: Codec;
  /** Expanded blocks by their place in the file, the oldest first. */
  readonly blocks: Map<number, Promise<Uint8Array>>;
}

/** Opens a pack's bytes, which must not change afterwards. Throws PackFormatError, for instance "Got v2, expected v3". */
export function openPack(bytes: Uint8Array, inflate: Codec): Pack {
  const file = openFile(bytes, ANALYSER);
  const { start, end } = file.sections.meta;
  file.verify(start, end);
  return {
    name: new TextDecoder().decode(file.bytes.subarray(start, end)),
    articles: file.articles,
    from: dateOf(file.firstDay),
    to: dateOf(file.lastDay),
    file,
    inflate,
    blocks: new Map(),
  };
}
