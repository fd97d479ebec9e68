import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { archiveFiles } from '../src/build/archive-files';
import { LICENCES_FILE, shippedPackages } from '../src/build/licences';
import type { BrowserKind } from '../src/dev/browsers/find.mjs';
import { buildExtension } from '../src/dev/build-extension';

const folder = mkdtempSync(join(tmpdir(), 'backstory-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The extension as it is built into a folder of this test's own. */
const built = (kind: BrowserKind, name: string): string => buildExtension(kind, join(folder, name));

/** The files of the background that are loaded with a question, see src/build/background-files.ts. */
const LOOKING_UP = ['marking', 'find-context', 'credible-page'].map(backgroundFile);
const KEEPING = ['keeping', 'credible-page', 'workshop'].map(backgroundFile);

function backgroundFile(name: string): string {
  return `background-${name}.js`;
}

describe.each([
  ['chrome', 'chromium'],
  ['firefox', 'firefox'],
] as const)('the extension built for %s', (_target, kind) => {
  let outDir = '';
  beforeAll(() => {
    outDir = inject('built')?.[kind] ?? built(kind, kind);
  }, 240_000);

  test('asks for nothing that the browser warns of, and shows no file to pages', () => {
    const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8'));
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(content_scripts|host_permissions|web_accessible_resources)$/),
      ]),
    );
    expect(manifest).toMatchSnapshot();
  });

  if (kind === 'firefox')
    test('is taken by the add-on linter without a warning', () => {
      const words = ['lint', '--source-dir', outDir, '--warnings-as-errors', '--boring'];
      const shell = process.platform === 'win32';
      const linter = spawnSync('node_modules/.bin/web-ext', words, { encoding: 'utf8', shell });
      expect(linter.status, `${linter.stdout}${linter.stderr}`).toBe(0);
    }, 240_000);

  test('holds no code made of text, no HTML sink, no source map and no address that it could ask', () => {
    const found = filesIn(outDir)
      .filter((file) => /\.(js|html|css)$/.test(file))
      .flatMap((file) => faultsOf(file, readFileSync(join(outDir, file), 'utf8')));
    expect(found).toEqual([]);
  });

  test('has what pages share before what a page says otherwise', () => {
    const pages = filesIn(outDir).filter((file) => /^src\/.*\.html$/.test(file));
    const orders = pages.map((file) =>
      [...readFileSync(join(outDir, file), 'utf8').matchAll(/stylesheet"[^>]*\/assets\/([a-z]+)-/g)].map(
        ([, name]) => name,
      ),
    );
    const styled = orders.filter(({ length }) => length > 0);
    expect(styled.length).toBeGreaterThan(4);
    for (const [first] of styled) expect(first).toBe('theme');
    for (const order of styled) if (order.includes('surface')) expect(order.indexOf('surface')).toBe(1);
  });

  test('finds a planted fault of each kind', () => {
    const planted = 'eval("1"); a.innerHTML = b; fetch("https://spy.example/x")\n//# sourceMappingURL=a.map';
    expect(faultsOf('planted.js', planted).length).toBe(4);
  });

  test('ships the licence of every package in it', () => {
    const shipped = readFileSync(join(outDir, LICENCES_FILE), 'utf8');
    for (const { path, version } of shippedPackages())
      expect(shipped).toContain(`${path.split('node_modules/').at(-1)} ${version}`);
    expect(shipped).toContain('Permission is hereby granted, free of charge');
  });

  test.each([
    ['the content script with the reader library', ['read.js'], 37.1],
    ['the content script that tells what is no article', ['kind.js'], 3.7],
    ['the content script that paints marks', ['marks.js'], 9.3],
    ['the popup', ['src/popup/index.html'], 29],
    ['the side panel', ['src/panel/index.html'], 28.5],
    ['the settings', ['src/options/index.html'], 101.7],
    ['a background that wakes, without pack and tables', ['background.js'], 28.7],
    ['what it takes to look a page up', ['background.js', ...LOOKING_UP], 60.3],
    ['what it takes to save one', ['background.js', ...KEEPING], 44.6],
  ])('keeps the weight of %s', (_part, entries, limitKilobytes) => {
    const bytes = [...loadedBy(outDir, entries)].map(
      (file) => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length,
    );
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limitKilobytes * 1000);
  });

  test('loads in its background only files that are there, all of them known at the installation', () => {
    const files = readdirSync(outDir).filter((file) => file.startsWith('background-'));
    const loads = ['background.js', ...files].flatMap(
      (file) =>
        readFileSync(join(outDir, file), 'utf8').match(
          /backstory\.load\("[^"]+"(,(import\()?"[^"]+"\)?)+\)/g,
        ) ?? [],
    );
    const loaded = new Set(loads.flatMap((named) => named.match(/(?<=\/)background-[\w-]+\.js/g) ?? []));
    expect([...loaded].sort()).toEqual(files.sort());
    const first = readFileSync(join(outDir, 'background.js'), 'utf8');
    const [atInstallation = ''] = first.match(/"install".*/) ?? [];
    const known = atInstallation.match(/(?<=\/)background-[\w-]+\.js/g) ?? [];
    expect(known.sort()).toEqual(kind === 'firefox' ? [] : files);
  });

  test('is the same to the byte when built again', () => {
    const again = built(kind, `${kind}-again`);
    const files = filesIn(outDir);
    expect(files.length).toBeGreaterThan(8);
    expect(filesIn(again)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(again, file)).equals(readFileSync(join(outDir, file)))).toBe(true);
  });
});

describe('a malformed seed', () => {
  test('fails the build with file, line and reason', async () => {
    const seeds = join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(join(seeds, '1115.txt'), '2023-12-31\n\nA headline\n\nA lead\n\nA body.\n');
    const entry = join(folder, 'entry.js');
    writeFileSync(entry, 'export {};\n');
    const building = build({
      configFile: false,
      logLevel: 'silent',
      plugins: [archiveFiles(seeds)],
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
    await expect(building).rejects.toThrow('1115.txt, line 1 is not a dateline: "2023-12-31"');
  });
});

/** What a built file must not hold, as a review would look for it. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'code made of text',
    /(?<![\w.$])(?:eval|Function)\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*["'`]/g,
  ],
  ['an HTML sink', /\.(?:inner|outer)HTML\s*=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write(?:ln)?\(/g],
  ['a source map', /[#@]\s*sourceMappingURL=/g],
  [
    'an address that it could ask',
    /\b(?:fetch|open|importScripts|sendBeacon|WebSocket|EventSource)\(\s*["'`](?:https?|wss?):/g,
  ],
];

function faultsOf(file: string, source: string): string[] {
  return FORBIDDEN.flatMap(([kind, pattern]) =>
    [...source.matchAll(pattern)].map(
      ({ index }) => `${file} has ${kind}: ${source.slice(Math.max(0, index - 30), index + 50)}`,
    ),
  );
}

/** The files and all that they import or link to at once; what is imported later, on need, is not counted. */
function loadedBy(outDir: string, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(join(outDir, file), 'utf8');
    const references = source.matchAll(
      /(?:\bfrom\s*|\bimport\s*|\bsrc=|\bhref=)["']([./][^"']+\.(?:js|css))["']/g,
    );
    const named = [...references].map(([, path]) =>
      path!.startsWith('/') ? path!.slice(1) : join(dirname(file), path!),
    );
    loadedBy(outDir, named, seen);
  }
  return seen;
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(path.length + 1))
    .sort();
}
