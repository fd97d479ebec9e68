import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EQUIVALENT, mutantsOfEntry } from './equivalent';
import { mutantsOf } from './mutants';

const changesIn = (source: string): string[] =>
  mutantsOf('a.ts', source).map(({ line, from, text }) => `${line}:${from.trim()}>${text.trim()}`);

describe('a file is changed', () => {
  test('at operators, numbers and what is returned', () => {
    expect(changesIn('if (a < b && !isC) return true;\nlet d = e + 1;')).toEqual([
      '1:<><=',
      '1:&&>||',
      '1:!>',
      '1:return true;>return false;',
      '2:+>-',
      '2:1>2',
    ]);
  });

  test('but not in comments, quotes, expressions and types', () => {
    expect(
      changesIn(
        "// a < b\nreadonly a: 1;\nf('1 + 2', \"'\", /1 < 2/.test(a), `3 + 4`); /* 5\n + a */ g();\nfunction h(): -1 | 0 {",
      ),
    ).toEqual([]);
  });
});

describe('of the changes that nobody could notice', () => {
  test.each(EQUIVALENT)('$file: $code', (entry) => {
    const source = readFileSync(entry.file, 'utf8');
    expect(mutantsOfEntry(entry, mutantsOf(entry.file, source), source)).toHaveLength(1);
  });

  test('one that is no longer there is found', () => {
    const entry = { file: 'a.ts', code: 'a < b', from: ' < ', reason: '' };
    const found = (source: string) => mutantsOfEntry(entry, mutantsOf('a.ts', source), source).length;
    expect([found('  a < b'), found('  a < c')]).toEqual([1, 0]);
  });
});
