import { failureKindOf } from '../failure';
import type { Pack } from '../pack/open';
import type { Archive } from './archive';

/**
 * The packs for whose damage a question to the archive fails: those with which alone it fails, else the one without which
 * it does not. None when it fails for another reason.
 */
export async function failingPacks(
  archive: Archive,
  question: (archive: Archive) => Promise<unknown>,
): Promise<Pack[]> {
  const isAnswered = (packs: readonly Pack[]): Promise<boolean> =>
    question({ ...archive, packs }).then(
      () => true,
      (error: unknown) => failureKindOf(error) !== 'damage',
    );
  const failing: Pack[] = [];
  for (const pack of archive.packs) if (!(await isAnswered([pack]))) failing.push(pack);
  if (failing.length > 0) return failing;
  for (const pack of archive.packs)
    if (await isAnswered(archive.packs.filter((other) => other !== pack))) return [pack];
  return [];
}
