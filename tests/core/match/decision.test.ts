import { describe, expect, test } from 'vitest';
import { chanceOf, logOdds, storyLogOdds } from '../../../src/core/match/decision';
import { FEATURES } from '../../../src/core/match/features';
import { RELATIONS, STORY } from '../../../src/core/match/weights';

const features = (given: Partial<Record<(typeof FEATURES)[number], number>> = {}): number[] =>
  FEATURES.map((name) => given[name] ?? 0);

describe('the decision', () => {
  test('begins with the bias and adds each feature by its weight', () => {
    expect(storyLogOdds(features({ undated: 1 }))).toBeCloseTo(STORY.bias + STORY.weights.undated!, 12);
    expect(storyLogOdds(features({ score: 0.5, near: 1 }))).toBeCloseTo(
      STORY.bias + 0.5 * STORY.weights.score! + STORY.weights.near!,
      12,
    );
  });

  test.each(FEATURES)('adds %s by its weight', (name) => {
    const of = (value: number) => storyLogOdds(features({ undated: 1, [name]: value }));
    const before = name === 'undated' ? 1 : 0;
    expect(of(before + 0.1) - of(before)).toBeCloseTo(0.1 * (STORY.weights[name] ?? 0), 12);
  });

  test('takes the likelier of story and relations, the latter only where there is a bond', () => {
    const related = features({ bond: 3, sameYear: 1 });
    expect(logOdds(related)).toBeCloseTo(
      RELATIONS.bias + 3 * RELATIONS.weights.bond! + RELATIONS.weights.sameYear!,
      12,
    );
    expect(logOdds(features({ sameYear: 1 }))).toBe(storyLogOdds(features({ sameYear: 1 })));
    expect(logOdds(features({ bond: 0.01, near: 1 }))).toBe(storyLogOdds(features({ near: 1 })));
  });

  test('lets the days cost 1.75 at most against days that nobody knows', () => {
    const alike = { score: 0.8, manyScore: 0.4, few: 0.5, bond: 0.1 };
    const far = features({ ...alike, fewDated: 0.5, sameYear: 0.01 });
    const undated = features({ ...alike, undated: 1 });
    expect(storyLogOdds(far)).toBeCloseTo(storyLogOdds(undated) - 1.75, 12);
    expect(logOdds(features({ bond: 3 }))).toBeCloseTo(
      RELATIONS.bias + 3 * RELATIONS.weights.bond! + RELATIONS.weights.undated! - 1.75,
      12,
    );
  });

  test('lets near days speak by their weights alone', () => {
    const near = features({ few: 0.5, fewDated: 0.5, near: 0.7, nearCosine: 0.2, sameYear: 1 });
    const { few, fewDated, near: day, nearCosine, sameYear } = STORY.weights;
    const sum = STORY.bias + 0.5 * few! + 0.5 * fewDated! + 0.7 * day! + 0.2 * nearCosine! + sameYear!;
    expect(storyLogOdds(near)).toBeCloseTo(sum, 12);
  });

  test('is a chance of a half at even odds', () => {
    expect(chanceOf(0)).toBe(0.5);
    expect(chanceOf(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(chanceOf(-Math.log(3))).toBeCloseTo(0.25, 12);
  });
});
