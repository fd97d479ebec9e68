import { useEffect, useState } from 'preact/hooks';
import { chooseExtra, type Extras, readExtras, watchSites } from '../../settings';

/** What Backstory may do besides on the sites where it runs by itself; nothing while there are none. */
export function SiteExtras({ hosts }: { readonly hosts: readonly string[] }) {
  const [extras, setExtras] = useState<Readonly<Record<string, Extras>>>({});
  useEffect(() => {
    const read = () => void readExtras().then(setExtras);
    watchSites(read);
    read();
  }, []);
  if (hosts.length === 0) return null;
  return (
    <section aria-labelledby="extras">
      <h3 id="extras">On these sites, if you like</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col">Save the news pages I read</th>
            <th scope="col">Mark from my own archive too</th>
          </tr>
        </thead>
        <tbody>
          {hosts.map((host) => (
            <tr key={host}>
              <td>{host}</td>
              <td>
                <Extra host={host} extra="saves" name="Save the news pages I read" extras={extras} />
              </td>
              <td>
                <Extra host={host} extra="marksOwn" name="Mark from my own archive too" extras={extras} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        Saved are stories that you stay at for some seconds, at most 30 an hour: not front pages or short
        texts, and nothing in private windows.
      </p>
      <p class="muted">
        A page can see what is marked on it. So what comes by itself is marked from the archive that every
        reader has; marks from what you saved and imported would tell the site what you keep. They are shown
        on any page when you ask, by the popup or a key.
      </p>
    </section>
  );
}

function Extra({
  host,
  extra,
  name,
  extras,
}: {
  readonly host: string;
  readonly extra: keyof Extras;
  readonly name: string;
  readonly extras: Readonly<Record<string, Extras>>;
}) {
  return (
    <input
      type="checkbox"
      checked={extras[host]?.[extra] ?? false}
      onChange={(event) => void chooseExtra(host, extra, event.currentTarget.checked)}
      aria-label={`${name}: ${host}`}
    />
  );
}
