import { type FeedsProps, FeedsSection } from './feeds/feeds-section';
import { ImportSection, type ImportsProps } from './import/import-section';
import { type KeysProps, KeysSection } from './keys/keys-section';
import type { Loss } from './loss/loss';
import { LossNotice } from './loss/loss-notice';
import { type PacksProps, PacksSection } from './packs/packs-section';
import { type RemoteProps, RemoteSection } from './remote/remote-section';
import { JSON_LINES } from './saved/exports';
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
}

const PARTS = [
  ['import', 'Import'],
  ['feeds', 'Feeds'],
  ['saved', 'Saved articles'],
  ['packs', 'Packs'],
  ['remote', 'Remote archive'],
  ['sites', 'Sites'],
  ['keys', 'Keys'],
] as const;

/** The settings: the reader's archive, where Backstory runs by itself, and its keys. */
export function Options({ loss, imports, feeds, saved, packs, remote, sites, keys }: OptionsProps) {
  return (
    <>
      <header>
        <h1>Backstory</h1>
        <nav aria-label="Parts of the settings">
          {PARTS.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <LossNotice loss={loss} exportLeft={() => saved.exportAs(JSON_LINES)} />
        <p class="muted">
          Nothing runs by itself until you say so here or in the popup. Nothing leaves the browser, and
          nothing is fetched but the feeds that you subscribe to, unless you name a remote archive.
        </p>
        <ImportSection {...imports} />
        <FeedsSection {...feeds} />
        <SavedSection {...saved} />
        <PacksSection {...packs} />
        <RemoteSection {...remote} />
        <SitesSection {...sites} />
        <KeysSection {...keys} />
      </main>
    </>
  );
}
