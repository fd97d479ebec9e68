import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { describe, expect, test } from 'vitest';
import { manifestFor, type Target } from '../src/build/manifest';

// Read as it is: Vite would make 18 MB of JavaScript of it.
const bcd: Identifier = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest Chrome and Edge that are promised: Edge has Chromium's versions. */
const OLDEST = 120;

/** Characters of the name that each store takes (MDN on manifest.json/name), and of the short description. */
const STORES = {
  'Chrome Web Store': { target: 'chrome', name: 75, description: 132 },
  'Edge Add-ons': { target: 'chrome', name: 45, description: 132 },
  'addons.mozilla.org': { target: 'firefox', name: 50, description: 132 },
} as const;

/** What MDN's data do not have, by the version of Chromium that brought it; Edge is built from the same. */
const BESIDE_MDN: Readonly<Record<string, number>> = { minimum_chrome_version: 58, offscreen: 109 };

type Manifest = Readonly<Record<string, unknown>> & {
  readonly permissions?: readonly string[];
  readonly icons?: Readonly<Record<string, string>>;
};

const messagesOf = (locale: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`_locales/${locale}/messages.json`, 'utf8'));

/** The text that a reader of the language sees for a string of the manifest. */
function shown(text: unknown, locale: string): string {
  const key = /^__MSG_(\w+)__$/.exec(String(text))?.[1];
  return key === undefined ? String(text) : (messagesOf(locale)[key]?.message ?? '');
}

/** What a store or the browsers that it is for would refuse, a sentence each. */
function faultsOf(manifest: Manifest, store: keyof typeof STORES): string[] {
  const { target, ...most } = STORES[store];
  const faults: string[] = [];
  if (manifest.manifest_version !== 3) faults.push('the manifest is not of version 3');
  if (!isVersion(String(manifest.version))) faults.push(`${manifest.version} is no version`);
  if ('update_url' in manifest) faults.push('the store itself says where updates are');
  if ('key' in manifest) faults.push('the store itself gives the key');
  if ('default_locale' in manifest !== existsSync('_locales')) faults.push('default_locale and _locales');
  for (const locale of readdirSync('_locales'))
    for (const part of ['name', 'description'] as const) {
      const { length } = [...shown(manifest[part], locale)];
      if (length === 0 || length > most[part]) faults.push(`${part} of ${length} characters in ${locale}`);
    }
  for (const size of [48, 128])
    if (!isSquare(manifest.icons?.[size], size)) faults.push(`no icon of ${size} px`);
  if (target === 'chrome') faults.push(...unknownTo(['chrome', 'edge'], manifest));
  return faults;
}

/** One to four numbers from 0 to 65535 without leading zeros, not all of them zero (Chrome's reference). */
function isVersion(version: string): boolean {
  const numbers = version.split('.');
  return (
    numbers.length <= 4 &&
    numbers.every((number) => /^(0|[1-9]\d{0,4})$/.test(number) && Number(number) <= 65_535) &&
    numbers.some((number) => number !== '0')
  );
}

/** A PNG's size stands at a fixed place of its header. */
function isSquare(file: string | undefined, size: number): boolean {
  if (file === undefined || !existsSync(file)) return false;
  const bytes = readFileSync(file);
  return bytes.readUInt32BE(16) === size && bytes.readUInt32BE(20) === size;
}

/** Keys and permissions of the manifest that the oldest promised version of a browser does not know. */
function unknownTo(browsers: readonly ('chrome' | 'edge')[], manifest: Manifest): string[] {
  const keys = Object.keys(manifest).map((key) => [key, `webextensions.manifest.${key}`] as const);
  const permissions = (manifest.permissions ?? []).map(
    (name) => [name, `webextensions.manifest.permissions.${name}`] as const,
  );
  return browsers.flatMap((browser) =>
    [...keys, ...permissions]
      .filter(([name, path]) => !((sinceOf(path, browser) ?? BESIDE_MDN[name] ?? Infinity) <= OLDEST))
      .map(([name]) => `${name} is not known to ${browser} ${OLDEST}`),
  );
}

/** The first version of a browser that has something; null where MDN's data name none. */
function sinceOf(path: string, browser: 'chrome' | 'edge'): number | null {
  const at = path.split('.').reduce<Identifier | undefined>((found, part) => found?.[part], bcd);
  const support = (at?.__compat as CompatStatement | undefined)?.support[browser];
  const added = (Array.isArray(support) ? support[0] : support)?.version_added;
  return typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) : null;
}

const manifestOf = (target: Target) => manifestFor(target) as unknown as Manifest;

describe.each(Object.keys(STORES) as (keyof typeof STORES)[])('%s', (store) => {
  test('takes the manifest as it is built', () => {
    expect(faultsOf(manifestOf(STORES[store].target), store)).toEqual([]);
  });

  test.each([
    ['a long name', { name: 'x'.repeat(76) }, 'name of 76 characters in en'],
    ['a version of words', { version: '0.2.0-beta' }, '0.2.0-beta is no version'],
    ['a version number too large', { version: '1.70000' }, '1.70000 is no version'],
    ['an address for updates', { update_url: 'https://paper.example/u.xml' }, 'the store itself says where'],
    ['an icon that is not there', { icons: { 48: 'icons/icon-48.png', 128: 'none.png' } }, 'no icon of 128'],
    [
      'an icon of another size',
      { icons: { 48: 'icons/icon-16.png', 128: 'icons/icon-128.png' } },
      'of 48 px',
    ],
    ['texts without a language', { default_locale: undefined }, 'default_locale'],
  ])('would refuse %s, and the test says so', (_fault, planted, sentence) => {
    const manifest: Record<string, unknown> = { ...manifestOf(STORES[store].target), ...planted };
    if (manifest.default_locale === undefined) delete manifest.default_locale;
    expect(faultsOf(manifest as Manifest, store).join('; ')).toContain(sentence);
  });
});

describe('Chrome and Edge', () => {
  test('do not know what is Firefox’s alone, and the test says so', () => {
    const manifest = { ...manifestOf('chrome'), sidebar_action: {}, permissions: ['tabHide'] };
    expect(unknownTo(['edge'], manifest)).toEqual([
      'sidebar_action is not known to edge 120',
      'tabHide is not known to edge 120',
    ]);
  });

  test('are promised from the version that the manifest says', () => {
    expect(manifestOf('chrome').minimum_chrome_version).toBe(`${OLDEST}`);
  });
});
