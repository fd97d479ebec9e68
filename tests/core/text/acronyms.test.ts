import { describe, expect, test } from 'vitest';
import { acronymAt } from '../../../src/core/text/acronyms';
import { termsIn } from '../../../src/core/text/terms';
import { foldWord, scanWords } from '../../../src/core/text/words';

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
};

describe('capitals with points', () => {
  test.each([
    ['The U.S. and the U.N. met.', ['The', 'U.S.', 'and', 'the', 'U.N.', 'met']],
    ['in Washington, D.C.', ['in', 'Washington', 'D.C.']],
    ['J. K. Rowling and J.Smith', ['Rowling', 'and', 'Smith']],
    ['at 3.5 p.m. U.', ['at', '3.5']],
    ['U.S', []],
  ])('%s: are one word', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are compared without them', () => {
    expect(['U.S.', 'D.C.', 'farm.example', '3.5'].map(foldWord)).toEqual([
      'us',
      'dc',
      'farm.example',
      '3.5',
    ]);
  });
});

describe('a stop word in capitals', () => {
  const termOf = termsIn('en');
  const termIn = (text: string, word: string) =>
    termOf(text, text.indexOf(word), text.indexOf(word) + word.length);

  test('has a term of its own, with points or without', () => {
    const us = termIn('trade with the US grew', 'US');
    expect(us).not.toBe(0);
    expect(termIn('trade with the U.S. grew', 'U.S.')).toBe(us);
    expect(termIn('Торговля с US растёт', 'US')).toBe(us);
    expect(termIn('he told us', 'us')).toBe(0);
  });

  test('is a stop word amid capitals and where it is emphasis', () => {
    expect(acronymAt('WHO WILL WIN', 0, 3)).toBe('');
    expect(acronymAt('do NOT go', 3, 6)).toBe('');
    expect(acronymAt('THIS is it', 0, 4)).toBe('');
    expect(acronymAt('WHO', 0, 3)).toBe('WHO');
  });
});
