import { describe, expect, test } from 'vitest';
import { type Evidence, FEATURES, featuresOf } from '../../../src/core/match/features';
import { cosineOf, likened } from '../../../src/core/match/likeness';
import { readTerms } from '../../../src/core/text/read-terms';

const likenedText = (headline: string, text: string, rarity = 1) =>
  likened(readTerms(headline, text, 'en'), () => rarity);

const WHEAT = likenedText('Wheat', 'Harvests fell.');
const NO_ACTORS = { fit: 0, bond: 0, topics: 0, mainTopics: 0 };

/** The features by name of a page that is its own article, in an archive of ten. */
function featuresBy(given: Partial<Evidence> = {}): Record<string, number> {
  const evidence: Evidence = {
    page: WHEAT,
    article: WHEAT,
    lead: 0.5,
    score: 0.25,
    actors: NO_ACTORS,
    rarityOf: () => 1,
    days: null,
    articles: 10,
    language: 'en',
    isOtherLanguage: false,
    ...given,
  };
  const values = featuresOf(evidence);
  return Object.fromEntries(FEATURES.map((name, at) => [name, values[at]!]));
}

describe('what is alike', () => {
  test('speaks by the size of the archive: of ten, half', () => {
    const { few, manyCosine, manyLead, manyScore, score } = featuresBy();
    expect({ few, manyLead, manyScore, score }).toEqual({
      few: 0.5,
      manyLead: 0.25,
      manyScore: 0.125,
      score: 0.25,
    });
    expect(manyCosine).toBeCloseTo(0.5, 12);
    const whole = likenedText('', 'wheat harvests fell');
    expect(featuresBy({ page: whole, article: whole }).fewOpening).toBeCloseTo(0.5, 12);
  });

  test('of one article speaks as few alone, of a thousand by a quarter', () => {
    expect([featuresBy({ articles: 1 }).few, featuresBy({ articles: 0 }).few]).toEqual([1, 1]);
    expect(featuresBy({ articles: 1000 }).few).toBeCloseTo(0.25, 12);
  });

  test('of languages without spaces is scaled, of pages in another language not', () => {
    expect(featuresBy({ language: 'zh' })).toMatchObject({
      unspaced: 1,
      manyCosine: expect.closeTo(0.8, 12),
    });
    expect(featuresBy({ language: 'zh', isOtherLanguage: true })).toMatchObject({
      unspaced: 0,
      otherLanguage: 1,
      manyCosine: expect.closeTo(0.5, 12),
    });
  });
});

describe('days', () => {
  test('that are unknown say nothing but that', () => {
    const unknown = { undated: 1, near: 0, nearCosine: 0, sameYear: 0, fewDated: 0, bondFar: 0 };
    expect(featuresBy()).toMatchObject(unknown);
  });

  test('fade by four, fourteen and five hundred, before as after', () => {
    const of = (days: number) => featuresBy({ days });
    expect(of(0)).toMatchObject({ undated: 0, near: 1, sameYear: 1, fewDated: 0.5 });
    for (const sign of [1, -1]) {
      expect(of(4 * sign).near).toBeCloseTo(1 / Math.E, 12);
      expect(of(14 * sign).nearCosine).toBeCloseTo(1 / Math.E, 12);
      expect(of(500 * sign).sameYear).toBeCloseTo(1 / Math.E, 12);
    }
  });
});

