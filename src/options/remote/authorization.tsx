import { say } from '../../language/say';
/** How the reader is known to the remote archive. `name` is a user's, of Basic alone. */
export interface Credentials {
  readonly kind: 'none' | 'ApiKey' | 'Basic' | 'Bearer';
  readonly name: string;
  readonly secret: string;
}

/** The value of `Authorization`, `''` for none. */
export function authorizationOf({ kind, name, secret }: Credentials): string {
  if (kind === 'none' || secret === '') return '';
  if (kind !== 'Basic') return `${kind} ${secret}`;
  const bytes = new TextEncoder().encode(`${name}:${secret}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

const KINDS = [
  ['none', 'auth_none'],
  ['ApiKey', 'auth_api_key'],
  ['Basic', 'auth_basic'],
  ['Bearer', 'auth_bearer'],
] as const satisfies readonly (readonly [Credentials['kind'], string])[];

/** The part of a form that asks for a key. */
export function Authorization({
  credentials,
  change,
}: {
  readonly credentials: Credentials;
  readonly change: (credentials: Credentials) => void;
}) {
  const { kind, name, secret } = credentials;
  return (
    <>
      <label class="field">
        {say('auth')}
        <select
          value={kind}
          onChange={({ currentTarget }) =>
            change({ ...credentials, kind: currentTarget.value as Credentials['kind'] })
          }
        >
          {KINDS.map(([value, title]) => (
            <option key={value} value={value}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'Basic' && (
        <label class="field">
          {say('auth_user')}
          <input
            type="text"
            value={name}
            autocomplete="off"
            onInput={({ currentTarget }) => change({ ...credentials, name: currentTarget.value })}
          />
        </label>
      )}
      {kind !== 'none' && (
        <label class="field">
          {say(kind === 'Basic' ? 'auth_password' : 'auth_key')}
          <input
            type="password"
            value={secret}
            autocomplete="off"
            onInput={({ currentTarget }) => change({ ...credentials, secret: currentTarget.value.trim() })}
          />
        </label>
      )}
    </>
  );
}
