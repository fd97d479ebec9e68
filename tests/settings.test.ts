import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  chooseExtra,
  chooseSites,
  extrasAt,
  forget,
  readExtras,
  readSites,
  turnOn,
  turnOnAsked,
} from '../src/settings';

const stored = new Map<string, unknown>();
const permitted = new Set<string>();
const session = new Map<string, unknown>();
const answers: (() => boolean)[] = [];

vi.mock('../src/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
      },
      session: {
        get: async () => Object.fromEntries(session),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      },
    },
    permissions: {
      request: async () => answers.shift()!(),
      contains: async ({ origins }: { origins: string[] }) => permitted.has(origins[0]!),
      remove: async ({ origins }: { origins: string[] }) => {
        for (const one of origins) permitted.delete(one);
      },
    },
  },
}));

beforeEach(() => {
  stored.clear();
  permitted.clear();
  permitted.add('*://*.gazette.example/*');
});

describe('what Backstory may do by itself at an address', () => {
  test('is nothing where the reader has not turned it on, paused it, or the browser does not permit it', async () => {
    expect(await extrasAt('https://gazette.example/a')).toBeNull();
    await chooseSites(['gazette.example'], 'paused');
    expect(await extrasAt('https://gazette.example/a')).toBeNull();
    await chooseSites(['other.example'], 'on');
    expect(await extrasAt('https://other.example/a')).toBeNull();
  });

  test('is neither to save nor to mark from the reader’s own archive unless that was ticked', async () => {
    await chooseSites(['gazette.example'], 'on');
    expect(await extrasAt('https://gazette.example/a')).toEqual({ saves: false, marksOwn: false });
  });

  test('is what was ticked for the site, on all hosts below it and no other', async () => {
    await chooseSites(['gazette.example'], 'on');
    await chooseExtra('gazette.example', 'saves', true);
    expect(await extrasAt('https://www.gazette.example/a')).toEqual({ saves: true, marksOwn: false });
    expect(await extrasAt('https://not-gazette.example/a')).toBeNull();
  });

  test('ends with a tick taken away, with a pause, and for good when the site is forgotten', async () => {
    await chooseSites(['gazette.example'], 'on');
    await chooseExtra('gazette.example', 'saves', true);
    await chooseExtra('gazette.example', 'marksOwn', true);
    await chooseExtra('gazette.example', 'saves', false);
    expect(await extrasAt('https://gazette.example/a')).toEqual({ saves: false, marksOwn: true });
    await chooseSites(['gazette.example'], 'paused');
    expect(await extrasAt('https://gazette.example/a')).toBeNull();
    await forget(['gazette.example']);
    expect(await readExtras()).toEqual({});
  });
});

test.each([
  ['says no', () => false],
  [
    'asks in vain',
    () => {
      throw new Error('no gesture');
    },
  ],
])('a site that was asked for is forgotten where the reader %s', async (_, answer) => {
  answers.push(answer);
  expect(await turnOn(['gazette.example']).catch(() => false)).toBe(false);
  await turnOnAsked(); // as when the same host is permitted for a link
  expect(await readSites()).toEqual({});
});

test.each([null, 7, { 'a.example': null }, { 'a.example': { saves: 'yes' } }])(
  'what is stored and is no choice counts as none: %j',
  async (extras) => {
    stored.set('extras', extras);
    for (const { saves, marksOwn } of Object.values(await readExtras()))
      expect([saves, marksOwn]).toEqual([false, false]);
  },
);
