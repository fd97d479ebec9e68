import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { capture, gzipEach, zipOf } from '../core/formats/web-archives';
import { BACKSTORY, backstory, workFolder } from './backstory';

const { folder, fileOf, linesOf } = workFolder();
const outOf = (name: string) => join(folder, `${name}.pack`);

/** So many articles, each with facts to find. */
function articles(count: number, first = 0) {
  return Array.from({ length: count }, (_, at) => ({
    url: `https://herald.example/wheat-${first + at}`,
    date: '2024-08-02',
    title: `Wheat harvest number ${first + at} is the best in years`,
    body: `Farmers in Kansas brought in ${first + at} bushels an acre on Friday. "We never saw the like," said Maria Ruiz. `.repeat(
      8,
    ),
  }));
}

describe('pack', () => {
  test('reads every format in folders within folders, in order, and says what it left out', async () => {
    fileOf('mixed/b/site.wacz', zipOf([{ name: 'archive/a.warc.gz', data: gzipEach([capture('Barley')]) }]));
    fileOf('mixed/a.jsonl', linesOf({ title: 'Rice', body: 'Rice rose.' }));
    fileOf('mixed/b/crawl.warc.gz', gzipEach([capture('Wheat'), capture('Empty', '<p>No.</p>')]));
    fileOf(
      'mixed/b/seed.txt.gz',
      gzipSync(' date 2024-08-02 https://herald.example/oats\n\nOats\n\nLead\n\nBody\n'),
    );
    fileOf('mixed/notes.doc', 'not read');
    const { status, rows, stderr } = await backstory('pack', join(folder, 'mixed'), '--out', outOf('mixed'));
    // A slow machine is told how far it is.
    const messages = stderr.replace(/^\d+ articles, \d+ a second: .*\n/gm, '');
    expect({ status, messages }).toEqual({ status: 1, messages: '' });
    expect(rows()[0]).toMatchObject({
      articles: 4,
      rejected: [
        {
          source: join(folder, 'mixed/b/crawl.warc.gz'),
          line: 2,
          reason: expect.stringContaining('no article'),
        },
      ],
    });
    const exported = (await backstory('export', outOf('mixed'))).rows();
    expect(exported.map(({ headline }) => headline)).toEqual(['Rice', 'Wheat', 'Oats', 'Barley']);
  });

  test('keeps what stands before damage, and the other files', async () => {
    const damaged = gzipEach([capture('Wheat'), capture('Rice')]);
    const files = [
      fileOf('damaged.warc.gz', damaged.subarray(0, -20)),
      fileOf('none.warc.gz', 'This was never compressed.'),
      fileOf('whole.jsonl', linesOf({ title: 'Oats', body: 'Oats rose.' })),
    ];
    const { status, rows } = await backstory('pack', ...files, '--out', outOf('damaged'));
    expect(status).toBe(1);
    expect(rows()[0].articles).toBe(2);
    expect(rows()[0].rejected).toMatchObject([
      { source: files[0], reason: expect.stringContaining('unexpected end of file') },
      { source: files[1], line: 1, reason: expect.stringContaining('is no WARC') },
    ]);
  });

  test('leaves the pack as it was when the only file cannot be read', async () => {
    const damaged = fileOf('only.warc.gz', 'This was never compressed.');
    writeFileSync(outOf('only'), 'the pack of before');
    const { status, stderr } = await backstory('pack', damaged, '--out', outOf('only'));
    expect(status).toBe(2);
    expect(stderr).toContain(`${damaged} cannot be read: line 1 is no WARC`);
    expect(readFileSync(outOf('only'), 'utf8')).toBe('the pack of before');
  });

  test('leaves nothing but the pack behind, and writes where there is no file', async () => {
    const input = fileOf('alone/a.jsonl', linesOf(...articles(2)));
    expect((await backstory('pack', input, '--out', join(folder, 'alone/a.pack'))).status).toBe(0);
    expect(readdirSync(join(folder, 'alone')).sort()).toEqual(['a.jsonl', 'a.pack']);
    expect((await backstory('pack', input, '--out', '/dev/null')).rows()[0]).toMatchObject({ articles: 2 });
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('pack, killed at any moment', () => {
  test('goes on where it stood and gives the same bytes', async () => {
    for (const part of [0, 1, 2, 3])
      fileOf(`killed/${part}.jsonl`, linesOf(...articles(150, part * 150), 'broken'));
    const input = join(folder, 'killed');
    const words = (out: string) => ['pack', input, '--out', out, '--name', 'Wheat'];
    expect((await backstory(...words(outOf('undisturbed')))).status).toBe(1);

    const out = outOf('killed');
    const journal = `${out}.unfinished`;
    const sizes: number[] = [];
    for (let kill = 1; kill <= 6; kill += 1) {
      const before = sizes.at(-1) ?? 0;
      const child = spawn(process.execPath, [...BACKSTORY, ...words(out)], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await until(() => child.exitCode !== null || sizeOf(journal) > before + 20_000 + kill * 7_919);
      process.kill(child.pid!, 'SIGKILL');
      await ended;
      expect(existsSync(out)).toBe(false);
      sizes.push(sizeOf(journal));
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b)); // nothing that was done was done again

    const last = await backstory(...words(out));
    expect(last.rows()[0]).toMatchObject({ articles: 600, rejected: Array(4).fill({ line: 151 }) });
    expect(readFileSync(out).equals(readFileSync(outOf('undisturbed')))).toBe(true);
    expect(existsSync(journal)).toBe(false);
  });
});

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
