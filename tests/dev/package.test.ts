import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000 });

test('the stores and their reviewers are given what was built, and the source of it', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/dev/package.ts'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const names = stdout.match(/backstory-[a-z]+-[\d.]+\.zip/g);
  expect(names?.map((name) => name.split('-')[1])).toEqual(['chrome', 'firefox', 'source']);
  const [chrome, firefox, source] = names!.map((name) => unzipSync(readFileSync(`dist/packages/${name}`)));
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
