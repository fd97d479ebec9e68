import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { archiveFiles } from '../src/build/archive-files';

const folder = mkdtempSync(join(tmpdir(), 'backstory-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function built(target: 'chrome' | 'firefox', name: string = target): Promise<string> {
  const outDir = join(folder, name);
  const mode = target === 'firefox' ? 'firefox' : 'production';
  await build({ mode, logLevel: 'error', build: { outDir } });
  return outDir;
}

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', (target) => {
  test('asks for nothing that the browser warns of, and shows no file to pages', async () => {
    const manifest = JSON.parse(readFileSync(join(await built(target), 'manifest.json'), 'utf8'));
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(content_scripts|host_permissions|web_accessible_resources)$/),
      ]),
    );
    expect(manifest).toMatchSnapshot();
  }, 60_000);

  test.each([
    ['the content script with the reader library', ['read.js'], 24],
    ['the content script that paints marks', ['marks.js'], 8],
    ['the popup', ['src/popup/index.html'], 22],
    ['the background without pack and tables', ['background.js'], 47],
  ])(
    'keeps the weight of %s',
    async (_part, entries, limitKilobytes) => {
      const outDir = await built(target);
      const bytes = [...loadedBy(outDir, entries)].map(
        (file) => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length,
      );
      expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limitKilobytes * 1000);
    },
    60_000,
  );

  test('is the same to the byte when built again', async () => {
    const [first, second] = [await built(target, `${target}-1`), await built(target, `${target}-2`)];
    const files = filesIn(first);
    expect(files.length).toBeGreaterThan(8);
    expect(filesIn(second)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file)))).toBe(true);
  }, 60_000);
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
