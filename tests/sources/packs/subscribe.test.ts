import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { PublicationError } from '../../../src/core/remote/pack-failure';
import { subscribeTo, updatePack } from '../../../src/sources/packs/subscribe';
import { readPacks } from '../../../src/store/packs';
import { installedHeadline, useNewsroom } from './newsroom';

const { address, changed, edition, fileAt, instead, keyFile } = useNewsroom();
const fetching = { tell: () => {}, isPermitted: async () => true };
const update = async (trusts = false) => updatePack((await readPacks())[0]!, trusts, fetching);

describe('a pack that is published under an address', () => {
  test('is installed, checked, and found', async () => {
    await edition(1);
    expect(await subscribeTo(address(), fetching)).toBeNull();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    expect((await readPacks())[0]).toMatchObject({ source: address(), licence: '', name: 'News' });
  });

  test('is asked for without cookies, referrer, cache, or a way elsewhere', async () => {
    // Here there are no cookies to send: what a browser is told is looked at.
    const asking = vi.spyOn(globalThis, 'fetch');
    await edition(1);
    await subscribeTo(address(), fetching);
    expect(asking).toHaveBeenCalled();
    for (const [, request] of asking.mock.calls)
      expect(request).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
      });
    asking.mockRestore();
  });

  test('is replaced by a newer edition at its place, on or off as it was', async () => {
    await edition(1);
    await subscribeTo(address(), fetching);
    const before = (await readPacks())[0]!;
    await edition(2);
    await update();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
    expect((await readPacks())[0]).toMatchObject({ id: before.id, isOn: before.isOn });
  });

  test('is not fetched again where nothing is newer', async () => {
    await edition(1);
    await subscribeTo(address(), fetching);
    instead.set('/news.pack', () => expect.unreachable('the pack was asked for'));
    await update();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
  });

  test.each<[string, string, (response: ServerResponse) => void]>([
    [
      'breaks off',
      'broken-off',
      (response) =>
        response.writeHead(200, { 'Content-Length': '5000' }).write('BSPK', () => response.destroy()),
    ],
    ['is another', 'differs', (response) => response.end('no pack at all')],
    ['goes on without end', 'too-long', (response) => response.end(Buffer.alloc(10_000_000))],
    ['is not there', 'refused', (response) => response.writeHead(404).end()],
    ['has moved', 'unreached', (response) => response.writeHead(302, { location: '/other' }).end()],
  ])('that %s leaves the one that is installed', async (_what, kind, answer) => {
    await edition(1);
    await subscribeTo(address(), fetching);
    await edition(2);
    instead.set('/news.pack', answer);
    await expect(update()).rejects.toMatchObject({ kind });
    expect(await installedHeadline()).toBe('Wheat, edition 1');
  });

  test('that is older than the one installed does not replace it', async () => {
    await edition(1);
    const old = readFileSync(fileAt('news.pack'));
    const description = readFileSync(fileAt('news.pack.json'));
    await edition(2);
    await subscribeTo(address(), fetching);
    writeFileSync(fileAt('news.pack'), old);
    writeFileSync(fileAt('news.pack.json'), description);
    changed();
    await expect(update()).rejects.toMatchObject({ kind: 'older', words: ['127.0.0.1'] });
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });

  test('that was replaced meanwhile by another look stays as that has left it', async () => {
    await edition(1);
    await subscribeTo(address(), fetching);
    const [before] = await readPacks();
    await edition(3);
    await update();
    await edition(4);
    await updatePack(before!, true, fetching); // it began when edition 1 was there
    expect(await installedHeadline()).toBe('Wheat, edition 3');
  });

  test.each([
    'not JSON',
    '[]',
    '{}',
    '{"backstory":1}',
    `{"backstory":1,"sha256":"${'0'.repeat(64)}","size":-1}`,
  ])('with the description %s is refused', async (description) => {
    writeFileSync(fileAt('news.pack.json'), description);
    await expect(subscribeTo(address(), fetching)).rejects.toThrow(PublicationError);
    expect(await readPacks()).toEqual([]);
  });
});

describe('a signed pack', () => {
  test('is installed, and a newer edition by the same key replaces it', async () => {
    const key = keyFile('key.pem');
    await edition(1, key);
    await subscribeTo(address(), fetching);
    await edition(2, key);
    await update();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });

  test.each(['name', 'licence', 'published', 'sha256', 'signature'])(
    'of which the %s was changed is refused',
    async (field) => {
      await edition(1, keyFile('key.pem'));
      const path = fileAt('news.pack.json');
      const description = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      const changed =
        { published: '2001-01-01T00:00:00Z', sha256: 'a'.repeat(64) }[field] ?? `${description[field]}x`;
      writeFileSync(path, JSON.stringify({ ...description, [field]: changed }));
      await expect(subscribeTo(address(), fetching)).rejects.toMatchObject({ kind: 'signature' });
      expect(await readPacks()).toEqual([]);
    },
  );

  test.each([
    ['another key', () => keyFile('other.pem')],
    ['no key any longer', () => undefined],
  ])('whose newer edition has %s waits for the reader', async (_what, key) => {
    await edition(1, keyFile('key.pem'));
    await subscribeTo(address(), fetching);
    await edition(2, key());
    await expect(update()).rejects.toMatchObject({ kind: 'new-key' });
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    await update(true);
    expect(await installedHeadline()).toBe('Wheat, edition 2');
  });
});
