import { describe, expect, test } from 'vitest';
import { searchBody } from '../../../src/core/remote/request';
import { sentWords } from '../../../src/core/remote/words';

const page = (headline: string, text: string) => ({
  url: 'https://secret-host.example/secret-path',
  canonical: '',
  headline,
  text,
  date: '2024-03-04',
  publisher: 'Secretpaper',
  lang: 'en',
});
const words = (headline: string, text: string) =>
  sentWords(page(headline, text), JUDGING).map(({ word }) => word);

const JUDGING = { statistics: null };

describe('the words that a page is searched by elsewhere', () => {
  test('are its own, in lower case, more often printed ones weighing more', () => {
    const sent = sentWords(
      page('Wheat from Ilmenia', 'Wheat and wheat again, and a little barley.'),
      JUDGING,
    );
    expect(sent[0]?.word).toBe('wheat');
    const boostOf = (word: string) => sent.find((one) => one.word === word)?.boost ?? 0;
    expect(boostOf('wheat')).toBeGreaterThan(boostOf('barley'));
    expect(boostOf('barley')).toBe(1);
  });

  test.each([
    ['a mail address', 'Write to jane.canary@mail.example today'],
    ['a web address', 'See https://canary.example/canary and www.canary.example'],
    ['a path', 'The file /home/canary/secret was lost'],
    ['a handle', 'says @canary on the net'],
    ['a telephone number', 'call 5550199237 now'],
    ['a ticket', 'booking AB12CD34 is lost'],
    ['a token', `key ${'canary'.repeat(10)} was lost`],
  ])('never hold %s', (_what, text) => {
    expect(words('Wheat', text).join(' ')).not.toMatch(/canary|secret|5550199237|ab12cd34/i);
  });

  test('never hold the page’s own address, day or publisher', () => {
    const body = JSON.stringify(
      searchBody({ words: sentWords(page('Wheat', 'Wheat from Ilmenia.'), JUDGING) }),
    );
    expect(body).not.toMatch(/secret|2024-03-04/i);
  });

  test('are forty at most, and years are among them', () => {
    const many = Array.from(
      { length: 300 },
      (_, at) =>
        `w${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${'uvwxyz'[Math.floor(at / 100)]}`,
    );
    expect(words('Wheat', many.join(' '))).toHaveLength(40);
    expect(words('Harvest of 2011', 'The harvest of 2011 was the largest.')).toContain('2011');
  });

  test('are none of a page without text', () => {
    expect(words('', '')).toEqual([]);
  });
});
