import { say } from '../../language/say';
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
    <Section id="sites" title={say('part_sites')}>
      {sites.length === 0 ? (
        <p class="muted">{say('sites_none')}</p>
      ) : (
        <SiteTable sites={sites} choose={choose} />
      )}
      {forgetEvery && (
        <p>
          {say('sites_every')}{' '}
          <button type="button" class="plain" onClick={forgetEvery}>
            {say('take_back')}
          </button>
        </p>
      )}
      {newsHosts.length > 0 && (
        <div class="actions">
          <button type="button" onClick={() => choose(newsHosts, 'on')}>
            {say('run_on_news', newsHosts.length)}
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
          <th scope="col">{say('site')}</th>
          <th scope="col">{say('name')}</th>
          <th scope="col">
            <span class="muted">{say('change')}</span>
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
                <SiteButton name={say('pause')} host={host} act={() => choose([host], 'paused')} />
              ) : (
                <SiteButton name={say('turn_on')} host={host} act={() => choose([host], 'on')} />
              )}
              <SiteButton name={say('forget')} host={host} act={() => choose([host], null)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf(choice: SiteChoice, isPermitted: boolean): string {
  if (choice === 'paused') return say('site_paused');
  return isPermitted ? say('site_on') : say('site_forbidden');
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
    <button type="button" class="plain" onClick={act} aria-label={say('act_on', name, host)}>
      {name}
    </button>
  );
}
