import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/core/article';
import { layoutOf } from '../../src/core/paragraphs';

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

  test('loses none of its words', () => {
    const text = fc.stringMatching(/^([A-Za-z]{1,9}[.!?]?[ \n]?){0,400}$/);
    const words = (given: string) => given.split(/\s+/).filter((word) => word !== '');
    const check = fc.property(text, text, text, (headline, lead, body) => {
      expect(texts({ headline, lead, body }).flatMap((part) => words(part ?? ''))).toEqual(
        words(textOf({ headline, lead, body })),
      );
    });
    fc.assert(check, { numRuns: 300 });
  });
});
