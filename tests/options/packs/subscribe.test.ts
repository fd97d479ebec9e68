import 'fake-indexeddb/auto';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { publish } from '../../../src/cli/publish';
import { articleAt, openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { openPack } from '../../../src/core/pack/open';
import { packArchive } from '../../../src/core/pack/writing/write';
import { KeyChangedError, subscribeTo, updatePack } from '../../../src/options/packs/subscribe';
import { blobSource } from '../../../src/sources/blob-source';
import { deletePack, readPacks } from '../../../src/store/packs';

vi.mock('../../../src/browser', () => ({
  browser: { permissions: { contains: async () => true, request: async () => true } },
}));

const article = (edition: number): Article => ({
  id: 'wheat',
  url: 'https://paper.example/wheat',
  date: '2024-03-01',
  headline: `Wheat, edition ${edition}`,
  lead: '',
  body: `The harvest of edition ${edition} was large.`,
  publisher: 'The Paper',
  lang: 'en',
});

let folder = '';
let origin = '';
let etags = 0;
/** Answers in the place of the files, by path. */
const instead = new Map<string, (response: ServerResponse) => void>();
const server = createServer((request, response) => {
  const other = instead.get(request.url!);
  if (other) return other(response);
  const bytes = readFileSync(join(folder, request.url!));
  const etag = `"${bytes.length}-${etags}"`;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
  response.writeHead(200, { etag });
  response.end(bytes);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-published-'));
});
afterEach(async () => {
  instead.clear();
  rmSync(folder, { recursive: true });
  for (const { id } of await readPacks()) await deletePack(id);
});

const address = (): string => `${origin}/news.pack.json`;
const quietly = (): void => {};

/** A newsroom publishes an edition. */
async function edition(number: number, key?: string): Promise<void> {
  const file = join(folder, 'news.pack');
  writeFileSync(file, await packArchive([article(number)], { deflate, name: 'News' }));
  await publish(file, { name: 'News', licence: 'CC0', articles: 1 }, key);
  etags += 1;
}

function keyFile(name: string): string {
  const file = join(folder, name);
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

/** The headline that is found in the one installed pack. */
async function installedHeadline(): Promise<string> {
  const packs = await readPacks();
  expect(packs).toHaveLength(1);
  const archive = openArchive([await openPack(blobSource(packs[0]!.file), inflate)], null);
  return (await articleAt(archive, { pack: 0, index: 0, score: 1 })).headline;
}

const update = async (trusts = false) => updatePack((await readPacks())[0]!, trusts, quietly);

describe('a pack that is published under an address', () => {
  test('is installed, checked, and found', async () => {
    await edition(1);
    expect(await subscribeTo(address(), quietly)).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    expect((await readPacks())[0]).toMatchObject({ source: address(), licence: '', name: 'News' });
  });

  test('is replaced by a newer edition at its place, on or off as it was', async () => {
    await edition(1);
    await subscribeTo(address(), quietly);
    const before = (await readPacks())[0]!;
    await edition(2);
    expect(await update()).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
    expect((await readPacks())[0]).toMatchObject({ id: before.id, isOn: before.isOn });
  });

  test('is not fetched again where nothing is newer', async () => {
    await edition(1);
    await subscribeTo(address(), quietly);
    instead.set('/news.pack', () => expect.unreachable('the pack was asked for'));
    expect(await update()).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
  });

  test.each<[string, (response: ServerResponse) => void]>([
    [
      'breaks off',
      (response) =>
        response.writeHead(200, { 'Content-Length': '5000' }).write('BSPK', () => response.destroy()),
    ],
    ['is another', (response) => response.end('no pack at all')],
    ['goes on without end', (response) => response.end(Buffer.alloc(10_000_000))],
    ['is not there', (response) => response.writeHead(404).end()],
    ['has moved', (response) => response.writeHead(302, { location: '/other' }).end()],
  ])('that %s leaves the one that is installed', async (_what, answer) => {
    await edition(1);
    await subscribeTo(address(), quietly);
    await edition(2);
    instead.set('/news.pack', answer);
    await expect(update()).rejects.toThrow();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
  });

  test('that is older than the one installed does not replace it', async () => {
    await edition(1);
    const old = readFileSync(join(folder, 'news.pack'));
    const description = readFileSync(address().replace(origin, folder));
    await edition(2);
    await subscribeTo(address(), quietly);
    writeFileSync(join(folder, 'news.pack'), old);
    writeFileSync(join(folder, 'news.pack.json'), description);
    etags += 1;
    expect(await update()).toContain('older edition');
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });

  test.each([
    'not JSON',
    '[]',
    '{}',
    '{"backstory":1}',
    `{"backstory":1,"sha256":"${'0'.repeat(64)}","size":-1}`,
  ])('with the description %s is refused in a sentence', async (description) => {
    writeFileSync(join(folder, 'news.pack.json'), description);
    await expect(subscribeTo(address(), quietly)).rejects.toThrow(/description/);
    expect(await readPacks()).toEqual([]);
  });
});

describe('a signed pack', () => {
  test('is installed, and a newer edition by the same key replaces it', async () => {
    const key = keyFile('key.pem');
    await edition(1, key);
    await subscribeTo(address(), quietly);
    await edition(2, key);
    expect(await update()).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });

  test.each(['name', 'licence', 'published', 'sha256', 'signature'])(
    'of which the %s was changed is refused',
    async (field) => {
      await edition(1, keyFile('key.pem'));
      const path = join(folder, 'news.pack.json');
      const description = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      const changed =
        { published: '2001-01-01T00:00:00Z', sha256: 'a'.repeat(64) }[field] ?? `${description[field]}x`;
      writeFileSync(path, JSON.stringify({ ...description, [field]: changed }));
      await expect(subscribeTo(address(), quietly)).rejects.toThrow('signature of the pack is wrong');
      expect(await readPacks()).toEqual([]);
    },
  );

  test.each([
    ['another key', () => keyFile('other.pem')],
    ['no key any longer', () => undefined],
  ])('whose newer edition has %s waits for the reader', async (_what, key) => {
    await edition(1, keyFile('key.pem'));
    await subscribeTo(address(), quietly);
    await edition(2, key());
    await expect(update()).rejects.toThrow(KeyChangedError);
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    expect(await update(true)).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });
});
