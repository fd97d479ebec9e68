import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellsOf, pathOf } from './promised';
import { PROMISES } from './promises';

const table = readFileSync('SECURITY.md', 'utf8').split('\n');

describe.each(PROMISES)('$promise', (row) => {
  const source = existsSync(pathOf(row)) ? readFileSync(pathOf(row), 'utf8') : '';

  test('has tests, that try more when they are asked to', () => {
    expect(source).toMatch(/\btest\b|process\.exitCode = /);
    for (const name of Object.keys(row.more ?? {})) expect(source).toContain(`process.env.${name}`);
    if (row.only !== undefined) expect(source).toContain(row.only);
  });

  test('stands in the table as it is tried', () => {
    expect(table.filter((line) => line.startsWith(`${cellsOf(row)} `))).toHaveLength(1);
  });
});

test('nothing else stands in the table', () => {
  const rows = table.filter((line) => /^\| .*`tests\//.test(line));
  expect(rows).toHaveLength(PROMISES.length);
});
