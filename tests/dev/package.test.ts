import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000 });

/** Another than `dist/packages`, which a run beside this one would write anew. */
const folder = mkdtempSync(join(tmpdir(), 'backstory-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the stores and their reviewers are given what was built, and the source of it', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/dev/package.ts', folder], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const names = stdout.match(/backstory-[a-z]+-[\d.]+\.zip/g);
  expect(names?.map((name) => name.split('-')[1])).toEqual(['chrome', 'firefox', 'source']);
  const [chrome, firefox, source] = names!.map((name) => unzipSync(readFileSync(join(folder, name))));
  for (const built of [chrome!, firefox!]) {
    const manifest = JSON.parse(new TextDecoder().decode(built['manifest.json']));
    expect(manifest).toMatchObject({ manifest_version: 3, name: expect.any(String) });
    expect(Object.keys(built).filter((file) => /\.map$|node_modules|^\./.test(file))).toEqual([]);
  }
  expect(Object.keys(source!)).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'manifest.json']),
  );
  expect(Object.keys(source!).filter((file) => /^(?:dist|node_modules|\.cache)\//.test(file))).toEqual([]);
});
