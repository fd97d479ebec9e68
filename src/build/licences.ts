import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the built extension has them. */
export const LICENCES_FILE = 'third-party-licences.txt';

/** Ships the licence of every package that the product may contain: those that are not for development alone. */
export function licences(): Plugin {
  return {
    name: 'backstory:licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licencesOf(shippedPackages()) });
    },
  };
}

/** A package of the lock file; `path` is where it is installed. */
export interface ShippedPackage {
  readonly path: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
}

/** The packages of the lock file that are not for development alone, in its order. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, ShippedPackage & { dev?: true; devOptional?: true }>>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => ({ path, version, license }));
}

/** Their names, versions and licences in full, each text once; a package without a licence file has its SPDX name alone. */
function licencesOf(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, string[]>();
  for (const { path, version, license } of packages) {
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version} (${license})`;
    const text = licenceText(path);
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`).join('\n\n\n');
}

function licenceText(path: string): string {
  const file = existsSync(path)
    ? readdirSync(path)
        .sort()
        .find((name) => /^licen[cs]e/i.test(name))
    : undefined;
  return file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
}
