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