describe('a bond of countries', () => {
  const actors = { ...NO_ACTORS, bond: 2, fit: 3, topics: 0.5, mainTopics: 0.25 };

  test('counts where the beginnings cover something of each other, else by the square of how little', () => {
    expect(featuresBy({ actors, lead: 0.15 }).bond).toBe(2);
    expect(featuresBy({ actors, lead: 0.9 }).bond).toBe(2);
    expect(featuresBy({ actors, lead: 0.03 }).bond).toBeCloseTo(2 * 0.04, 12);
    expect(featuresBy({ actors, lead: 0, isOtherLanguage: true }).bond).toBe(2);
  });

  test('counts more the further the days are apart', () => {
    expect(featuresBy({ actors, days: 0 }).bondFar).toBe(0);
    for (const days of [500, -500])
      expect(featuresBy({ actors, days }).bondFar).toBeCloseTo(2 * (1 - 1 / Math.E), 12);
  });

  test('fit and topics speak of another language alone', () => {
    expect(featuresBy({ actors })).toMatchObject({ topics: 0.5, otherFit: 0, otherTopics: 0 });
    expect(featuresBy({ actors, isOtherLanguage: true })).toMatchObject({ otherFit: 3, otherTopics: 0.75 });
  });
});

describe('length', () => {
  const words = (count: number) => likenedText('', Array.from({ length: count }, () => 'wheat').join(' '));

  test('is a logarithm: 0 at some thirty words, one and a half at a thousand, never less than of ten', () => {
    expect(featuresBy({ page: words(1000) }).pageLength).toBeCloseTo(1.5, 12);
    expect(featuresBy({ page: words(10) }).pageLength).toBeCloseTo(-0.5, 12);
    expect(featuresBy({ page: words(3) }).pageLength).toBeCloseTo(-0.5, 12);
    expect(featuresBy({ article: words(100), page: words(1000) })).toMatchObject({
      articleLength: expect.closeTo(0.5, 12),
      fewPageLength: expect.closeTo(0.75, 12),
    });
  });

  test('of languages without spaces counts pairs of signs by 2.3 a word', () => {
    expect(featuresBy({ page: words(2300), language: 'ja' }).pageLength).toBeCloseTo(1.5, 12);
  });
});

describe('rare names', () => {
  const namesOf = (a: string, b: string, rarity = 6) =>
    featuresBy({ page: likenedText('', a), article: likenedText('', b), rarityOf: () => rarity }).rareNames;

  test('count where both texts have them, by a logarithm', () => {
    const text = 'He met Kessler and Wolski in a hall.';
    expect(namesOf(text, text)).toBeCloseTo(Math.log(3) / 2, 12);
    expect(namesOf(text, 'She saw Wolski then.')).toBeCloseTo(Math.log(2) / 2, 12);
    expect(namesOf(text, 'She saw Berg then.')).toBe(0);
    expect(namesOf('Kessler met him.', 'He met Kessler then.')).toBeCloseTo(Math.log(2) / 2, 12);
  });

  test('are names in one of the texts at least, and neither common nor figures', () => {
    expect(namesOf('He met Kessler then.', 'he met kessler then.')).toBeCloseTo(Math.log(2) / 2, 12);
    expect(namesOf('he met kessler then.', 'he met kessler then.')).toBe(0);
    expect(namesOf('He met Kessler then.', 'He met Kessler then.', 5.9)).toBe(0);
    expect(namesOf('In 1987 it fell.', 'In 1987 it fell.')).toBe(0);
  });
});

describe('the cosine of two texts', () => {
  test('is one of the same, nothing of others, and of half the words the root of a half', () => {
    const cosine = (a: string, b: string) => cosineOf(likenedText('', a).whole, likenedText('', b).whole);
    expect(cosine('wheat harvest', 'wheat harvest')).toBeCloseTo(1, 12);
    expect(cosine('wheat harvest', 'tariff quota')).toBe(0);
    expect(cosine('wheat harvest', 'wheat')).toBeCloseTo(Math.SQRT1_2, 12);
    expect(cosine('', 'wheat')).toBe(0);
  });

  test('weighs a word by one and the logarithm of its count', () => {
    const weight = 1 + Math.log(2);
    const twice = likenedText('', 'wheat wheat harvest').whole;
    expect(cosineOf(twice, likenedText('', 'wheat').whole)).toBeCloseTo(weight / Math.hypot(weight, 1), 12);
  });
});
