import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { backstory, spawned, workFolder } from './backstory';

const { folder, fileOf, linesOf } = workFolder();

const SEED_URL =
  'https://sputnikglobe.com/20231231/putin-and-xi-jinping-wish-each-other-happy-new-year-1115912170.html';

const TRADE = `Russia-China trade passes last year's record

Trade between Russia and China has passed last year's record, Chinese customs said. President Vladimir Putin and Chinese
leader Xi Jinping had set a target of $200 billion for bilateral trade between the two countries.
`;

describe('pack', () => {
  test('packs what it can, counts what repeats and says what it rejected', async () => {
    const wheat = {
      id: 'w',
      url: 'https://a.example/wheat',
      date: '2023-05-04',
      title: 'Wheat falls',
      body: 'Wheat fell.',
    };
    const input = `${linesOf(wheat, { ...wheat, id: 'w2' })}\n{"broken"\n`;
    const out = join(folder, 'two.pack');
    const { status, rows } = spawned('pack', fileOf('two.jsonl', input), '--out', out, '--name', 'Two');
    const [summary] = rows();
    expect(status).toBe(1);
    expect(summary).toMatchObject({ articles: 2, duplicates: 1 });
    expect(summary.rejected).toEqual([
      { source: join(folder, 'two.jsonl'), line: 3, reason: 'is not a JSON object' },
    ]);
    expect(summary.bytes.total).toBe(readFileSync(out).length);
  });

  test('counts blank lines where it names a line, and reads past a byte order mark', async () => {
    const input = `\ufeff${linesOf({ title: 'Wheat falls', body: 'Wheat fell.' })}\n\n\n{"broken"\n`;
    const { rows } = await backstory(
      'pack',
      fileOf('blank.jsonl', input),
      '--out',
      join(folder, 'blank.pack'),
    );
    expect(rows()[0]).toMatchObject({ articles: 1, rejected: [{ line: 4 }] });
  });

  test('gives the same bytes for the same input', async () => {
    const packs: Buffer[] = [];
    for (const name of ['one', 'again']) {
      const out = join(folder, `${name}.pack`);
      expect((await backstory('pack', 'seeds', '--out', out)).status).toBe(0);
      packs.push(readFileSync(out));
    }
    expect(packs[1]!.equals(packs[0]!)).toBe(true);
  });
});

describe('context', () => {
  test('knows an archived page by its address, whatever it is decorated with', async () => {
    const text = fileOf('any.txt', 'Anything');
    const address = `${SEED_URL.replace('https', 'http')}?utm_source=x#top`;
    const { rows, status } = spawned('context', '--archive', 'seeds', '--url', address, '--text', text);
    const [context] = rows();
    expect(status).toBe(0);
    expect(context.archived.url).toBe(SEED_URL);
    expect(context.facts.length).toBeGreaterThanOrEqual(5);
  });

  test('shows the seed to a related story and nothing to others, line by line', async () => {
    const list = fileOf(
      'pages.jsonl',
      linesOf(
        {
          id: 'trade',
          url: 'https://a.example/1',
          title: TRADE.split('\n')[0],
          body: TRADE,
          date: '2024-11-08',
        },
        {
          id: 'ferry',
          url: 'https://a.example/2',
          html: '<h1>A ferry</h1><p>The ferry has a new waiting room.</p>',
        },
      ),
    );
    const [trade, ferry] = (await backstory('context', '--archive', 'seeds', '--list', list)).rows();
    expect(trade).toMatchObject({ id: 'trade', archived: null, related: [{ article: { url: SEED_URL } }] });
    expect(trade.related[0].sentence.text.length).toBeGreaterThan(20);
    expect(trade.facts.length).toBeGreaterThan(0);
    expect(ferry).toMatchObject({ id: 'ferry', archived: null, related: [], facts: [] });
  });

  test('opens a pack, and refuses a damaged one with a sentence', async () => {
    const out = join(folder, 'seeds.pack');
    await backstory('pack', 'seeds', '--out', out);
    const text = fileOf('trade.txt', TRADE);
    const words = ['--url', 'https://a.example/1', '--text', text];
    expect((await backstory('context', '--archive', out, ...words)).rows()[0].related).toHaveLength(1);
    const bytes = readFileSync(out);
    bytes[20]! ^= 1;
    writeFileSync(out, bytes);
    const { status, stderr, stdout } = await backstory('context', '--archive', out, ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^backstory context: .{20,}/m);
  });
});

