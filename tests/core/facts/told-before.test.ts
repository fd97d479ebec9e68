import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts';

const REST = 'Ministers of Norway and Chile met in Oslo on Friday and signed an agreement on fishing rights.';
const textsOf = (sentence: string) =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: 'A headline of six words stands here', lead: '' },
    ...{ body: `${REST} ${sentence}`, publisher: '', lang: 'en' },
  }).map(({ text }) => text);

describe('a sentence is no fact when', () => {
  test.each([
    [
      'it tells of all of what was told',
      'All of the new envelopes sent to Norway on Monday were opened in Chile.',
    ],
    [
      'it counts on',
      'In the first, planes of Norway struck one of two trucks near the town of Derna on Monday.',
    ],
    ['it answers', 'Not directly, but ministers in Norway call Chile a partner in the treaty of 1998.'],
    [
      'its paper was told before',
      'According to the memo, Ann Lee told Norway of the treaty with Chile in March.',
    ],
    [
      'what was decided stands before',
      'General Paul Berg announced the decision in a broadcast of Chile on Monday.',
    ],
    [
      'what was stated stands before',
      'Ann Lee had made the controversial statement in response to Paul Berg of Norway in May.',
    ],
    [
      'a quote points back',
      '“These emails make clear that Norway knew of the attack in May,” said Ann Lee in Oslo.',
    ],
    [
      'a quote tells of it',
      '“It is a two-way street for Norway and Chile,” Ann Lee told the BBC on Tuesday in Oslo.',
    ],
    [
      'its papers were told before',
      'The indictments show growing pressure from Norway on Paul Berg of Chile in May.',
    ],
  ])('%s: %s', (_why, sentence) => expect(textsOf(sentence)).toEqual([REST]));
});

describe('a sentence is a fact when', () => {
  test.each([
    ['the paper is told', 'According to the memo of the treaty, Ann Lee of Norway went to Chile in March.'],
    [
      'the decision is told',
      'General Paul Berg announced the decision to leave Norway in a broadcast on Monday.',
    ],
    [
      'it tells of some of what is named',
      'Some of the ministers of Norway flew to Chile in May, Ann Lee said.',
    ],
    [
      'a quote is of the speaker',
      '“I look forward to a treaty of Norway and Chile,” Ann Lee said on Tuesday.',
    ],
  ])('%s: %s', (_why, sentence) => expect(textsOf(sentence)).toContain(sentence));
});
