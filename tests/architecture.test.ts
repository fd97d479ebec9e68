import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom inside src: the table is the rule and its documentation. A part may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  browser: [],
  language: [],
  messages: ['browser', 'core'],
  settings: ['browser', 'core'],
  read: ['core'],
  ui: ['language', 'core'],
  store: ['core'],
  sources: ['store', 'settings', 'browser', 'core'],
  workshop: ['store', 'sources', 'read', 'core'],
  offscreen: ['workshop'],
  background: ['language', 'workshop', 'store', 'sources', 'read', 'messages', 'settings', 'browser', 'core'],
  content: ['language', 'ui', 'read', 'messages', 'settings', 'browser', 'core'],
  surface: ['language', 'sources', 'ui', 'messages', 'settings', 'browser', 'core'],
  popup: ['language', 'surface', 'messages', 'browser'],
  panel: ['language', 'surface', 'browser'],
  reader: ['language', 'ui', 'messages', 'browser', 'core'],
  options: [
    'language',
    'workshop',
    'sources',
    'store',
    'ui',
    'read',
    'messages',
    'settings',
    'browser',
    'core',
  ],
  gallery: ['surface', 'ui', 'language', 'messages', 'core'],
  build: ['core'],
  cli: ['build', 'read', 'sources', 'core'],
  dev: ['cli', 'build', 'core'],
};

/** Packages that product code may import, by part. Build and command line run on the developer's machine: any. */
const PACKAGES: Record<string, readonly string[]> = {
  browser: ['webextension-polyfill'],
  language: ['_locales/en/messages.json'],
  gallery: ['preact', 'preact/hooks'],
  read: ['@mozilla/readability', 'linkedom/worker'],
  store: ['idb'],
  sources: ['pako'],
  ui: ['preact', 'preact/hooks'],
  surface: ['language', 'preact', 'preact/hooks'],
  reader: ['language', 'preact', 'preact/hooks'],
  options: ['language', 'preact', 'preact/hooks'],
};

/** Parsers that importers may use, nothing else of the core; they are loaded with the format that needs them. */
const FORMAT_PACKAGES: readonly string[] = [
  '@streamparser/json',
  'chardet',
  'entities',
  'htmlparser2',
  'papaparse',
  'saxes',
];

interface Import {
  readonly file: string;
  readonly part: string;
  readonly target: string;
  /** Type-only imports vanish in the build. */
  readonly isType: boolean;
}

const imports = sourceFiles('src').flatMap(importsOf);

describe('the parts of the source', () => {
  test('are all named in the table', () => {
    const parts = new Set(sourceFiles('src').map(partOf));
    expect([...parts].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  test('import only what the table allows', () => {
    const inside = imports.filter(({ target }) => target.startsWith('src/'));
    expect(inside.length).toBeGreaterThan(20);
    const forbidden = inside.filter(
      ({ part, target }) => partOf(target) !== part && !MAY_IMPORT[part]!.includes(partOf(target)),
    );
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('import only the packages they may', () => {
    const outside = imports.filter(
      ({ target, part }) => !target.startsWith('src/') && !['build', 'cli', 'dev'].includes(part),
    );
    expect(outside.length).toBeGreaterThan(0);
    const forbidden = outside.filter(
      ({ file, part, target }) =>
        !(PACKAGES[part] ?? []).includes(target) &&
        !(file.startsWith('src/core/formats/') && FORMAT_PACKAGES.includes(target)),
    );
    expect(forbidden.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('load an importer with its parser only when a file of its format is read', () => {
    const importers = new Set(
      imports.filter(({ target }) => FORMAT_PACKAGES.includes(target)).map(({ file }) => file),
    );
    expect(importers.size).toBeGreaterThan(3);
    const eager = reachableFrom('src/core/formats/read.ts').filter((file) => importers.has(file));
    expect(eager).toEqual([]);
    const outside = imports.filter(
      ({ file, target, isType }) =>
        !isType && !file.startsWith('src/core/formats/') && importers.has(`${target}.ts`),
    );
    expect(outside.filter(({ part }) => part !== 'cli')).toEqual([]);
  });

  test('keep the polyfill out of the content script', () => {
    const heavy = imports.filter(
      ({ file, part, isType }) =>
        part === 'content' && !isType && reachableFrom(file).includes('src/browser.ts'),
    );
    expect(heavy).toEqual([]);
  });
});

describe('a failure', () => {
  test('is told from another by its kind, and by words only where the browser gives nothing else', () => {
    const reading = sourceFiles('src')
      .filter((file) => partOf(file) !== 'dev')
      .filter((file) =>
        /\.(test|exec)\((String\((error|cause)\)|[\w.]*\bmessage)\)|\bmessage\.(match|includes|startsWith)\(/.test(
          read(file),
        ),
      );
    expect(reading).toEqual(['src/messages/ask.ts']);
  });
});

describe('the core', () => {
  test('has no names of other worlds', () => {
    const impure = sourceFiles('src/core').filter((file) =>
      /\b(Date\.now|new Date\(\)|Math\.random|document\.|window\.|process\.|setTimeout)\b/.test(
        withoutComments(read(file)),
      ),
    );
    expect(impure).toEqual([]);
  });
});

/** The file and all that it imports at once, by whatever way. */
function reachableFrom(file: string, seen = new Set<string>()): string[] {
  seen.add(file);
  for (const { target, isType } of imports.filter((row) => row.file === file))
    if (!isType && !seen.has(`${target}.ts`)) reachableFrom(`${target}.ts`, seen);
  return [...seen];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}

function partOf(path: string): string {
  return relative('src', path)
    .split('/')[0]!
    .replace(/\.tsx?$/, '');
}

function importsOf(file: string): Import[] {
  const statements = read(file).matchAll(
    /^\s*(import|export)\s+(type\s)?[^'"();]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, , type, from, bare]) => {
    const name = (from ?? bare)!;
    const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
    return { file, part: partOf(file), target, isType: type !== undefined };
  });
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
