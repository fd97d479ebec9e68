import { describe, expect, test } from 'vitest';
import { REST, textsBeside } from './texts-of';

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
    [
      'it answers a question',
      'How did Norway do it? By relying on a paper prepared in Chile by Paul Berg, but hiding it from Ann Lee.',
    ],
    ['its country was told', 'The country lifted some sanctions on Chile in July 2014 after Norway agreed.'],
    ['its state was told', 'If Ann Lee can win the state in March, she could collect 45 votes.'],
    [
      'what it answers was told',
      'Paul Berg of Norway also responded to the remarks during a visit to Chile on Monday.',
    ],
    [
      'its quote tells of nothing',
      '“We’re moving forward, and we’ll see what happens next week,” Ann Lee of Norway said in Chile.',
    ],
    [
      'it speaks for a body told before',
      '“Both leaders exchanged opinions for the summit of Norway,” it added, saying that Ann Lee would go.',
    ],
    [
      'its deal was told',
      'An aide of Norway indicated that the deal would not be final until Chile approved it on Monday.',
    ],
    [
      'its proposal was told',
      'Ann Lee said in Oslo that Norway sees why this proposal is on the table of Chile in May.',
    ],
    [
      'its attacks were told',
      'The attacks from Norway come after Ann Lee lashed out at Paul Berg on Monday.',
    ],
    [
      'its day was told',
      'On the same day, Ann Lee, a member of the board of Norway, sold $97,000 of shares in Chile.',
    ],
    ['it links', 'Norway, for instance, was asked in May why it did not sign a treaty with Chile.'],
    [
      'its role with an age was told',
      'The outspoken Norwegian operative, 67, was indicted in January as part of a probe into Chile.',
    ],
    [
      'its institution was told',
      'The Oslo private institution filed a lawsuit on Friday against Chile in a court of Norway.',
    ],
  ])('%s: %s', (_why, sentence) => expect(textsBeside(sentence)).toEqual([REST]));
});

describe('a sentence is a fact when', () => {
  test.each([
    [
      'the measure is told',
      'Ministers of Norway who voted against a bill on fishing called the measure bad for Chile in May.',
    ],
    [
      'both places are named',
      'The campaign of Ann Lee in Norway and Chile was confident about both places in May.',
    ],
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
      'the country is told by nobody else',
      'Norway said in May that the country lifted some sanctions on Chile in July 2014.',
    ],
    [
      'the state is named',
      'If Ann Lee can win Florida and most districts of the state, she could collect 45 votes.',
    ],
    [
      'the remarks are told',
      'Paul Berg of Norway also responded to the remarks of Ann Lee during a visit to Chile.',
    ],
    [
      'a quote of the speaker names its matter',
      '“We will sign a treaty with Chile next week,” Ann Lee of Norway said in Oslo.',
    ],
    [
      'a name stands before the age',
      'The Norwegian artist Ann Lee, 67, was honoured in January for a work on Chile.',
    ],
    [
      'a quote is of the speaker',
      '“I look forward to a treaty of Norway and Chile,” Ann Lee said on Tuesday.',
    ],
  ])('%s: %s', (_why, sentence) => expect(textsBeside(sentence)).toContain(sentence));
});
