import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleFormatError, parseArticle } from '../../../src/core/formats/article-format';

const URL_LINE = ' date 2023-12-31 https://www.daily.example/2023/12/31/wheat-4711';
const SEED = [URL_LINE, '', 'Wheat Exports Rise', '', 'A record year.', '', 'Exports rose by 4%.', ''].join(
  '\n',
);

const ARTICLE = {
  id: 'https://daily.example/2023/12/31/wheat-4711',
  url: 'https://www.daily.example/2023/12/31/wheat-4711',
  date: '2023-12-31',
  headline: 'Wheat Exports Rise',
  lead: 'A record year.',
  body: 'Exports rose by 4%.',
  publisher: 'daily.example',
  lang: '',
};

describe('an article in the seed format', () => {
  test('has its parts, and its canonical address as id', () => {
    expect(parseArticle(SEED)).toEqual(ARTICLE);
  });

  test.each([
    ['no blank before the dateline', SEED.slice(1)],
    ['a byte order mark', `\uFEFF${SEED}`],
    ['Windows line ends', SEED.replaceAll('\n', '\r\n')],
    ['old Mac line ends', SEED.replaceAll('\n', '\r')],
    ['blanks at line ends', SEED.replaceAll('\n', ' \t\n')],
    ['no line end at the end', SEED.trimEnd()],
    ['more blank lines', SEED.replaceAll('\n\n', '\n\n\n')],
  ])('is the same with %s', (_what, source) => {
    expect(parseArticle(source)).toEqual(ARTICLE);
  });

  test('has a paragraph for each line of the body', () => {
    expect(parseArticle(`${SEED}Imports fell.\n\n\nPrices held.\n`).body).toBe(
      'Exports rose by 4%.\n\nImports fell.\n\nPrices held.',
    );
  });

  test('keeps its address apart from the form that is compared', () => {
    const moved = parseArticle(SEED.replace('www.daily.example', 'sputniknews.com'));
    expect([moved.url, moved.id, moved.publisher]).toEqual([
      'https://sputniknews.com/2023/12/31/wheat-4711',
      'https://sputnikglobe.com/2023/12/31/wheat-4711',
      'Sputnik',
    ]);
  });

  test('is what the first seed is', () => {
    const source = readFileSync(new URL('../../../seeds/000_2531918337c8774b.txt', import.meta.url), 'utf8');
    const article = parseArticle(source);
    expect(article.date).toBe('2023-12-31');
    expect(article.headline).toBe('Putin and Xi Jinping Wish Each Other Happy New Year');
    expect(article.publisher).toBe('Sputnik');
    expect(source).toContain(article.lead);
    expect(source).toContain(article.body);
  });
});

