import { describe, expect, test } from 'vitest';
import type { Related } from '../../../src/core/context';
import { mergedRelated } from '../../../src/core/remote/merge';

const related = (url: string, score = 0.5): Related => ({
  article: { id: url, url, date: '', headline: url, publisher: '' },
  kind: 'background',
  score,
  days: null,
  sentence: null,
  why: { names: [], phrases: [] },
});
const at = (...paths: string[]): Related[] => paths.map((path) => related(`https://a.example/${path}`));
const paths = (list: readonly Related[]): string[] =>
  list.map(({ article }) => article.url.split('/').at(-1)!);

describe('what two archives know', () => {
  test('takes turns, the local one first', () => {
    expect(paths(mergedRelated(at('l1', 'l2'), at('r1', 'r2')))).toEqual(['l1', 'r1', 'l2', 'r2']);
  });

  test('counts an article that both have once, and higher', () => {
    expect(paths(mergedRelated(at('l1', 'both'), at('r1', 'both')))).toEqual(['both', 'l1', 'r1']);
  });

  test('keeps the order within each list, whatever the scores of the other', () => {
    const local = [related('https://a.example/l1', 0.4), related('https://a.example/l2', 0.3)];
    const remote = [related('https://a.example/r1', 0.99), related('https://a.example/r2', 0.98)];
    const merged = paths(mergedRelated(local, remote));
    expect(merged.indexOf('l1')).toBeLessThan(merged.indexOf('l2'));
    expect(merged.indexOf('r1')).toBeLessThan(merged.indexOf('r2'));
    expect(merged[0]).toBe('l1');
  });

  test('is never more than a reader takes in', () => {
    expect(mergedRelated(at('1', '2', '3', '4', '5'), at('6', '7', '8', '9', '10'))).toHaveLength(7);
  });

  test('stays as it is where the other knows nothing', () => {
    expect(paths(mergedRelated(at('l1', 'l2'), []))).toEqual(['l1', 'l2']);
    expect(paths(mergedRelated([], at('r1', 'r2')))).toEqual(['r1', 'r2']);
  });
});
