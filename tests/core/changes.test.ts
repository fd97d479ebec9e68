import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import { isCorrection } from '../../src/core/changed-words';
import { changesBetween } from '../../src/core/changes';

const STORY: Article = {
  id: 'a',
  url: '',
  date: '2026-05-12',
  headline: 'Strike ends',
  lead: '',
  body: 'The strike ended on Sunday after nine days.\n\nNobody was hurt in the harbour.',
  publisher: 'A',
  lang: 'en',
};

describe('a publisher’s correction', () => {
  test.each([
    'Correction: an earlier version of this article gave another sum.',
    'Correction (12 May): the sum was wrong.',
    'Updated, 12 May 2026: adds a comment by the union.',
    "Editor's note: this story has been changed.",
    'This article was amended on 12 May 2026 to correct the sum.',
    'An earlier version of this story said that the strike had ended.',
    'Korrektur: In einer früheren Fassung stand eine andere Summe.',
    'Исправление: сумма была указана неверно.',
    '更正：金额有误。',
  ])('is told as one: %s', (sentence) => expect(isCorrection(sentence)).toBe(true));

  test.each([
    'Correction officers said: nobody had seen it.',
    'Updated figures show a 5-point drop: a record.',
    'The correction of the market went on.',
  ])('is not: %s', (sentence) => expect(isCorrection(sentence)).toBe(false));

  test('is the first of what is new, although lines around the news do not count', () => {
    const later = {
      ...STORY,
      body: `${STORY.body}\n\nTalks will go on for another week, it said.\n\nCorrection: the strike took ten days.`,
    };
    expect(changesBetween(STORY, later)?.added).toEqual([
      'Correction: the strike took ten days.',
      'Talks will go on for another week, it said.',
    ]);
  });
});

describe('a lead', () => {
  const lead = 'Dockers have gone back to work at last.';

  test('that one of the versions has nowhere is no change', () => {
    expect(changesBetween({ ...STORY, lead }, STORY)).toBeNull();
    expect(changesBetween(STORY, { ...STORY, lead })).toBeNull();
  });

  test('that both have is compared', () => {
    const other = { ...STORY, lead: 'Dockers have stayed away for a day more.' };
    expect(changesBetween({ ...STORY, lead }, other)).toMatchObject({ removed: [lead], added: [other.lead] });
  });
});
