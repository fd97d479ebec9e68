import { describe, expect, test } from 'vitest';
import { chanceOf, logOdds, storyLogOdds } from '../../../src/core/match/decision';
import { FEATURES } from '../../../src/core/match/features';
import { RELATIONS, STORY } from '../../../src/core/match/weights';

const features = (given: Partial<Record<(typeof FEATURES)[number], number>> = {}): number[] =>
  FEATURES.map((name) => given[name] ?? 0);

describe('the decision', () => {
  test('begins with the bias and adds each feature by its weight', () => {
    expect(storyLogOdds(features())).toBe(STORY.bias);
    expect(storyLogOdds(features({ score: 0.5, near: 1 }))).toBeCloseTo(
      STORY.bias + 0.5 * STORY.weights.score! + STORY.weights.near!,
      12,
    );
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

  test('is a chance of a half at even odds', () => {
    expect(chanceOf(0)).toBe(0.5);
    expect(chanceOf(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(chanceOf(-Math.log(3))).toBeCloseTo(0.25, 12);
  });
});
