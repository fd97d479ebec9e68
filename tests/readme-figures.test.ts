import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Figure, figuresIn, withFigures } from './bench/figures-table';

const readme = readFileSync('README.md', 'utf8');
const measured = figuresIn(readFileSync('docs/BENCHMARKS.md', 'utf8'));
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

/** A row without the day: the README has none. */
const rowOf = ({ command, what, own, beside }: Figure) => `${command} | ${what} | ${own} | ${beside}`;

describe('the figures of the README', () => {
  test('are those that were measured, as docs/BENCHMARKS.md has them', () => {
    const known = new Set(measured.map(rowOf));
    const rows = figuresIn(readme);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(rowOf).filter((row) => !known.has(row))).toEqual([]);
  });

  test('were each measured on a day, by a command that there is', () => {
    expect(measured.filter(({ measured: day }) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
    const commands = measured.map(({ command }) => command.replace('npm run ', ''));
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

describe('a table of figures', () => {
  const table =
    '| command | what | own | beside |\n|---|---|---|---|\n| `npm run a` | x | 1 | y 2 |\n| | z | 3 | |\n';

  test('is read with the command above where a cell is blank, and written as it was', () => {
    const figures = figuresIn(`# Text\n\n${table}\nMore.\n`);
    expect(figures.map(rowOf)).toEqual(['npm run a | x | 1 | y 2', 'npm run a | z | 3 | ']);
    expect(withFigures(`# Text\n\n${table}\nMore.\n`, figures)).toBe(`# Text\n\n${table}\nMore.\n`);
  });

  test('takes other figures in the place of its own, the text around it left alone', () => {
    const [first, second] = figuresIn(table);
    const changed = withFigures(`${table}\nMore.\n`, [first!, { ...second!, own: '4' }]);
    expect(changed).toBe(`${table.replace('| 3 |', '| 4 |')}\nMore.\n`);
  });
});
