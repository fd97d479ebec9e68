import { describe, expect, test } from 'vitest';
import {
  circles,
  imports,
  partOf,
  reachableFrom,
  read,
  roomOf,
  sourceFiles,
  withoutComments,
} from './source-files';

/** Who may import whom inside src: the table is the rule and its documentation. A part may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  browser: [],
  language: [],
  messages: ['language', 'browser', 'core'],
  settings: ['browser', 'core'],
  'save-rules': ['browser', 'core'],
  read: ['core'],
  ui: ['language', 'core'],
  store: ['language', 'core'],
  sources: ['language', 'store', 'settings', 'browser', 'core'],
  'give-back': ['store', 'settings', 'browser'],
  workshop: ['language', 'store', 'sources', 'read', 'core'],
  offscreen: ['workshop'],
  background: [
    ...[
      'language',
      'workshop',
      'store',
      'sources',
      'read',
      'messages',
      'settings',
      'save-rules',
      'give-back',
      'browser',
      'core',
    ],
  ],
  content: ['language', 'ui', 'read', 'messages', 'settings', 'browser', 'core'],
  surface: ['language', 'sources', 'ui', 'messages', 'settings', 'browser', 'core'],
  popup: ['language', 'surface', 'workshop', 'ui', 'messages', 'browser'],
  panel: ['language', 'surface', 'browser'],
  holdings: ['workshop', 'sources', 'store', 'language', 'core'],
  reader: ['language', 'sources', 'store', 'ui', 'messages', 'browser', 'core'],
  library: ['holdings', 'sources', 'store', 'language', 'ui', 'messages', 'core'],
  options: [
    'language',
    'holdings',
    'workshop',
    'sources',
    'store',
    'ui',
    'read',
    'messages',
    'settings',
    'save-rules',
    'give-back',
    'browser',
    'core',
  ],
  welcome: ['language', 'ui', 'messages', 'browser', 'core'],
  gallery: [
    ...['welcome', 'surface', 'library', 'reader', 'options', 'content', 'holdings'],
    ...['ui', 'language', 'messages', 'core'],
  ],
  build: ['core'],
  cli: ['build', 'read', 'sources', 'core'],
  dev: ['cli', 'build', 'core'],
};

/** Packages that product code may import, by part. Build and command line run on the developer's machine: any. */
const PACKAGES: Record<string, readonly string[]> = {
  browser: ['webextension-polyfill'], // types alone
  language: ['_locales/en/messages.json'],
  gallery: ['preact', 'preact/hooks'],
  welcome: ['preact', 'preact/hooks'],
  read: ['@mozilla/readability', 'linkedom/worker'],
  store: ['idb'],
  sources: ['pako', '@noble/ed25519'],
  ui: ['preact', 'preact/hooks'],
  surface: ['language', 'preact', 'preact/hooks'],
  reader: ['language', 'preact', 'preact/hooks'],
  library: ['preact', 'preact/hooks'],
  options: ['language', 'preact', 'preact/hooks'],
};

/** Parsers that importers may use, nothing else of the core; they are loaded with the format that needs them. */
const FORMAT_PACKAGES: readonly string[] = ['@streamparser/json', 'chardet', 'entities', 'htmlparser2'];

/**
 * The rooms of the core from the ground up, each with those that it may import from; a file at the top is a room of its
 * own. What stands here stands above all that it imports: no arrow runs up.
 */
