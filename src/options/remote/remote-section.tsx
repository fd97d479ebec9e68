import { useState } from 'preact/hooks';
import { endpointOf, isIndexName } from '../../core/remote/endpoint';
import { say } from '../../language/say';
import type { FarMode } from '../../settings';
import { Refusals } from '../import/refusals';
import { Row, RowButton } from '../row';
import { Section } from '../section';
import { Authorization, type Credentials } from './authorization';

/** The remote archive as it stands in the settings. */
interface NamedRemote {
  readonly endpoint: string;
  readonly index: string;
  readonly hasKey: boolean;
  readonly mode: FarMode;
  /** Whether the browser lets it be asked. */
  readonly isPermitted: boolean;
}

export interface RemoteProps {
  /** Null when none is named. */
  readonly remote: NamedRemote | null;
  /** What the last test of the connection found, or that it runs; `''` before the first. */
  readonly tested: string;
  /** Sentences on what was not taken or failed. */
  readonly refused: readonly string[];
  /** To be called first thing in a click. */
  readonly connect: (endpoint: string, index: string, credentials: Credentials) => void;
  /** To be called first thing in a click. */
  readonly permit: () => void;
  readonly choose: (mode: FarMode) => void;
  readonly test: () => void;
  readonly forget: () => void;
}

/** An archive of millions of articles that runs elsewhere, of a newsroom or library. */
export function RemoteSection(props: RemoteProps) {
  const { remote, tested, refused } = props;
  return (
    <Section id="remote" title={say('part_remote')}>
      <p class="muted">{say('remote_intro')}</p>
      <Refusals sentences={refused} />
      {remote ? <RemoteRow {...props} remote={remote} /> : <RemoteForm connect={props.connect} />}
      <p role="status" class="status">
        {tested}
      </p>
    </Section>
  );
}

const MODES = [
  ['on request', 'remote_on_request'],
  ['always', 'remote_always'],
] as const;

function RemoteRow({ remote, permit, choose, test, forget }: RemoteProps & { readonly remote: NamedRemote }) {
  const { endpoint, index, hasKey, mode, isPermitted } = remote;
  const name = `${new URL(endpoint).host}, ${index}`;
  return (
    <ul class="rows" aria-label={say('part_remote')}>
      <Row
        title={name}
        actions={
          <>
            <RowButton name={say('remote_test')} of={name} act={test} />
            <RowButton name={say('forget')} of={name} act={forget} />
          </>
        }
      >
        <p class="muted">
          {endpoint} · {say(hasKey ? 'remote_key' : 'remote_no_key')}
        </p>
        {!isPermitted && (
          <p class="actions">
            {say('remote_forbidden')}
            <button type="button" onClick={permit}>
              {say('remote_permit')}
            </button>
          </p>
        )}
        <fieldset>
          <legend>{say('remote_when')}</legend>
          {MODES.map(([value, title]) => (
            <label key={value}>
              <input type="radio" name="far-mode" checked={mode === value} onChange={() => choose(value)} />
              {say(title)}
            </label>
          ))}
        </fieldset>
      </Row>
    </ul>
  );
}

function RemoteForm({ connect }: Pick<RemoteProps, 'connect'>) {
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState('');
  const [credentials, setCredentials] = useState<Credentials>({ kind: 'none', name: '', secret: '' });
  const endpoint = endpointOf(typed);
  const isWrong = typed.trim() !== '' && endpoint === '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (endpoint !== '' && isIndexName(index)) connect(endpoint, index, credentials);
  };
  return (
    <form class="remote" onSubmit={submit}>
      <label class="field">
        {say('remote_address')}
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          placeholder="https://"
          spellcheck={false}
          maxLength={2048}
          aria-describedby="remote-address"
          aria-invalid={isWrong}
        />
      </label>
      <p id="remote-address" class="muted">
        {isWrong ? say('remote_wrong') : ''}
      </p>
      <label class="field">
        {say('remote_index')}
        <input
          type="text"
          value={index}
          onInput={({ currentTarget }) => setIndex(currentTarget.value.trim())}
          spellcheck={false}
          maxLength={200}
          aria-invalid={index !== '' && !isIndexName(index)}
        />
      </label>
      <Authorization credentials={credentials} change={setCredentials} />
      <p>{endpoint === '' ? say('remote_sent_here') : say('remote_sent', new URL(endpoint).host)}</p>
      <button type="submit" disabled={endpoint === '' || !isIndexName(index)}>
        {say('remote_connect')}
      </button>
    </form>
  );
}
