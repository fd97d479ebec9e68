import { useState } from 'preact/hooks';
import { dayOfInstant, formatDate } from '../../ui/dates';
import { counted, formatBytes } from '../amounts';
import { ConfirmDialog } from '../confirm-dialog';
import { Row, RowButton } from '../row';
import type { ListedPack, PackFacts } from './check-pack';

/** The pack that came with the extension: it is always there. */
export function BundledRow({ pack }: { readonly pack: PackFacts }) {
  return (
    <Row title={pack.name || 'The archive of this extension'} actions={<span class="muted">Always on</span>}>
      <p>{holdingsOf(pack)}</p>
      <p class="muted">Came with Backstory</p>
      <Checksum pack={pack} />
    </Row>
  );
}

/** What can be done with a pack. */
export interface PackActs {
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
  remove,
  update,
}: PackActs & {
  readonly pack: ListedPack;
  /** A newer edition waits that another key has signed. */
  readonly hasNewKey: boolean;
}) {
  const [isAsking, setAsking] = useState(false);
  const { id, name, isOn, isRead, licence, source, addedAt, subscription } = pack;
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
              aria-label={`Search in ${name}`}
            />
            {isOn ? 'On' : 'Off'}
          </label>
          {subscription && (
            <RowButton name="Look for a newer edition" of={name} act={() => update(pack, false)} />
          )}
          <RowButton name="Delete" of={name} act={() => setAsking(true)} />
        </>
      }
    >
      <p>{holdingsOf(pack)}</p>
      {!isRead && (
        <p>
          Its facts and names were made by another version of Backstory and are not shown: its articles are
          found without. Install a newer copy of it to have them.
        </p>
      )}
      <p class="muted">
        Installed {formatDate(dayOfInstant(addedAt))} from “{source}” ·{' '}
        {licence === '' ? 'its licence is not stated' : `licence: ${licence}`}
      </p>
      {subscription && (
        <p class="muted">
          Published {formatDate(dayOfInstant(subscription.published))} ·{' '}
          {subscription.key === '' ? 'not signed' : 'signed'} · last looked for on{' '}
          {formatDate(dayOfInstant(subscription.checkedAt))}
        </p>
      )}
      {hasNewKey && (
        <p>
          <button type="button" onClick={() => update(pack, true)}>
            Take the edition with the new key
          </button>
        </p>
      )}
      <Checksum pack={pack} />
      {isAsking && (
        <ConfirmDialog
          title={`Delete “${name}”?`}
          yes="Delete the pack"
          confirm={() => remove(id)}
          close={() => setAsking(false)}
        >
          <p>
            {counted(pack.articles, 'article')} will no longer be found. What you saved or imported stays. You
            can install the pack again from its file.
          </p>
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

/** `12,430 articles, 31 Dec 2014 to 2 May 2023 · 58 MB` */
function holdingsOf({ articles, from, to, size }: PackFacts): string {
  const days = [...new Set([from, to])].filter((day) => day !== '').map(formatDate);
  return [
    [counted(articles, 'article'), ...(days.length > 0 ? [days.join(' to ')] : [])].join(', '),
    formatBytes(size),
  ].join(' · ');
}