const ROOMS_OF_CORE: Record<string, readonly string[]> = {
  failure: [],
  'one-by-one': [],
  'save-rules': [],
  evidence: [],
  'first-where': [],
  'once-for': [],
  article: [],
  labels: [],
  fact: ['article'],
  text: ['first-where', 'article'],
  mark: ['article', 'text'],
  context: ['article', 'fact', 'text', 'mark'],
  url: ['article'],
  days: ['article', 'url'],
  page: ['article', 'url'],
  excerpt: ['article', 'text', 'url'],
  'page-article': ['article', 'url'],
  'page-reading': ['article', 'text', 'url'],
  'feed-schedule': [],
  citations: ['article', 'labels', 'url'],
  formats: ['failure', 'article', 'evidence', 'labels', 'text', 'url', 'days', 'feed-schedule'],
  annotate: ['first-where', 'article', 'fact', 'text'],
  pack: ['failure', 'first-where', 'article', 'fact', 'text'],
  'pack/writing': ['article', 'text', 'url', 'pack'],
  actors: ['article', 'text', 'page-reading', 'pack'],
  archive: ['failure', 'first-where', 'article', 'text', 'url', 'pack', 'actors'],
  search: ['article', 'labels', 'text', 'context', 'pack', 'actors', 'archive'],
  facts: ['once-for', 'article', 'fact', 'text', 'context', 'page-reading', 'annotate'],
  'changed-words': ['article'],
  changes: ['article', 'changed-words', 'text', 'facts'],
  compare: ['article', 'fact', 'text', 'mark', 'context', 'page-reading', 'annotate'],
  marks: ['article', 'fact', 'text', 'mark', 'context', 'page-reading', 'pack', 'archive', 'compare'],
  quotes: [...['article', 'fact', 'text', 'context', 'page-reading', 'pack', 'pack/writing', 'archive']],
  'made-ahead': ['article', 'fact', 'text', 'annotate', 'pack/writing', 'actors', 'facts', 'marks', 'quotes'],
  match: [
    ...[
      'article',
      'fact',
      'text',
      'mark',
      'context',
      'url',
      'page-reading',
      'pack',
      'archive',
      'marks',
      'actors',
    ],
  ],
  subjects: ['text', 'context', 'page-reading', 'pack', 'actors', 'archive', 'search'],
  'find-archived': ['article', 'context', 'fact', 'url', 'pack', 'archive', 'facts'],
  'find-context': [
    ...['article', 'fact', 'context', 'page-reading', 'archive'],
    ...['facts', 'find-archived', 'marks', 'match', 'subjects'],
  ],
  'quotes-on-page': ['article', 'context', 'page-reading', 'archive', 'match', 'quotes'],
  remote: [
    ...[
      'article',
      'fact',
      'feed-schedule',
      'text',
      'context',
      'url',
      'page-reading',
      'pack',
      'pack/writing',
      'archive',
      'facts',
    ],
    ...['actors', 'match', 'find-context'],
  ],
};

/** No file is longer, of the product or of its tests. */
const MOST_LINES = 300;

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

  test('keep the shells’ seam out of the content script', () => {
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

describe('the files of the source', () => {
  test('import each other in no circle', () => {
    expect(circles()).toEqual([]);
  });

  test('and of the tests have at most 300 lines', () => {
    const written = /\.(ts|tsx|mjs|css|html)$/;
    const long = [...sourceFiles('src', written), ...sourceFiles('tests', written)].filter(
      (file) => !file.includes('node_modules') && read(file).split('\n').length - 1 > MOST_LINES,
    );
    expect(long).toEqual([]);
  });
});

describe('the core', () => {
  const inCore = imports
    .filter(({ file, target }) => file.startsWith('src/core/') && target.startsWith('src/core/'))
    .map(({ file, target }) => ({ from: roomOf(file), to: roomOf(target), file, target }))
    .filter(({ from, to }) => from !== to);

  test('has only the rooms of its table', () => {
    const rooms = new Set(sourceFiles('src/core').map(roomOf));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS_OF_CORE).sort());
  });

  test('has rooms that import only what the table allows, and all of that', () => {
    const arrows = (pairs: readonly string[]) => [...new Set(pairs)].sort();
    expect(arrows(inCore.map(({ from, to }) => `${from} → ${to}`))).toEqual(
      arrows(Object.entries(ROOMS_OF_CORE).flatMap(([from, all]) => all.map((to) => `${from} → ${to}`))),
    );
  });

  test('has no arrow that runs up', () => {
    const order = Object.keys(ROOMS_OF_CORE);
    const up = Object.entries(ROOMS_OF_CORE).flatMap(([room, all]) =>
      all.filter((other) => order.indexOf(other) >= order.indexOf(room)).map((other) => `${room} → ${other}`),
    );
    expect(up).toEqual([]);
  });

  test('has no names of other worlds', () => {
    const impure = sourceFiles('src/core').filter((file) =>
      /\b(Date\.now|new Date\(\)|Math\.random|document\.|window\.|process\.|setTimeout)\b/.test(
        withoutComments(read(file)),
      ),
    );
    expect(impure).toEqual([]);
  });
});
