import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePublication, signedText } from '../../src/core/remote/publication';
import { backstory, workFolder } from './backstory';

const { folder, fileOf } = workFolder();
const SEED =
  ' date 2024-03-01 https://paper.example/wheat\n\nWheat\n\nThe harvest\n\nThe harvest was large.\n';
const ADDRESS = 'https://paper.example/archive/news.pack.json';

test('a pack is published with what readers hold it against, signed by its publisher', async () => {
  const seed = fileOf('wheat.txt', SEED);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = fileOf('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const out = join(folder, 'news.pack');
  const words = ['--name', 'News', '--licence', 'CC0', '--publish', '--sign', key];
  const { status, rows } = await backstory('pack', seed, '--out', out, ...words);
  expect(status).toBe(0);
  expect(rows()).toMatchObject([{ articles: 1, published: `${out}.json` }]);

  const publication = parsePublication(readFileSync(`${out}.json`, 'utf8'), ADDRESS, 10_000_000);
  const bytes = readFileSync(out);
  expect(publication).toMatchObject({
    name: 'News',
    licence: 'CC0',
    articles: 1,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pack: 'https://paper.example/archive/news.pack',
    next: ADDRESS,
  });
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  expect(publication.key).toBe(raw.toString('base64'));
  const signature = Buffer.from(publication.signature, 'base64');
  expect(verify(null, Buffer.from(signedText(publication)), publicKey, signature)).toBe(true);
});

test('a key that is none is told before anything is packed', async () => {
  const seed = fileOf('barley.txt', SEED);
  const out = join(folder, 'barley.pack');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = fileOf('rsa.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { status, stderr } = await backstory('pack', seed, '--out', out, '--publish', '--sign', key);
  expect(status).toBe(2);
  expect(stderr).toContain('is no Ed25519 key');
  expect(existsSync(out)).toBe(false);
});
