import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { publish } from '../../../src/cli/publish';
import { articleAt, openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { openPack } from '../../../src/core/pack/open';
import { packArchive } from '../../../src/core/pack/writing/write';
import { blobSource } from '../../../src/sources/blob-source';
import { deletePack, readPacks } from '../../../src/store/packs';

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

/** A newsroom's web server on loopback, empty before each test; the packs that were installed from it are deleted after. */
export function useNewsroom() {
  let folder = '';
  let origin = '';
  let etags = 0;
  const asked: string[] = [];
  const instead = new Map<string, (response: ServerResponse) => void>();
  const server = createServer((request, response) => {
    asked.push(request.url!);
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
    asked.length = 0;
  });
  afterEach(async () => {
    instead.clear();
    rmSync(folder, { recursive: true });
    for (const { id } of await readPacks()) await deletePack(id);
  });
  return {
    /** The paths that were asked for. */
    asked,
    /** Answers in the place of the files, by path. */
    instead,
    /** The address of the description. */
    address: (): string => `${origin}/news.pack.json`,
    fileAt: (name: string): string => join(folder, name),
    /** What is served from now on has other tags. */
    changed: (): void => {
      etags += 1;
    },
    /** Publishes an edition. */
    async edition(number: number, key?: string): Promise<void> {
      const file = join(folder, 'news.pack');
      writeFileSync(file, await packArchive([article(number)], { deflate, name: 'News' }));
      await publish(file, { name: 'News', licence: 'CC0', articles: 1 }, key);
      etags += 1;
    },
    keyFile(name: string): string {
      const file = join(folder, name);
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      return file;
    },
  };
}

/** The headline that is found in the one installed pack. */
export async function installedHeadline(): Promise<string> {
  const packs = await readPacks();
  expect(packs).toHaveLength(1);
  const archive = openArchive([await openPack(blobSource(packs[0]!.file), inflate)], null);
  return (await articleAt(archive, { pack: 0, index: 0, score: 1 })).headline;
}
