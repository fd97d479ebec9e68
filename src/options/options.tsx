import { JSON_LINES } from '../holdings/exports';
import { say } from '../language/say';
import { OwnMark } from '../ui/icon';
import { AppearanceSection } from './appearance/appearance-section';
import { DiagnosticsSection, diagnosticsOf } from './diagnostics-section';
import { type FeedsProps, FeedsSection } from './feeds/feeds-section';
import { ImportSection, type ImportsProps } from './import/import-section';
import { type KeysProps, KeysSection } from './keys/keys-section';
import type { Loss } from './loss/loss';
import { LossNotice } from './loss/loss-notice';
import { type PacksProps, PacksSection } from './packs/packs-section';
import { PrivacySection } from './privacy-section';
import { type RemoteProps, RemoteSection } from './remote/remote-section';
import { type SavedProps, SavedSection } from './saved/saved-section';
import { type SitesProps, SitesSection } from './sites/sites-section';

export interface OptionsProps {
  readonly loss: Loss;
  readonly imports: ImportsProps;
  readonly feeds: FeedsProps;
  readonly saved: SavedProps;
  readonly packs: PacksProps;
  readonly remote: RemoteProps;
  readonly sites: SitesProps;
  readonly keys: KeysProps;
  /** The extension's own. */
  readonly version: string;
}

const PARTS = [
  ['import', 'part_import'],
  ['feeds', 'part_feeds'],
  ['saved', 'part_saved'],
  ['packs', 'part_packs'],
  ['remote', 'part_remote'],
  ['sites', 'part_sites'],
  ['keys', 'part_keys'],
  ['appearance', 'part_appearance'],
  ['privacy', 'part_privacy'],
  ['diagnostics', 'part_diagnostics'],
] as const;

/** The settings: the reader's archive, where Backstory runs by itself, and its keys. */
export function Options({ loss, imports, feeds, saved, packs, remote, sites, keys, version }: OptionsProps) {
  return (
    <>
      <header>
        <h1>
          <OwnMark size={28} /> {say('name')}
        </h1>
        <nav aria-label={say('parts')}>
          {PARTS.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {say(title)}
            </a>
          ))}
          <a href="/src/library/index.html">{say('open_library')}</a>
        </nav>
      </header>
      <main>
        <LossNotice loss={loss} exportLeft={() => saved.exportAs(JSON_LINES)} />
        <p class="muted">{say('settings_intro')}</p>
        <ImportSection {...imports} />
        <FeedsSection {...feeds} />
        <SavedSection {...saved} />
        <PacksSection {...packs} />
        <RemoteSection {...remote} />
        <SitesSection {...sites} />
        <KeysSection {...keys} />
        <AppearanceSection />
        <PrivacySection
          feeds={feeds.feeds.filter(({ feed }) => feed.state === 'on').map(({ feed }) => feed.url)}
          packs={packs.installed.flatMap(({ subscription }) => subscription?.address ?? [])}
          remote={remote.remote && new URL(remote.remote.endpoint).host}
        />
        <DiagnosticsSection
          diagnostics={diagnosticsOf(
            { ...saved.holdings, bytes: saved.bytes ?? 0, sites: sites.sites.length },
            version,
          )}
        />
      </main>
    </>
  );
}
