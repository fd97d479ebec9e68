import type { SiteChoice } from '../settings';
import { SiteExtras } from './site-extras';

/** A command with the key the browser gave it; `''` when the browser took the key for something else or gave none. */
interface Key {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
}

/** A site with the reader's choice, and whether the browser lets it be read. */
export interface Site {
  readonly host: string;
  readonly choice: SiteChoice;
  readonly isPermitted: boolean;
}

export interface OptionsProps {
  /** By host. */
  readonly sites: readonly Site[];
  readonly keys: readonly Key[];
  /** Hosts of the archive's articles, those on already left out. */
  readonly newsHosts: readonly string[];
  readonly choose: (hosts: readonly string[], choice: SiteChoice | null) => void;
  readonly changeKeys: () => void;
}

/** The settings: where Backstory runs by itself, and its keys. */
export function Options({ sites, keys, newsHosts, choose, changeKeys }: OptionsProps) {
  return (
    <main>
      <h1>Backstory</h1>
      <p class="muted">
        Nothing runs by itself until you say so here or in the popup. Nothing leaves the browser.
      </p>
      <section aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        {sites.length === 0 ? (
          <p class="muted">On no site by itself. Open the popup on a news page to look it up.</p>
        ) : (
          <SiteTable sites={sites} choose={choose} />
        )}
        {newsHosts.length > 0 && (
          <div class="actions">
            <button type="button" onClick={() => choose(newsHosts, 'on')}>
              Run on the news sites of this archive ({newsHosts.length})
            </button>
          </div>
        )}
      </section>
      <SiteExtras hosts={sites.filter(({ choice }) => choice === 'on').map(({ host }) => host)} />
      <section aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <table>
          <tbody>
            {keys.map(({ name, description, shortcut }) => (
              <tr key={name}>
                <td>{description}</td>
                <td>{shortcut === '' ? <span class="muted">not set</span> : <kbd>{shortcut}</kbd>}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="muted">
          A key that another extension or the browser has taken is not set. Keys are changed in the browser’s
          own list of extension shortcuts.
        </p>
        <div class="actions">
          <button type="button" onClick={changeKeys}>
            Change keys
          </button>
        </div>
      </section>
    </main>
  );
}

function SiteTable({ sites, choose }: Pick<OptionsProps, 'sites' | 'choose'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Backstory</th>
          <th scope="col">
            <span class="muted">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map(({ host, choice, isPermitted }) => (
          <tr key={host}>
            <td>{host}</td>
            <td>{stateOf(choice, isPermitted)}</td>
            <td>
              {choice === 'on' && isPermitted ? (
                <SiteButton name="Pause" host={host} act={() => choose([host], 'paused')} />
              ) : (
                <SiteButton name="Turn on" host={host} act={() => choose([host], 'on')} />
              )}
              <SiteButton name="Forget" host={host} act={() => choose([host], null)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf(choice: SiteChoice, isPermitted: boolean): string {
  if (choice === 'paused') return 'paused';
  return isPermitted ? 'runs by itself' : 'not permitted by the browser';
}

function SiteButton({
  name,
  host,
  act,
}: {
  readonly name: string;
  readonly host: string;
  readonly act: () => void;
}) {
  return (
    <button type="button" class="plain" onClick={act} aria-label={`${name} ${host}`}>
      {name}
    </button>
  );
}
