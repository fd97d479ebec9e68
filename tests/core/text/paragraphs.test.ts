import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/article';
import { layoutOf } from '../../../src/core/text/paragraphs';

const parts = {
  headline: 'Wheat falls',
  lead: 'It rained.',
  body: 'Farmers wait.\n\nPrices rise.\nMills close.',
};

function texts(article: typeof parts): (string | null)[] {
  const { headline, lead, paragraphs } = layoutOf(article);
  const textAt = (span: { start: number; end: number } | null) =>
    span && textOf(article).slice(span.start, span.end);
  return [headline, lead, ...paragraphs].map(textAt);
}

describe('an article', () => {
  test('is set in headline, lead and the paragraphs of its body', () => {
    expect(texts(parts)).toEqual([
      'Wheat falls',
      'It rained.',
      'Farmers wait.',
      'Prices rise.',
      'Mills close.',
    ]);
  });

  test('may lack headline, lead or body', () => {
    expect(texts({ ...parts, lead: '' }).slice(0, 3)).toEqual(['Wheat falls', null, 'Farmers wait.']);
    expect(texts({ headline: '', lead: '', body: 'Alone.' })).toEqual([null, null, 'Alone.']);
    expect(texts({ headline: '', lead: '', body: '' })).toEqual([null, null]);
  });

  test('whose paragraph breaks were lost is parted between sentences', () => {
    const sentence = 'The ministers of both countries met again on Tuesday to speak about the harvest.';
    const body = Array(40).fill(sentence).join(' ');
    const { paragraphs } = layoutOf({ headline: '', lead: '', body });
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const { start, end } of paragraphs) {
      expect(body.slice(start)).toMatch(/^The ministers/);
      expect(body.slice(start, end)).toMatch(/harvest\.$/);
    }
  });

  test('is parted where a break was lost, and not where sentences never have a blank between', () => {
    const body = 'It passed in 2018.Xi paid a visit.';
    expect(texts({ headline: '', lead: '', body }).slice(2)).toEqual([
      'It passed in 2018.',
      'Xi paid a visit.',
    ]);
    const wide = '天气很好。农民很高兴。';
    expect(texts({ headline: '', lead: '', body: wide }).slice(2)).toEqual([wide]);
  });

  test('loses none of its letters', () => {
    const text = fc.stringMatching(/^([A-Za-z]{1,9}[.!?]?[ \n]?){0,400}$/);
    const letters = (given: string) => given.replace(/\s/g, '');
    const check = fc.property(text, text, text, (headline, lead, body) => {
      const set = texts({ headline, lead, body }).map((part) => letters(part ?? ''));
      expect(set.join('')).toBe(letters(textOf({ headline, lead, body })));
    });
    fc.assert(check, { numRuns: 300 });
  });
});
