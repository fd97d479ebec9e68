import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'PRIVACY.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const told = DOCS.filter((file) => file.endsWith('.md')).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:`|^)npm (?:run (?:--silent )?)?([a-z][a-z:0-9-]*)/gm)].map(
    ([, name]) => ({ file, name: name! }),
  ),
);

test('every command of the documents is one that npm knows', () => {
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test('every command that npm knows is in a document', () => {
  const names = new Set(told.map(({ name }) => name));
  expect(Object.keys(scripts).filter((name) => !names.has(name))).toEqual([]);
});

test('every file that a command starts with is there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/\b(?:src|tests)\/[\w/.-]+/g) ?? []);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toBe('');
});

test('every command first sets up what is missing', () => {
  const others = Object.entries(scripts).filter(
    ([, script]) => !script.startsWith('node src/dev/setup.mjs '),
  );
  expect(others).toEqual([]);
});

/** Which test runs each command, or the same file with the same words, and what stands in it where that is done. */
const RUN_BY: Readonly<Record<string, readonly [file: string, where: string]>> = {
  start: ['tests/dev/dev.test.ts', "run('start', '--headless')"],
  dev: ['tests/dev/dev.test.ts', "run('dev', '--headless'"],
  gallery: ['tests/dev/gallery.test.ts', "'src/dev/gallery.ts'"],
  package: ['tests/dev/package.test.ts', "'src/dev/package.ts'"],
  build: ['tests/build.test.ts', 'built('],
  backstory: ['tests/cli/backstory.ts', 'src/cli/main.ts'],
  ...Object.fromEntries(
    ['all', 'eval', 'fit', 'read', 'facts', 'match', 'size', 'import', 'remote', 'marks'].map((name) => [
      { all: 'bench', eval: 'eval', fit: 'fit' }[name] ?? `bench:${name}`,
      ['tests/dev/benches.test.ts', `'${name}'`] as const,
    ]),
  ),
};

/** What no test can run, or what costs too much for one, with the reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  test: 'runs all tests',
  'test:unit': 'runs tests',
  'test:watch': 'runs tests, without end',
  'test:e2e': 'runs tests',
  'test:long': 'runs tests for hours',
  'test:cluster': 'runs tests, with Java and Maven',
  check: 'runs tests',
  pictures: 'takes pictures in both browsers, half a minute',
  'bench:popup': 'starts four browsers; npm run bench -- --quick tries it',
  'bench:page': 'starts two browsers; npm run bench -- --quick tries it',
};

test('every command is run by a test, or told why not', () => {
  expect([...Object.keys(RUN_BY), ...Object.keys(NOT_RUN)].sort()).toEqual(Object.keys(scripts).sort());
  for (const [file, where] of Object.values(RUN_BY))
    expect(readFileSync(file, 'utf8'), file).toContain(where);
});
