import type { SiteChoice, Sites } from '../settings';

/** A command with the key the browser gave it; `''` when the browser took the key for something else or gave none. */
export interface Key {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
}

export interface OptionsProps {
  readonly sites: Sites;
  readonly keys: readonly Key[];
  /** Hosts of the archive's articles, those on already left out. */
  readonly newsHosts: readonly string[];
  readonly choose: (hosts: readonly string[], choice: SiteChoice | null) => void;
}

/** The settings: where Backstory runs by itself, and its keys. */
export function Options({ sites, keys, newsHosts, choose }: OptionsProps) {
  const rows = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <main>
      <h1>Backstory</h1>
      <p class="muted">
        Nothing runs by itself until you say so here or in the popup. Nothing leaves the browser.
      </p>
      <section aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        {rows.length === 0 ? (
          <p class="muted">On no site by itself. Open the popup on a news page to look it up.</p>
        ) : (
          <SiteTable rows={rows} choose={choose} />
        )}
        {newsHosts.length > 0 && (
          <div class="actions">
            <button type="button" onClick={() => choose(newsHosts, 'on')}>
              Run on the news sites of this archive ({newsHosts.length})
            </button>
          </div>
        )}
      </section>
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
          A key that another extension or the browser has taken is not set. Change keys in the browser’s own
          list of extension shortcuts.
        </p>
      </section>
    </main>
  );
}

function SiteTable({
  rows,
  choose,
}: {
  readonly rows: readonly (readonly [string, SiteChoice])[];
  readonly choose: OptionsProps['choose'];
}) {
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
        {rows.map(([host, choice]) => (
          <tr key={host}>
            <td>{host}</td>
            <td>{choice === 'on' ? 'runs by itself' : 'paused'}</td>
            <td>
              <button
                type="button"
                class="plain"
                onClick={() => choose([host], choice === 'on' ? 'paused' : 'on')}
              >
                {choice === 'on' ? 'Pause' : 'Turn on'}
              </button>
              <button
                type="button"
                class="plain"
                onClick={() => choose([host], null)}
                aria-label={`Forget ${host}`}
              >
                Forget
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
