import { JSON_LINES } from './exports';
import { type FeedsProps, FeedsSection } from './feeds-section';
import { ImportSection, type ImportsProps } from './import-section';
import { type KeysProps, KeysSection } from './keys-section';
import type { Loss } from './loss';
import { LossNotice } from './loss-notice';
import { type PacksProps, PacksSection } from './packs-section';
import { type SavedProps, SavedSection } from './saved-section';
import { type SitesProps, SitesSection } from './sites-section';

export interface OptionsProps {
  readonly loss: Loss;
  readonly imports: ImportsProps;
  readonly feeds: FeedsProps;
  readonly saved: SavedProps;
  readonly packs: PacksProps;
  readonly sites: SitesProps;
  readonly keys: KeysProps;
}

const PARTS = [
  ['import', 'Import'],
  ['feeds', 'Feeds'],
  ['saved', 'Saved articles'],
  ['packs', 'Packs'],
  ['sites', 'Sites'],
  ['keys', 'Keys'],
] as const;

/** The settings: the reader's archive, where Backstory runs by itself, and its keys. */
export function Options({ loss, imports, feeds, saved, packs, sites, keys }: OptionsProps) {
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
          nothing is fetched but the feeds that you subscribe to.
        </p>
        <ImportSection {...imports} />
        <FeedsSection {...feeds} />
        <SavedSection {...saved} />
        <PacksSection {...packs} />
        <SitesSection {...sites} />
        <KeysSection {...keys} />
      </main>
    </>
  );
}
