import { useEffect, useState } from 'preact/hooks';
import { say } from '../../language/say';
import { chooseExtra, type Extras, readExtras, watchSites } from '../../settings';
import { SaveRulesForm } from './save-rules';

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
      <h3 id="extras">{say('extras_title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('site')}</th>
            <th scope="col">{say('extra_saves')}</th>
            <th scope="col">{say('extra_marks')}</th>
          </tr>
        </thead>
        <tbody>
          {hosts.map((host) => (
            <tr key={host}>
              <td>{host}</td>
              <td>
                <Extra host={host} extra="saves" name={say('extra_saves')} extras={extras} />
              </td>
              <td>
                <Extra host={host} extra="marksOwn" name={say('extra_marks')} extras={extras} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{say('extras_saved')}</p>
      <p class="muted">{say('extras_seen')}</p>
      <SaveRulesForm />
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
    <label class="switch">
      <input
        type="checkbox"
        checked={extras[host]?.[extra] ?? false}
        onChange={(event) => void chooseExtra(host, extra, event.currentTarget.checked)}
        aria-label={say('act_on', name, host)}
      />
    </label>
  );
}
