import { describe, expect, test } from 'vitest';
import { readKinds } from './sources';

// Tables whose writers put quotation marks where the format has none, or only one of two.

const HEADER = 'title,text,date';
const LAST = 'Last,Rain.,2024-03-16';

/** Headline and text of each article, and the lines that are not kept. */
async function toldOf(...lines: readonly string[]) {
  const { articles, rejected, error } = await readKinds('t.csv', `${lines.join('\n')}\n`);
  expect(error).toBe('');
  return { articles: articles.map(({ headline, body }) => `${headline}: ${body}`), rejected };
}

describe('a quotation mark that is written once', () => {
  test.each([
    ['within a field', 'A 5" pipe,It burst.,2024-03-14', 'A 5" pipe: It burst.'],
    ['around the first word', '"Night" ferry ends,They voted.,2024-03-14', '"Night" ferry ends: They voted.'],
    ['around two words', '"Night" ferry "now",They voted.,2024-03-14', '"Night" ferry "now": They voted.'],
    [
      'beside a field that is quoted',
      '"Night" ferry ends,"Eleven, of 17.",2024-03-14',
      '"Night" ferry ends: Eleven, of 17.',
    ],
    ['within a quoted field', 'Ferry,"He said "no", and left.",2024-03-14', 'Ferry: He said "no", and left.'],
    [
      'within a quoted field of two lines',
      'Ferry,"He said "no".\nThen, at noon, he left.",2024-03-14',
      'Ferry: He said "no".\nThen, at noon, he left.',
    ],
    [
      'within a quoted field whose line has as many commas as the table',
      'Ferry,"He said "no".\nFirst, second, and third.\nEnd.",2024-03-14',
      'Ferry: He said "no".\nFirst, second, and third.\nEnd.',
    ],
    [
      'around a name in a quoted field',
      '"Ferry "Star" ends",They voted.,2024-03-14',
      'Ferry "Star" ends: They voted.',
    ],
    ['at the begin of a field alone', 'Ferry,"They voted.,2024-03-14', 'Ferry: "They voted.'],
    ['behind a quoted field with a blank', '"Ferry" ,"They, voted." ,2024-03-14', 'Ferry: They, voted.'],
  ])('%s is a letter, and the rows behind it are read', async (_, row, told) => {
    expect(await toldOf(HEADER, row, 'B,"One, two.",2024-03-15', LAST)).toEqual({
      articles: [told, 'B: One, two.', 'Last: Rain.'],
      rejected: [],
    });
  });

  test('stays what it is in the format where a text in quotation marks goes on', async () => {
    expect(await toldOf(HEADER, 'Ferry,"""No"" he said,\nand left,\n\nat once.",2024-03-14', LAST)).toEqual({
      articles: ['Ferry: "No" he said,\nand left,\n\nat once.', 'Last: Rain.'],
      rejected: [],
    });
  });
});

describe('a text whose quotation mark is not closed', () => {
  const UNENDED = 'is a row that does not end: a quotation mark is missing, or it is too large';
  const PART = 'is part of a row that does not end';

  test('is told with each of its lines, and costs none of the rows behind it', async () => {
    const rows = ['date,title,text', '2024-03-14,A,"Begins here', '', 'and goes on.', '2024-03-15,B,Two'];
    expect(await toldOf(...rows)).toEqual({ articles: ['B: Two'], rejected: [UNENDED, PART] });
    expect(await toldOf(...rows, '2024-03-16,C,"Three, closed."', '2024-03-17,D,"Four"')).toEqual({
      articles: ['B: Two', 'C: Three, closed.', 'D: Four'],
      rejected: [UNENDED, PART],
    });
  });

  test('is told where nothing follows', async () => {
    expect(await toldOf('date,title,text', '2024-03-14,A,Two', '2024-03-15,B,"Begins')).toEqual({
      articles: ['A: Two'],
      rejected: [UNENDED],
    });
  });
});