describe('a malformed seed is refused with file, line, reason and its words', () => {
  const withLine = (line: string) => SEED.replace(URL_LINE, line);

  test.each([
    ['an empty file', '', 'seeds/1.txt, line 1 is empty'],
    ['a blank file', ' \n\n', 'seeds/1.txt, line 1 is empty'],
    ['a day alone', withLine('2023-12-31'), 'seeds/1.txt, line 1 is not a dateline: "2023-12-31"'],
    [
      'a headline first',
      SEED.split('\n').slice(2).join('\n'),
      'seeds/1.txt, line 1 is not a dateline: "Wheat Exports Rise"',
    ],
    ['a blank line first', `\n${SEED}`, 'seeds/1.txt, line 1 is not a dateline'],
    ['no address', withLine(' date 2023-12-31'), 'seeds/1.txt, line 1 is not a dateline: "date 2023-12-31"'],
    [
      'two addresses',
      withLine(`${URL_LINE} https://b.example/`),
      `seeds/1.txt, line 1 is not a dateline: "${URL_LINE.trim().slice(0, 60)}…"`,
    ],
    [
      'another order',
      withLine(' date https://daily.example/ 2023-12-31'),
      'seeds/1.txt, line 1 is not a dateline: "date https://daily.example/ 2023-12-31"',
    ],
    [
      'a day that was not',
      withLine(URL_LINE.replace('2023-12-31', '2023-02-30')),
      'seeds/1.txt, line 1 is not a day of the calendar: "2023-02-30"',
    ],
    [
      'a thirteenth month',
      withLine(URL_LINE.replace('2023-12-31', '2023-13-01')),
      'seeds/1.txt, line 1 is not a day of the calendar: "2023-13-01"',
    ],
    [
      'a short year',
      withLine(URL_LINE.replace('2023-12-31', '23-12-31')),
      'seeds/1.txt, line 1 is not a dateline: "date 23-12-31 https://www.daily.example/2023/12/31/wheat-471…"',
    ],
    [
      'a script for an address',
      withLine(' date 2023-12-31 javascript:alert(1)'),
      'seeds/1.txt, line 1 has no address that may be linked to: "javascript:alert(1)"',
    ],
    [
      'a file for an address',
      withLine(' date 2023-12-31 file:///etc/passwd'),
      'seeds/1.txt, line 1 has no address that may be linked to: "file:///etc/passwd"',
    ],
    [
      'a password in the address',
      withLine(' date 2023-12-31 https://a:b@daily.example/'),
      'seeds/1.txt, line 1 has no address that may be linked to: "https://a:b@daily.example/"',
    ],
    [
      'no blank line after the dateline',
      SEED.replace('\n\nWheat', '\nWheat'),
      'seeds/1.txt, line 2 is not the blank line before the headline: "Wheat Exports Rise"',
    ],
    [
      'a headline of two lines',
      SEED.replace('Rise\n', 'Rise\nAgain\n'),
      'seeds/1.txt, line 4 is not the blank line before the lead: "Again"',
    ],
    [
      'no blank line after the lead',
      SEED.replace('year.\n\n', 'year.\n'),
      'seeds/1.txt, line 6 is not the blank line before the body: "Exports rose by 4%."',
    ],
    ['the dateline alone', URL_LINE, 'seeds/1.txt, line 1 ends before the headline'],
    ['no lead', `${URL_LINE}\n\nWheat Exports Rise\n`, 'seeds/1.txt, line 4 ends before the lead'],
    ['no body', SEED.replace('Exports rose by 4%.', ''), 'seeds/1.txt, line 8 ends before the body'],
    [
      'a zero byte',
      SEED.replace('rose', 'ro\0se'),
      'seeds/1.txt, line 7 has a control character: "\\u0000se by 4%."',
    ],
    [
      'an escape sequence',
      SEED.replace('record', '\u001b[31mrecord'),
      'seeds/1.txt, line 5 has a control character: "\\u001b[31mrecord year."',
    ],
    [
      'half of a character',
      SEED.replace('record', 're\ud83dcord'),
      'seeds/1.txt, line 5 has half of a character: "A re\\ud83dcord year."',
    ],
  ])('%s', (_what, source, message) => {
    const refusal = refusalOf(source);
    expect(`${refusal.name}: ${refusal.message}`).toBe(`ArticleFormatError: ${message}`);
    expect([refusal.file, refusal.line]).toEqual(['seeds/1.txt', Number(/line (\d+)/.exec(message)![1])]);
  });

  test('a headline over 2,000 characters', () => {
    expect(refusalOf(SEED.replace('Rise', 'R'.repeat(2_000))).reason).toBe(
      'is a headline of 2014 characters, more than 2000',
    );
    expect(parseArticle(SEED.replace('Rise', 'R'.repeat(1_986))).headline).toHaveLength(2_000);
  });

  test('an article over 4 MiB, counted in bytes', () => {
    expect(refusalOf(SEED + 'a'.repeat(4 * 1024 * 1024)).reason).toBe('begins an article larger than 4 MiB');
    expect(refusalOf(SEED + 'ш'.repeat(2 * 1024 * 1024)).reason).toBe('begins an article larger than 4 MiB');
    expect(parseArticle(SEED + 'ш'.repeat(2 * 1024 * 1024 - 200)).body.length).toBeGreaterThan(2_000_000);
  });

  test('and any text is either an article or refused by this error', () => {
    const line = fc.constantFrom(
      URL_LINE,
      '',
      'Wheat',
      'date',
      '\u0000',
      '\ud800',
      ' date 2023-02-30 https://a.example/',
      '\uFEFF',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(line).map((lines) => lines.join('\n')),
        ),
        (source) => {
          try {
            const article = parseArticle(source, { file: 'a' });
            expect(article.headline !== '' && article.lead !== '' && article.body !== '').toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ArticleFormatError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function refusalOf(source: string): ArticleFormatError {
  try {
    parseArticle(source, { file: 'seeds/1.txt' });
  } catch (error) {
    if (error instanceof ArticleFormatError) return error;
    throw error;
  }
  throw new Error('the seed was accepted');
}
