import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subscribeTo } from '../../src/sources/packs/subscribe';
import { markDue, noteChecked, readPacks } from '../../src/store/packs';
import { lookForPacks } from '../../src/workshop/look-for-packs';
import { installedHeadline, useNewsroom } from '../sources/packs/newsroom';

const { address, asked, edition, fileAt, instead, keyFile } = useNewsroom();
const fetching = { tell: () => {}, isPermitted: async () => true };

/** Subscribes, and lets the daily look be due. */
async function subscribed(): Promise<void> {
  await subscribeTo(address(), fetching);
  const [pack] = await readPacks();
  await noteChecked(pack!.id, { checkedAt: '2024-01-01T00:00:00.000Z' });
  await markDue([pack!.id]);
  asked.length = 0;
}
const subscription = async () => (await readPacks())[0]!.subscription!;

describe('the daily look for a newer edition', () => {
  test('takes it when it is whole, and is done', async () => {
    await edition(1);
    await subscribed();
    await edition(2);
    await lookForPacks();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
    expect(await subscription()).not.toHaveProperty('isDue');
    asked.length = 0;
    await lookForPacks();
    expect(asked).toEqual([]);
  });

  test('asks by the tag of the last answer, and for the pack only when that has changed', async () => {
    await edition(1);
    await subscribed();
    await lookForPacks();
    expect(asked).toEqual(['/news.pack.json']);
    const { checkedAt, isDue, failure } = await subscription();
    expect(checkedAt > '2024-01-02').toBe(true);
    expect({ isDue, failure }).toEqual({ isDue: false, failure: null });
  });

  test('leaves an edition with another key to the reader', async () => {
    await edition(1, keyFile('key.pem'));
    await subscribed();
    await edition(2, keyFile('other.pem'));
    await lookForPacks();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    expect((await subscription()).failure).toEqual({ kind: 'new-key', words: [] });
  });

  test('notes what went wrong, and the edition that is there serves on', async () => {
    await edition(1);
    await subscribed();
    await edition(2);
    instead.set('/news.pack', (response) => response.writeHead(503).end());
    await lookForPacks();
    expect(await installedHeadline()).toBe('Wheat, edition 1');
    expect((await subscription()).failure).toEqual({ kind: 'refused', words: [host(), '503'] });
    instead.clear();
    await markDue([(await readPacks())[0]!.id]);
    await lookForPacks();
    expect(await installedHeadline()).toBe('Wheat, edition 2');
    expect((await subscription()).failure).toBeUndefined();
  });

  test('fetches no pack from a host that is not the description’s own', async () => {
    await edition(1);
    await subscribed();
    await edition(2);
    const description = readFileSync(fileAt('news.pack.json'), 'utf8');
    const elsewhere = description.replace(
      '"pack": "news.pack"',
      '"pack": "https://elsewhere.example/news.pack"',
    );
    expect(elsewhere).not.toBe(description);
    writeFileSync(fileAt('news.pack.json'), elsewhere);
    await lookForPacks();
    expect(asked).toEqual(['/news.pack.json']);
    expect((await subscription()).failure).toEqual({ kind: 'elsewhere', words: ['elsewhere.example'] });
  });

  test('asks for no pack whose look is not due', async () => {
    await edition(1);
    await subscribeTo(address(), fetching);
    asked.length = 0;
    await lookForPacks();
    expect(asked).toEqual([]);
  });
});

const host = (): string => new URL(address()).host;
