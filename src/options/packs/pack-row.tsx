import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/say';
import type { PackFacts } from '../../sources/packs/check-pack';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { dayOfInstant, formatDate } from '../../ui/dates';
import { formatBytes } from '../amounts';
import { Row, RowButton } from '../row';
import type { ListedPack } from './check-pack';
import { sayPackFailure } from './say-failure';

/** The pack that came with the extension: it is always there. */
export function BundledRow({ pack }: { readonly pack: PackFacts }) {
  return (
    <Row title={pack.name || say('pack_own')} actions={<span class="muted">{say('pack_always')}</span>}>
      <p>{holdingsOf(pack)}</p>
      <p class="muted">{say('pack_came')}</p>
      <Checksum pack={pack} />
    </Row>
  );
}

/** What can be done with a pack. */
export interface PackActs {
  readonly publish: (id: number, isPublic: boolean) => void;
  readonly turn: (id: number, isOn: boolean) => void;
  readonly remove: (id: number) => void;
  /** Looks for a newer edition at the address that it came from. */
  readonly update: (pack: ListedPack, trustsNewKey: boolean) => void;
}

/** A pack that the reader installed. */
export function PackRow({
  pack,
  hasNewKey,
  turn,
  publish,
  remove,
  update,
}: PackActs & {
  readonly pack: ListedPack;
  /** A newer edition waits that another key has signed. */
  readonly hasNewKey: boolean;
}) {
  const [isAsking, setAsking] = useState(false);
  const { id, name, isOn, isPublic = false, isRead, licence, source, addedAt, subscription } = pack;
  return (
    <Row
      state={isOn ? 'on' : 'off'}
      title={name}
      actions={
        <>
          <label class="switch">
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => turn(id, !isOn)}
              aria-label={say('pack_search', name)}
            />
            {say(isOn ? 'on' : 'off')}
          </label>
          {subscription && <RowButton name={say('pack_update')} of={name} act={() => update(pack, false)} />}
          <RowButton name={say('delete')} of={name} act={() => setAsking(true)} />
        </>
      }
    >
      <p>{holdingsOf(pack)}</p>
      {!isRead && <p>{say('pack_unread')}</p>}
      <p class="muted">
        {say('pack_installed', formatDate(dayOfInstant(addedAt)), source)} ·{' '}
        {licence === '' ? say('licence_none') : say('licence', licence)}
      </p>
      {subscription && (
        <p class="muted">
          {say(
            subscription.key === '' ? 'pack_published' : 'pack_published_signed',
            formatDate(dayOfInstant(subscription.published)),
            formatDate(dayOfInstant(subscription.checkedAt)),
          )}
        </p>
      )}
      {subscription?.failure && <p>{say('pack_unchanged', sayPackFailure(subscription.failure))}</p>}
      <label class="switch">
        <input type="checkbox" checked={isPublic} onChange={() => publish(id, !isPublic)} />
        {say('pack_public')}
      </label>
      {(hasNewKey || subscription?.failure?.kind === 'new-key') && (
        <p>
          <button type="button" onClick={() => update(pack, true)}>
            {say('pack_new_key')}
          </button>
        </p>
      )}
      <Checksum pack={pack} />
      {isAsking && (
        <ConfirmDialog
          title={say('delete_pack', name)}
          yes={say('delete_pack_yes')}
          confirm={() => remove(id)}
          close={() => setAsking(false)}
        >
          <p>{sayCount('delete_pack_detail', pack.articles)}</p>
        </ConfirmDialog>
      )}
    </Row>
  );
}

function Checksum({ pack }: { readonly pack: PackFacts }) {
  return (
    <p class="muted">
      SHA-256 <code>{pack.checksum}</code>
    </p>
  );
}

/** `12,430 articles · 31 Dec 2014 to 2 May 2023 · 58 MB` */
function holdingsOf({ articles, from, to, size }: PackFacts): string {
  const days = [...new Set([from, to])].filter((day) => day !== '').map(formatDate);
  return [
    sayCount('articles', articles),
    ...(days.length > 0 ? [days.length === 2 ? say('span', days[0]!, days[1]!) : days[0]] : []),
    formatBytes(size),
  ].join(' · ');
}
