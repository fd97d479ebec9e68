import { useState } from 'preact/hooks';
import { feedUrl } from '../../core/feed-schedule';
import { formatShare, say } from '../../language/say';
import type { PackFacts } from '../../sources/packs/check-pack';
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
      <AddressForm offered={offered} subscribe={subscribe} />
      <div class="actions">
        <FileButton choose={install} isQuiet={true}>
          {say('install_pack')}
        </FileButton>
      </div>
    </Section>
  );
}

function AddressForm({ offered, subscribe }: Pick<PacksProps, 'offered' | 'subscribe'>) {
  const [text, setText] = useState(offered);
  const address = feedUrl(text);
  const isWrong = text.trim() !== '' && address === '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (address === '') return;
    subscribe(address);
    setText('');
  };
  return (
    <form class="subscribe" onSubmit={submit}>
      <label class="field">
        {say('pack_address')}
        <input
          type="url"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          placeholder="https://"
          spellcheck={false}
          maxLength={2048}
          aria-describedby="pack-address"
          aria-invalid={isWrong}
        />
      </label>
      <button type="submit" disabled={address === ''}>
        {say('add')}
      </button>
      <p id="pack-address" class="muted">
        {say(isWrong ? 'address_wrong' : 'pack_daily')}
      </p>
    </form>
  );
}
