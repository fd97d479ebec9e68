import { useState } from 'preact/hooks';
import { endpointOf, isIndexName } from '../../core/remote/endpoint';
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
    <Section id="remote" title="Remote archive">
      <p class="muted">
        A newsroom or library may run a large archive on OpenSearch or Elasticsearch. When you name one here,
        Backstory can ask it too: up to 40 words of the page are sent to it, never the page’s address or text,
        and nothing from private windows.
      </p>
      <Refusals sentences={refused} />
      {remote ? <RemoteRow {...props} remote={remote} /> : <RemoteForm connect={props.connect} />}
      <p role="status" class="status">
        {tested}
      </p>
    </Section>
  );
}

const MODES: readonly (readonly [FarMode, string])[] = [
  ['on request', 'Ask only when I say so, page by page'],
  ['always', 'Ask for every page that I look up'],
];

function RemoteRow({ remote, permit, choose, test, forget }: RemoteProps & { readonly remote: NamedRemote }) {
  const { endpoint, index, hasKey, mode, isPermitted } = remote;
  const name = `${new URL(endpoint).host}, ${index}`;
  return (
    <ul class="rows" aria-label="Remote archive">
      <Row
        title={name}
        actions={
          <>
            <RowButton name="Test the connection" of={name} act={test} />
            <RowButton name="Forget" of={name} act={forget} />
          </>
        }
      >
        <p class="muted">
          {endpoint} · {hasKey ? 'with a key, which is sent there alone' : 'without a key'}
        </p>
        {!isPermitted && (
          <p>
            The browser does not let Backstory ask it.{' '}
            <button type="button" onClick={permit}>
              Permit it
            </button>
          </p>
        )}
        <fieldset>
          <legend>When it is asked</legend>
          {MODES.map(([value, title]) => (
            <label key={value}>
              <input type="radio" name="far-mode" checked={mode === value} onChange={() => choose(value)} />
              {title}
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
        Address
        <input
          type="text"
          inputMode="url"
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
        {isWrong ? 'An address that begins with https:// is needed, or http:// on this computer.' : ''}
      </p>
      <label class="field">
        Index or alias
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
      <p>
        Up to 40 words of the page are sent to {endpoint === '' ? 'this address' : new URL(endpoint).host}.
      </p>
      <button type="submit" disabled={endpoint === '' || !isIndexName(index)}>
        Connect
      </button>
    </form>
  );
}
