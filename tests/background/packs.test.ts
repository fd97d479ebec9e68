import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepPacksFresh } from '../../src/background/packs';
import { work } from '../../src/background/workshop';
import { deletePack, installPack, readPacks } from '../../src/store/packs';
import { isDue, type Subscription } from '../../src/store/subscription';

const { alarms, listeners, permitted } = vi.hoisted(() => ({
  alarms: new Map<string, object>(),
  listeners: new Map<string, (event: { name: string }) => void>(),
  permitted: new Set<string>(),
}));
vi.mock('../../src/background/workshop', () => ({ work: vi.fn(async () => {}) }));
vi.mock('../../src/browser', () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: (listen: () => void) => listeners.set('alarm', listen) },
      get: async (name: string) => alarms.get(name),
      create: async (name: string, what: object) => void alarms.set(name, what),
      clear: async (name: string) => alarms.delete(name),
    },
    runtime: { onStartup: { addListener: (listen: () => void) => listeners.set('startup', listen) } },
    permissions: { contains: async ({ origins }: { origins: string[] }) => permitted.has(origins[0]!) },
  },
}));

const HOUR = 3_600_000;
const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * HOUR).toISOString();

function pack(host: string, checkedAt: string | null) {
  const subscription: Subscription = {
    address: `https://${host}/news.pack.json`,
    etag: '',
    published: '',
    key: '',
    checkedAt: checkedAt ?? '',
  };
  const facts = { name: host, licence: '', articles: 1, from: '', to: '', size: 1, checksum: host };
  return installPack({
    ...facts,
    source: host,
    addedAt: '',
    file: new Blob(['x']),
    ...(checkedAt === null ? {} : { subscription }),
  });
}

const marked = async () =>
  (await readPacks()).filter(({ subscription }) => subscription?.isDue).map(({ name }) => name);

beforeEach(() => {
  vi.mocked(work).mockClear();
  alarms.clear();
  permitted.clear();
  permitted.add('*://*.paper.example/*');
});
afterEach(async () => {
  for (const { id } of await readPacks()) await deletePack(id);
});

/** The background starts and its alarm goes off. */
async function alarm(): Promise<void> {
  keepPacksFresh();
  listeners.get('alarm')!({ name: 'packs' });
  await vi.waitFor(() => settled());
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('packs that came from an address', () => {
  test('are looked after once a day, of all that the browser permits', async () => {
    await pack('paper.example', at(25));
    await pack('fresh.paper.example', at(1));
    await pack('refused.example', at(48));
    await pack('file.example', null);
    await alarm();
    expect(await marked()).toEqual(['paper.example']);
    await vi.waitFor(() => expect(work).toHaveBeenCalledOnce());
    expect(alarms.has('packs')).toBe(true);
  });

  test('that were asked for today start nothing', async () => {
    await pack('paper.example', at(23));
    await alarm();
    expect(await marked()).toEqual([]);
    expect(work).not.toHaveBeenCalled();
  });

  test('are needed for there to be an alarm', async () => {
    await pack('file.example', null);
    alarms.set('packs', {});
    await alarm();
    expect(alarms.has('packs')).toBe(false);
  });
});

describe('a look', () => {
  const subscription = (checkedAt: string) => ({ checkedAt }) as Subscription;

  test('that was stopped is due still, and so is one of a clock that was set back', () => {
    expect(isDue({ ...subscription(at(1)), isDue: true }, Date.now())).toBe(true);
    expect(isDue(subscription(at(-48)), Date.now())).toBe(true);
    expect(isDue(subscription(''), Date.now())).toBe(true);
    expect(isDue(subscription(at(23)), Date.now())).toBe(false);
  });
});
