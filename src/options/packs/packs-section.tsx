import { FileButton } from '../file-button';
import { Refusals } from '../import/refusals';
import { Section } from '../section';
import type { ListedPack, PackFacts } from './check-pack';
import { BundledRow, PackRow } from './pack-row';

export interface PacksProps {
  /** The pack that came with the extension; null when it cannot be read. */
  readonly bundled: PackFacts | null;
  readonly installed: readonly ListedPack[];
  /** The file that is being checked, and the share of it that has been, 0 to 1. */
  readonly checking: { readonly name: string; readonly share: number } | null;
  /** Sentences on what was not installed or failed. */
  readonly refused: readonly string[];
  readonly install: (files: readonly File[]) => void;
  readonly turn: (id: number, isOn: boolean) => void;
  readonly remove: (id: number) => void;
}

/** Archives that others have packed: what came with the extension, and what the reader installed. */
export function PacksSection({ bundled, installed, checking, refused, install, turn, remove }: PacksProps) {
  return (
    <Section id="packs" title="Packs">
      <p class="muted">
        A pack is a whole archive in one file. It is checked to the last byte before it is kept, and searched
        together with all others.
      </p>
      <ul class="rows" aria-label="Packs">
        {bundled && <BundledRow pack={bundled} />}
        {installed.map((pack) => (
          <PackRow key={pack.id} pack={pack} turn={turn} remove={remove} />
        ))}
      </ul>
      <p role="status" class="status">
        {checking && `Checking “${checking.name}” … ${Math.floor(checking.share * 100)} %`}
      </p>
      <Refusals sentences={refused} />
      <div class="actions">
        <FileButton choose={install} isQuiet={true}>
          Install a pack
        </FileButton>
      </div>
    </Section>
  );
}