describe('rank', () => {
  test('prints a run and leaves the query article out', async () => {
    const stories = [
      {
        id: 'a',
        url: 'https://a.example/a',
        title: 'Wheat harvest fails in Ukraine',
        body: 'The wheat harvest in Ukraine failed.',
      },
      {
        id: 'b',
        url: 'https://a.example/b',
        title: 'Ukraine wheat harvest',
        body: 'A poor wheat harvest in Ukraine was feared.',
      },
      {
        id: 'c',
        url: 'https://a.example/c',
        title: 'Tennis final',
        body: 'The tennis final went to five sets.',
      },
    ];
    const file = fileOf('stories.jsonl', linesOf(...stories));
    const { status, lines } = await backstory('rank', '--archive', file, '--queries', file, '--limit', '1');
    expect(status).toBe(0);
    expect(lines.find((line) => line.startsWith('a '))).toMatch(/^a Q0 b 1 \d+\.\d+ backstory$/);
  });
});

describe('read', () => {
  test('gives the page of an HTML file', async () => {
    const html = fileOf(
      'page.html',
      `<html lang="en"><title>T</title><article><h1>Wheat falls</h1><p>${'Wheat fell on Thursday. '.repeat(20)}</p></article>`,
    );
    const [page] = (await backstory('read', html, '--url', 'https://a.example/2023/05/04/wheat')).rows();
    expect(page).toMatchObject({ url: 'https://a.example/2023/05/04/wheat', date: '2023-05-04', lang: 'en' });
    expect(page.text).toContain('Wheat fell on Thursday.');
  });
});

describe('a list with rows that cannot be used', () => {
  test('is read to its end, and what was left out is told with its line', async () => {
    const wheat = { url: 'https://a.example/wheat', title: 'Wheat falls', body: 'Wheat fell.' };
    const rows = [
      { ...wheat, id: 'a', htmlFile: 'missing.html' },
      { ...wheat, id: 'b', date: '2023-02-30' },
      { ...wheat, id: 'c' },
    ];
    const read = await backstory('read', '--list', fileOf('rows.jsonl', linesOf(...rows)));
    expect(read.status).toBe(1);
    expect(read.rows().map(({ id }) => id)).toEqual(['c']);
    expect(read.stderr).toMatch(/rows\.jsonl, line 1 .*missing\.html is not there/);
    expect(read.stderr).toMatch(/rows\.jsonl, line 2 has a date that is not a day/);
  });
});

describe('annotate', () => {
  test('gives flat spans into the line’s own text', async () => {
    const text = 'Trade reached $200 billion on May 4. "We did it," Maria Ruiz said.';
    const file = fileOf('texts.jsonl', linesOf({ id: 7, text, dct: '2023-05-10' }));
    const [row] = (await backstory('annotate', file)).rows();
    const printed = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(row.id).toBe('7');
    expect(row.sentences).toHaveLength(2);
    expect(row.quantities.map((quantity: { value: number }) => quantity.value)).toEqual([200e9]);
    expect(row.dates[0]).toMatchObject({ value: '2023-05-04', type: 'DATE' });
    expect(row.quotes.map(printed)).toEqual(['We did it,']);
    expect(row.quotes[0].speaker).toBe('Maria Ruiz');
  });
});

describe('facts', () => {
  test('come best first, at most as many as asked for', async () => {
    const [row] = (await backstory('facts', 'seeds/000_2531918337c8774b.txt', '--top', '3')).rows();
    expect(row.facts).toHaveLength(3);
    const scores = row.facts.map((fact: { score: number }) => fact.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('a call that cannot be carried out', () => {
  let missing = '';
  beforeAll(() => {
    missing = join(folder, 'missing.jsonl');
  });

  test.each([
    [[], 'Usage'],
    [['dance'], 'No command "dance"'],
    [['pack', 'seeds'], '--out'],
    [['pack', '.gitignore', '--out', '/dev/null'], 'is of no format that is understood'],
    [['context', '--archive', 'seeds'], '--url URL'],
    [['context', '--archive', 'seeds', '--url', 'here', '--text', 'README.md'], 'takes an address'],
    [['rank', '--archive', 'seeds'], '--queries'],
    [
      [
        'context',
        '--archive',
        'seeds',
        '--url',
        'https://a.example/',
        '--text',
        'README.md',
        '--date',
        '2023-02-30',
      ],
      '--date takes a day',
    ],
    [['facts', 'seeds', '--top', 'three'], 'whole number'],
    [['read', '--unknown'], '--unknown'],
  ])('%j ends with 2 and a sentence', async (words, sentence) => {
    const { status, stdout, stderr } = await backstory(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['gz', gzipSync],
    ['br', brotliCompressSync],
  ])('names the .%s file that is damaged', async (extension, compress) => {
    const whole = compress(linesOf({ title: 'Wheat falls', body: 'Wheat fell.' }));
    const damaged = fileOf(`damaged.jsonl.${extension}`, whole.subarray(0, -12));
    const { status, stderr } = await backstory('facts', damaged);
    expect(status).toBe(2);
    expect(stderr).toContain(`${damaged} cannot be read`);
    expect(stderr).not.toContain('    at ');
  });

  test('names the file that is not there', async () => {
    expect(spawned('annotate', missing)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(missing),
    });
  });
});
