import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './source-files';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

// Read as it is: Vite would make 18 MB of JavaScript of it.
const bcd: Identifier = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest browsers that are promised. */
const OLDEST = {
  chrome: Number.parseFloat(manifest.minimum_chrome_version),
  firefox: Number.parseFloat(manifest.browser_specific_settings.gecko.strict_min_version),
};

/** What of the web is younger than the rest of the code, as the source writes it, by its name in the compatibility data. */
const OF_THE_WEB: readonly (readonly [written: string, name: string])[] = [
  ['CSS.highlights', 'api.CSS.highlights_static'],
  ['new Highlight(', 'api.Highlight.Highlight'],
  ['showPopover', 'api.HTMLElement.showPopover'],
  ['showModal', 'api.HTMLDialogElement.showModal'],
  ["DecompressionStream('deflate-raw')", 'api.DecompressionStream.DecompressionStream.deflate-raw'],
  ["CompressionStream('deflate-raw')", 'api.CompressionStream.CompressionStream.deflate-raw'],
  ['navigator.locks.request', 'api.LockManager.request'],
  ['navigator.storage.estimate', 'api.StorageManager.estimate'],
  ['adoptedStyleSheets', 'api.Document.adoptedStyleSheets'],
  ['checkVisibility', 'api.Element.checkVisibility'],
  ['AbortSignal.any(', 'api.AbortSignal.any_static'],
  ['AbortSignal.timeout(', 'api.AbortSignal.timeout_static'],
  ['URL.canParse(', 'api.URL.canParse_static'],
  ['trustedTypes', 'api.trustedTypes'],
  ['.getContexts', 'webextensions.api.runtime.getContexts'],
  ['sidePanel.open(', 'webextensions.api.sidePanel.open'],
  ['sidebarAction', 'webextensions.api.sidebarAction.open'],
  ['.toSorted(', 'javascript.builtins.Array.toSorted'],
  ['.findLast(', 'javascript.builtins.Array.findLast'],
  ['.findLastIndex(', 'javascript.builtins.Array.findLastIndex'],
  ['Intl.DisplayNames', 'javascript.builtins.Intl.DisplayNames'],
  ['Intl.PluralRules', 'javascript.builtins.Intl.PluralRules'],
];

/** Not in every browser that is promised: what is done there. */
const INSTEAD: Readonly<Record<string, string>> = {
  'api.AbortSignal.timeout_static in chrome 120':
    'It ends in time, under another name, which nothing asks for.',
  'api.trustedTypes in firefox 142': 'Workers take their address as it is where there is no policy to make.',
  'webextensions.api.sidePanel.open in firefox 142': 'The sidebar is opened.',
  'webextensions.api.sidebarAction.open in chrome 120': 'The side panel is opened.',
};

const sources = sourceFiles('src')
  .filter((file) => !/^src\/(cli|dev|build|gallery)\//.test(file))
  .map((file) => withoutComments(readFileSync(file, 'utf8')));

/** Each function of the browser for extensions that the source calls, `runtime.getURL`. */
const OF_EXTENSIONS = [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/\bbrowser\.([a-z]\w*)\s*\.([a-z]\w*)/g)].map(
        ([, part, name]) => `${part}.${name}`,
      ),
    ),
  ),
];

test('the oldest browsers have all that the code asks of them, or something is done instead', () => {
  expect(OF_EXTENSIONS.length).toBeGreaterThan(30);
  const names = [
    ...OF_THE_WEB.map(([, name]) => name),
    ...OF_EXTENSIONS.map((name) => `webextensions.api.${name.replace(/^contextMenus/, 'menus')}`),
  ];
  const missing = names.flatMap((name) => lackOf(name).map((browser) => `${name} in ${browser}`));
  expect(missing.sort()).toEqual(Object.keys(INSTEAD).sort());
});

test('the table names what the source writes', () => {
  const unused = OF_THE_WEB.filter(([written]) => !sources.some((source) => source.includes(written)));
  expect(unused).toEqual([]);
});

test('what is younger than a browser is found', () => {
  expect(lackOf('javascript.builtins.Set.union')).toEqual(['chrome 120']); // of Chrome 122, Firefox 127
});

test('the manifest offers no Firefox for Android, and the README says what that lacks', () => {
  expect(manifest.browser_specific_settings.gecko_android).toBeUndefined();
  const lacking = [
    ...new Set(
      OF_EXTENSIONS.map((name) => name.replace(/^contextMenus/, 'menus'))
        .filter((name) => versionIn('firefox_android', `webextensions.api.${name}`) === Infinity)
        .map((name) => name.split('.')[0]!),
    ),
  ].sort();
  const told = /that browser lacks: ([^;]*);/.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(told?.match(/`\w+`/g)?.map((name) => name.slice(1, -1))).toEqual(lacking);
});

/** The oldest browsers that lack it. */
function lackOf(name: string): string[] {
  return (['chrome', 'firefox'] as const)
    .filter((browser) => versionIn(browser, name) > OLDEST[browser])
    .map((browser) => `${browser} ${OLDEST[browser]}`);
}

/** The version that a browser has it from, without a flag; infinite for none. Throws on a name that the data has not. */
function versionIn(browser: 'chrome' | 'firefox' | 'firefox_android', name: string): number {
  const found = name.split('.').reduce<Identifier | undefined>((at, part) => at?.[part], bcd);
  const compat: CompatStatement | undefined = found?.__compat;
  if (!compat) throw new Error(`The compatibility data has no ${name}`);
  const told = compat.support[browser];
  const first = Array.isArray(told) ? told[0] : told;
  const since = first && !first.flags && !first.version_removed ? first.version_added : false;
  return typeof since === 'string' ? Number.parseFloat(since.replace('≤', '')) : Number.POSITIVE_INFINITY;
}
