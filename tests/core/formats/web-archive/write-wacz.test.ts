import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article';
import type { Evidence } from '../../../../src/core/evidence';
import { readArticles } from '../../../../src/core/formats/read';
import { crc32 as ownCrc32 } from '../../../../src/core/formats/web-archive/crc32';
import { type Captured, waczParts } from '../../../../src/core/formats/web-archive/write-wacz';
import { zipFiles } from '../../../../src/core/formats/web-archive/zip';
import { pageTools, sourceOf } from '../sources';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const TOOLS = {
  sha256: async (bytes: Uint8Array) => sha256(bytes),
  deflate: async (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes)),
};
const CREATED = '2026-03-02T10:00:00.000Z';

const wheat: Article = {
  id: 'https://a.example/wheat',
  url: 'https://a.example/wheat',
  date: '2026-03-01',
  headline: 'Wheat & rice <fall>',
  lead: '',
  body: [
    'The harvest was good, and prices fell by a third within a week, said the farmers of the valley on Sunday.',
    'Nobody had sold so much since 1964: "We never saw the like," said Maria Ruiz, who has farmed there for forty years.',
  ].join('\n\n'),
  publisher: 'The Example',
  lang: 'en',
};
const evidence: Evidence = {
  address: 'https://a.example/wheat?from=feed',
  at: '2026-03-01T09:30:12.345Z',
  textSha256: sha256(wheat.body),
  htmlSha256: sha256('<p>'),
};
const rice: Article = { ...wheat, id: 'text:1', url: '', headline: 'Rice rises' };

async function packed(...captured: Captured[]): Promise<Uint8Array> {
  async function* all() {
    yield* captured;
  }
  return Buffer.concat(await waczParts(all(), 'Backstory 1', CREATED, TOOLS));
}

async function filesIn(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const file of zipFiles(sourceOf('a.wacz', bytes).chunks, pageTools().expand)) {
    const portions: Uint8Array[] = [];
    for await (const portion of file.bytes()) portions.push(portion);
    files.set(file.name, Buffer.concat(portions));
  }
  return files;
}

const both: Captured[] = [
  { article: wheat, at: evidence.at, evidence },
  { article: rice, at: CREATED, evidence: null },
];
const whole = await packed(...both);

describe('a WACZ that was written', () => {
  test('is read again as the same articles', async () => {
    const read: Article[] = [];
    for await (const row of readArticles(sourceOf('a.wacz', whole), pageTools())) {
      if (row.kind !== 'article') throw new Error(JSON.stringify(row));
      read.push(row.article);
    }
    expect(read).toMatchObject([wheat, { headline: 'Rice rises', body: rice.body, date: rice.date }]);
  });

  test('describes each of its files by length and digest, and the description too', async () => {
    const files = await filesIn(whole);
    const description = JSON.parse(String(files.get('datapackage.json')));
    expect(description).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', created: CREATED });
    const named = ['pages/pages.jsonl', 'indexes/index.cdx', 'archive/data-1.warc.gz'];
    expect(description.resources.map(({ path }: { path: string }) => path)).toEqual(named);
    for (const { path, hash, bytes } of description.resources) {
      expect(hash).toBe(`sha256:${sha256(files.get(path)!)}`);
      expect(bytes).toBe(files.get(path)!.length);
    }
    const sum = JSON.parse(String(files.get('datapackage-digest.json')));
    expect(sum).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(files.get('datapackage.json')!)}`,
    });
  });

  test('has the evidence beside the page that it is of', async () => {
    const files = await filesIn(whole);
    const [, page, other] = String(files.get('pages/pages.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(page).toMatchObject({
      url: wheat.url,
      title: wheat.headline,
      ts: '2026-03-01T09:30:12Z',
      address: evidence.address,
      textSha256: evidence.textSha256,
      htmlSha256: evidence.htmlSha256,
    });
    expect(other.textSha256).toBeUndefined();
    const warc = String(gunzipSync(files.get('archive/data-1.warc.gz')!));
    expect(warc).toContain(`text-sha256: ${evidence.textSha256}\r\nhtml-sha256: ${evidence.htmlSha256}\r\n`);
    expect(warc).toContain('read-address: https://a.example/wheat?from=feed\r\n');
    expect(warc).toContain(`WARC-Refers-To: <${page.id}>`);
  });

  test('leads by its index to the record of a page, which is a gzip member of its own', async () => {
    const files = await filesIn(whole);
    const lines = String(files.get('indexes/index.cdx')).trim().split('\n');
    const line = lines.find((one) => one.startsWith('example,a)/wheat 20260301093012 '))!;
    const { offset, length, digest, filename } = JSON.parse(line.slice(line.indexOf('{')));
    const [from, to] = [Number(offset), Number(offset) + Number(length)];
    const record = String(gunzipSync(files.get(`archive/${filename}`)!.subarray(from, to)));
    expect(record).toMatch(/^WARC\/1\.1\r\nWARC-Type: resource\r\n/);
    expect(record).toContain('WARC-Target-URI: https://a.example/wheat\r\n');
    const html = record.slice(record.indexOf('\r\n\r\n') + 4, -4);
    expect(`sha256:${sha256(html)}`).toBe(digest);
    expect(html).toContain('<h1>Wheat &amp; rice &lt;fall&gt;</h1>');
  });

  test('is the same to the byte when written again', async () => {
    const again = await packed(...both);
    expect(Buffer.compare(again, whole)).toBe(0);
  });

  test('of nothing is one all the same', async () => {
    const files = await filesIn(await packed());
    expect([...files.keys()]).toContain('datapackage.json');
  });
});

test('checksums are those of gzip and zip', () => {
  for (const text of ['', 'a', 'The harvest was good.', '小麦'.repeat(99)])
    expect(ownCrc32(Buffer.from(text))).toBe(crc32(Buffer.from(text)));
});
