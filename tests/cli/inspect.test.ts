import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/core/pack/layout';
import { MAKING } from '../../src/core/pack/made-ahead';
import { backstory, workFolder } from './backstory';

const { folder, fileOf, linesOf } = workFolder();
const pack = join(folder, 'news.pack');
const TERMS = ['--name', 'Herald 2024', '--licence', 'CC-BY-4.0'];

beforeAll(async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    id: at % 2 === 0 ? 'twice' : `row-${at}`,
    url: `https://herald.example/wheat-${at}`,
    date: `2024-08-${String(1 + (at % 30)).padStart(2, '0')}`,
    headline: `Wheat harvest number ${at}`,
    lead: '“Never”, says Иван 🌾',
    body: `Farmers in Kansas brought in ${at} bushels an acre.\n\nThat is more than in 1999.`,
    publisher: `Herald ${at % 12}`,
    lang: 'en',
  }));
  const undated = {
    title: 'Пшеница дорожает',
    body: 'Цены на пшеницу выросли, но не во всех городах и не на всё.',
  };
  const input = fileOf('news.jsonl', linesOf(...rows, undated));
  expect((await backstory('pack', input, '--out', pack, ...TERMS)).status).toBe(0);
});

describe('inspect', () => {
  test('tells what a pack says of itself and what it holds', async () => {
    const { status, rows } = await backstory('inspect', pack);
    const [told] = rows();
    expect(status).toBe(0);
    expect(told).toMatchObject({
      name: 'Herald 2024',
      licence: 'CC-BY-4.0',
      madeWith: expect.stringMatching(/^Backstory \d/),
      articles: 41,
      dates: { from: '2024-08-01', to: '2024-08-30' },
      languages: { en: 40, ru: 1 },
      checksum: createHash('sha256').update(readFileSync(pack)).digest('hex'),
      version: VERSION,
      making: MAKING,
    });
    expect(told.publishers).toHaveLength(10);
    expect(told.publishers[0]).toEqual({ publisher: 'Herald 0', articles: 4 });
    const { total, ...sections } = told.bytes;
    expect(total).toBe(readFileSync(pack).length);
    const sum = Object.values<number>(sections).reduce((all, bytes) => all + bytes, 0);
    expect(sum).toBeLessThan(total);
    expect(sum).toBeGreaterThan(total * 0.9);
    expect(told).not.toHaveProperty('verified');
  });

  test('reads all of it when asked to verify', async () => {
    expect((await backstory('inspect', pack, '--verify')).rows()[0]).toMatchObject({
      articles: 41,
      verified: true,
    });
  });

  test('says of a damaged pack what is wrong, wherever the damage is', async () => {
    const bytes = readFileSync(pack);
    for (const at of [4, 40, 170, 3_000, bytes.length >> 1, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      const { status, stdout, stderr } = await backstory(
        'inspect',
        fileOf('damaged.pack', damaged),
        '--verify',
      );
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^backstory inspect: [A-Z].{15,}$/m);
    }
    expect((await backstory('inspect', fileOf('cut.pack', bytes.subarray(0, -100)))).stderr).toContain(
      'its header says',
    );
  });
});

describe('export', () => {
  test('gives articles that make the same pack, to the byte', async () => {
    const jsonl = join(folder, 'exported.jsonl');
    const { status, stdout } = await backstory('export', pack, '--format', 'jsonl', '--out', jsonl);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const again = join(folder, 'again.pack');
    expect((await backstory('pack', jsonl, '--out', again, ...TERMS)).status).toBe(0);
    expect(readFileSync(again).equals(readFileSync(pack))).toBe(true);
    expect((await backstory('export', again)).stdout).toBe(readFileSync(jsonl, 'utf8'));
  });

  test('takes a folder of packs, one after the other', async () => {
    const packs = join(folder, 'packs');
    fileOf('packs/a.pack', readFileSync(pack));
    fileOf('packs/b.pack', readFileSync(pack));
    expect((await backstory('export', packs)).lines).toHaveLength(82);
  });

  test.each([
    ['bibtex', /^@article\{herald/gim],
    ['ris', /^TY {2}- NEWS/gm],
    ['csl-json', /"type": ?"article-newspaper"/g],
    ['markdown', /^[-*] /gm],
  ])('cites every article as %s', async (format, citation) => {
    const { status, stdout } = await backstory('export', pack, '--format', format);
    expect(status).toBe(0);
    expect(stdout.match(citation)?.length).toBeGreaterThanOrEqual(40);
    expect(stdout).toContain('Wheat harvest number 39');
  });

  test('says which formats there are', async () => {
    expect(await backstory('export', pack, '--format', 'docx')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--format takes jsonl'),
    });
  });
});
