import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedPackages } from '../src/build/licences';
import { billOfMaterials } from '../src/dev/bill-of-materials';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
  readonly link?: true;
}

/** Licences that let a package be shipped in an extension under MIT. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'Apache-2.0', 'MPL-2.0', '(MIT AND Zlib)'];

describe.each(['package-lock.json', 'tests/bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  test('has a checksum for every package', () => {
    expect(locked.length).toBeGreaterThan(10);
    expect(
      locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
    ).toEqual([]);
  });

  test('takes every package from the registry, none from git or over plain http', () => {
    // Without an address a package comes from the registry that npm is set to.
    const foreign = locked.filter(
      ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(foreign.map(([path, { resolved }]) => `${path} ${resolved}`)).toEqual([]);
  });
});

describe('the packages that are shipped', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };

  test('run nothing when they are installed', () => {
    expect(shippedPackages().filter(({ path }) => packages[path]!.hasInstallScript)).toEqual([]);
  });

  test('have a licence that allows it', () => {
    expect(shippedPackages().length).toBeGreaterThan(10);
    expect(shippedPackages().filter(({ license }) => !ALLOWED.includes(license))).toEqual([]);
  });

  test('stand in the bill of materials, and nothing else does', () => {
    const listed = billOfMaterials('.').components.map(({ name, version }) => `${name} ${version}`);
    const shipped = shippedPackages().map(
      ({ path, version }) => `${path.split('node_modules/').at(-1)} ${version}`,
    );
    expect(listed.sort()).toEqual([...new Set(shipped)].sort());
  });
});
