import type { SiteChoice } from '../../settings';
import { Section } from '../section';
import { SiteExtras } from './site-extras';

/** A site with the reader's choice, and whether the browser lets it be read. */
export interface Site {
  readonly host: string;
  readonly choice: SiteChoice;
  readonly isPermitted: boolean;
}

export interface SitesProps {
  /** By host. */
  readonly sites: readonly Site[];
  /** Hosts of the archive's articles, those on already left out. */
  readonly newsHosts: readonly string[];
  readonly choose: (hosts: readonly string[], choice: SiteChoice | null) => void;
  /** Takes back the side panel's permission for every site; null when it has none. */
  readonly forgetEvery: (() => void) | null;
}

/** Where Backstory runs by itself. */
export function SitesSection({ sites, newsHosts, choose, forgetEvery }: SitesProps) {
  return (
    <Section id="sites" title="Sites">
      {sites.length === 0 ? (
        <p class="muted">On no site by itself. Open the popup on a news page to look it up.</p>
      ) : (
        <SiteTable sites={sites} choose={choose} />
      )}
      {forgetEvery && (
        <p>
          The side panel may read every site.{' '}
          <button type="button" class="plain" onClick={forgetEvery}>
            Take this back
          </button>
        </p>
      )}
      {newsHosts.length > 0 && (
        <div class="actions">
          <button type="button" onClick={() => choose(newsHosts, 'on')}>
            Run on the news sites of this archive ({newsHosts.length})
          </button>
        </div>
      )}
      <SiteExtras hosts={sites.filter(({ choice }) => choice === 'on').map(({ host }) => host)} />
    </Section>
  );
}

function SiteTable({ sites, choose }: Pick<SitesProps, 'sites' | 'choose'>) {
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
