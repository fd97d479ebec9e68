import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

// The data sets are no part of the repository, and whole benches take minutes: here each is started on none, or on as
// little as shows that it still measures. What needs the peers' packages is tried where those are installed.
const hasPeers = existsSync('tests/bench/node_modules/chrono-node');

const folder = mkdtempSync(join(tmpdir(), 'backstory-benches-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the bench prints on the data in the folder, and its exit code. */
function printedBy(name: string, data: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `tests/bench/${name}.ts`, ...words],
    { encoding: 'utf8', env: { ...process.env, BACKSTORY_DATA: data } },
  );
  return `${stdout}${status === 0 ? '' : stderr}exit ${status}`;
}

describe('where the data sets are absent', () => {
  const none = join(folder, 'none');

  test.each(['all', 'eval', 'fit', 'size', 'import', 'remote', 'read'])('%s says so and ends', (name) => {
    expect(printedBy(name, none)).toMatch(/^skipped: [^\n]+\nexit 0$/i);
  });

  test.runIf(hasPeers).each([
    ['match', []],
    ['facts', ['dates', 'quotes', 'highlights']],
  ])('%s says so and ends', (name, words) => {
    expect(printedBy(name, none, ...words)).toMatch(/^(?:skipped: [^\n]+\n)+exit 0$/i);
  });
});

test('bench:read tells how well a page is read', () => {
  const sentence = (nth: number) =>
    `The council of Northmouth heard on Monday that pier ${nth} will be closed for ${nth + 2} weeks, and why.`;
  const paragraphs = Array.from({ length: 8 }, (_, at) => `${sentence(at + 3)} ${sentence(at + 20)}`);
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const data = join(folder, 'own');
  mkdirSync(join(data, 'zyte181/html'), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(data, 'zyte181', path), gzipSync(text));
  write(
    'html/a.html.gz',
    `<!doctype html><html><head><title>Piers</title></head><body><article><h1>Piers</h1>${body}</article></body></html>`,
  );
  const url = 'https://northmouth.example/piers';
  write('gold.json.gz', JSON.stringify({ a: { file: 'a.html.gz', url, text: paragraphs.join('\n') } }));
  expect(printedBy('read', data)).toMatch(
    /^readPage +F1 1\.0000 .* 1 pages .*\nplain Readability +F1 .*\nexit 0$/,
  );
});

test.runIf(hasPeers)('bench:marks finds as many names as its peers', () => {
  const printed = printedBy('marks', '', '300');
  const found = [...printed.matchAll(/'(?:backstory|ahocorasick|modern-ahocorasick)' +│ +(\d+)/g)];
  const counts = found.map(([, count]) => Number(count));
  expect(counts).toHaveLength(3);
  expect(counts[0]).toBeGreaterThan(0);
  expect(printed).toMatch(/faster than the better of the others\nexit 0$/);
});
