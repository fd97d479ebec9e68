import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import { excerptOf } from '../../src/core/excerpt';
import { isExcerpt, withoutExcerpt } from '../../src/core/url/excerpt-address';
import { canonicalUrl } from '../../src/core/url/url';

const page: Article = {
  id: 'https://a.example/wheat',
  url: 'https://a.example/wheat#comments',
  date: '2026-03-01',
  headline: 'Wheat falls',
  lead: 'A lead',
  body: 'One. Two.',
  publisher: 'A',
  lang: 'en',
};

describe('an excerpt', () => {
  test('has what is selected for its text, and the rest of its page', () => {
    const { body, lead, headline, date, publisher } = excerptOf(page, ' Prices fell, by a third. \n');
    expect([body, lead, headline, date, publisher]).toEqual([
      'Prices fell, by a third.',
      '',
      'Wheat falls',
      '2026-03-01',
      'A',
    ]);
  });

  test('leads to its place on the page', () => {
    expect(excerptOf(page, 'Prices fell, by a third-ish').url).toMatch(
      /^https:\/\/a\.example\/wheat#excerpt-[\da-f]{8}:~:text=Prices%20fell%2C%20by%20a%20third%2Dish$/,
    );
    const long = 'One two three four five six.\n\nSeven eight nine ten eleven twelve.';
    expect(excerptOf(page, long).url).toMatch(
      /:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve\.$/,
    );
  });

  test('leads to it by whole words, however long', () => {
    const text =
      'Representatives of environmental organisations demonstrated. Demonstrators surrounded representatives of administrations everywhere.';
    const [begin, end] = decodeURIComponent(excerptOf(page, text).url.split(':~:text=')[1]!).split(',');
    expect(begin).toBe('Representatives of environmental organisations demonstrated.');
    expect(end).toBe('surrounded representatives of administrations everywhere.');
  });

  test('is neither its page nor another excerpt of it', () => {
    const [one, other] = [excerptOf(page, 'Prices fell.'), excerptOf(page, 'Prices rose.')];
    expect(new Set([page.id, one.id, other.id]).size).toBe(3);
    expect(canonicalUrl(one.id)).toBe(one.id);
    expect(canonicalUrl(one.url)).toBe(one.id);
    expect(withoutExcerpt(one.id)).toBe(page.id);
    expect([isExcerpt(one.url), isExcerpt(page.url)]).toEqual([true, false]);
  });

  test('keeps the route of a page that has one', () => {
    const routed = { ...page, url: 'https://a.example/#/story/5', id: 'https://a.example#/story/5' };
    const { id, url } = excerptOf(routed, 'Prices fell.');
    expect(url).toBe('https://a.example/#/story/5:~:text=Prices%20fell.');
    expect(withoutExcerpt(id)).toBe(routed.id);
  });

  test('of a page with a very long address has one that may be linked to', () => {
    const { url } = excerptOf(
      { ...page, url: `https://a.example/${'x'.repeat(1_990)}` },
      'Prices fell by a third.',
    );
    expect(url).toMatch(/#excerpt-[\da-f]{8}$/);
  });

  test('of words that were shared by a text fragment is another matter', () => {
    expect(canonicalUrl('https://a.example/wheat#:~:text=Prices%20fell')).toBe(page.id);
  });
});
