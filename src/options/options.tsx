import { ImportSection, type ImportsProps } from './import-section';
import { type KeysProps, KeysSection } from './keys-section';
import { type PacksProps, PacksSection } from './packs-section';
import { type SitesProps, SitesSection } from './sites-section';

export interface OptionsProps {
  readonly imports: ImportsProps;
  readonly packs: PacksProps;
  readonly sites: SitesProps;
  readonly keys: KeysProps;
}

const PARTS = [
  ['import', 'Import'],
  ['packs', 'Packs'],
  ['sites', 'Sites'],
  ['keys', 'Keys'],
] as const;

/** The settings: the reader's archive, where Backstory runs by itself, and its keys. */
export function Options({ imports, packs, sites, keys }: OptionsProps) {
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
        <p class="muted">
          Nothing runs by itself until you say so here or in the popup. Nothing leaves the browser.
        </p>
        <ImportSection {...imports} />
        <PacksSection {...packs} />
        <SitesSection {...sites} />
        <KeysSection {...keys} />
      </main>
    </>
  );
}
