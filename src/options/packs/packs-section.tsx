import { formatShare, say } from '../../language/say';
import type { PackFacts } from '../../sources/packs/check-pack';
import { AddressForm } from '../address-form';
import { FileButton } from '../file-button';
import { Refusals } from '../import/refusals';
import { Section } from '../section';
import type { ListedPack } from './check-pack';
import { BundledRow, type PackActs, PackRow } from './pack-row';

export interface PacksProps {
  /** The pack that came with the extension; null when it cannot be read. */
  readonly bundled: PackFacts | null;
  readonly installed: readonly ListedPack[];
  /** The file that is being checked, and the share of it that has been, 0 to 1. */
  readonly checking: { readonly name: string; readonly share: number } | null;
  /** Sentences on what was not installed or failed. */
  readonly refused: readonly string[];
  /** An address that the reader came with, to be added by a click; `''` for none. */
  readonly offered: string;
  /** The pack whose newer edition is signed by another key; null for none. */
  readonly newKeyOf: number | null;
  readonly install: (files: readonly File[]) => void;
  /** To be called first thing in a click, like `update`. */
  readonly subscribe: (address: string) => void;
  readonly update: PackActs['update'];
  readonly turn: (id: number, isOn: boolean) => void;
  readonly publish: (id: number, isPublic: boolean) => void;
  readonly remove: (id: number) => void;
}

/** Archives that others have packed: what came with the extension, and what the reader installed. */
export function PacksSection({ bundled, installed, checking, refused, ...acts }: PacksProps) {
  const { offered, newKeyOf, install, subscribe } = acts;
  return (
    <Section id="packs" title={say('part_packs')}>
      <p class="muted">{say('packs_intro')}</p>
      <ul class="rows" aria-label={say('part_packs')}>
        {bundled && <BundledRow pack={bundled} />}
        {installed.map((pack) => (
          <PackRow key={pack.id} pack={pack} hasNewKey={newKeyOf === pack.id} {...acts} />
        ))}
      </ul>
      <p role="status" class="status">
        {checking && say('checking', checking.name, formatShare(checking.share))}
      </p>
      <Refusals sentences={refused} />
      <AddressForm
        id="pack-address"
        label={say('pack_address')}
        hint={say('pack_daily')}
        button={say('add')}
        offered={offered}
        take={subscribe}
      />
      <div class="actions">
        <FileButton choose={install} isQuiet={true}>
          {say('install_pack')}
        </FileButton>
      </div>
    </Section>
  );
}
