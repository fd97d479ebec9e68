import { describe, expect, test } from 'vitest';
import { MAX_ARTICLE_CHARS, UNKNOWN_DAY } from '../../../src/core/formats/article-of';
import { readKinds as read } from './sources';

const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const BOTH = `${ONE}\n\n${TWO}`;
const END = '--------\n';

const entry = (text: string, about = '') =>
  `AUTHOR: Ann\nTITLE: Quay\nSTATUS: Publish\nDATE: 03/05/2019 10:00:00 PM\n${about}-----\n${text}${END}`;
const body = (text: string) => `BODY:\n${text}\n-----\n`;

describe('an export of Movable Type', () => {
  test.each([
    ['plain paragraphs', entry(body(BOTH)), BOTH],
    ['HTML', entry(body(`<p>${ONE}</p>\n<p>${TWO}</p>`), 'CONVERT BREAKS: 0\n'), BOTH],
    ['an extended body', entry(`${body(ONE)}EXTENDED BODY:\n${TWO}\n-----\n`), BOTH],
    ['line ends of Windows', entry(body(BOTH)).replaceAll('\n', '\r\n'), BOTH],
    ['comments, which are left out', entry(`${body(ONE)}COMMENT:\nAUTHOR: Bob\nNice!\n-----\n`), ONE],
    ['blank lines among what is said of it', entry(body(ONE), '\nCATEGORY: Port\n\n'), ONE],
    ['names as Hatena writes them', `TITLE: Quay\nDATE: 03/05/2019 10:00:00\n-----\n${body(ONE)}${END}`, ONE],
  ])('has %s', async (_, file, text) => {
    const { articles, rejected, error } = await read('blog.txt', file);
    expect({ articles, rejected, error }).toMatchObject({
      articles: [{ headline: 'Quay', body: text, date: '2019-03-05' }],
      rejected: [],
      error: '',
    });
  });

  test('has the address and the excerpt where they are there', async () => {
    const file = entry(
      `${body(BOTH)}EXCERPT:\nWhy it is widened.\n-----\n`,
      'UNIQUE URL: https://h.example/q\n',
    );
    expect((await read('blog.txt', file)).articles).toMatchObject([
      { url: 'https://h.example/q', lead: 'Why it is widened.', body: BOTH },
    ]);
  });

  test('has many entries, what was not published told', async () => {
    const draft = entry(body(ONE)).replace('Publish', 'Draft');
    const { articles, rejected } = await read('blog.txt', entry(body(ONE)) + draft + entry(body(TWO)));
    expect(articles.map((one) => one.body)).toEqual([ONE, TWO]);
    expect(rejected).toEqual(['was not published: its status is Draft']);
  });
});

describe('a broken export', () => {
  test.each([
    ['without an end', entry(body(ONE)).replace(END, ''), [ONE], []],
    ['cut within a text', entry(`BODY:\n${ONE}\n`).replace(END, ''), [ONE], []],
    ['without texts', entry('').replace('TITLE: Quay\n', ''), [], ['has neither headline nor body']],
    [
      'with an entry that is larger than an article may be',
      entry(body('a'.repeat(2 * MAX_ARTICLE_CHARS))) + entry(body(ONE)),
      [ONE],
      ['is larger than an article may be'],
    ],
    [
      'with an address that may not be linked to',
      entry(body(ONE), 'UNIQUE URL: javascript:x()\n'),
      [],
      ['has no address that may be linked to'],
    ],
  ])('%s', async (_, file, bodies, reasons) => {
    const { articles, rejected, noted, error } = await read('blog.txt', file);
    expect(noted).toEqual(file.endsWith(END) ? [] : ['does not end, and may be cut']);
    expect({ bodies: articles.map((one) => one.body), rejected, error }).toEqual({
      bodies,
      rejected: reasons,
      error: '',
    });
  });

  test.each([
    ['a date that is none', '31/31/2019 10:00:00 PM', [`${UNKNOWN_DAY}: "31/31/2019 10:00:00 PM"`]],
    ['an empty date', '', []],
  ])('keeps an entry with %s without a day', async (_, date, notes) => {
    const { articles, noted } = await read(
      'blog.txt',
      entry(body(ONE)).replace('03/05/2019 10:00:00 PM', date),
    );
    expect(articles).toMatchObject([{ headline: 'Quay', date: '' }]);
    expect(noted).toEqual(notes);
  });
});

test('another text is not taken for one', async () => {
  const { articles } = await read('notes.txt', `TITLE: Quay\n\n${ONE}\n-----\n${TWO}\n`);
  expect(articles).toEqual([]);
});
