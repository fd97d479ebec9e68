import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts';

const textsOf = (...sentences: string[]) =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: 'A headline of six words stands here', lead: '' },
    ...{ body: sentences.join(' '), publisher: '', lang: 'en' },
  });

test('he is never who took a picture', () => {
  const [fact] = textsOf(
    'During his first 15 months as president, Paul Berg has postured as the bad cop. ' +
      'President Berg at Joint Base Andrews in March. (Joshua Roberts/Reuters)\n\n' +
      'With his team of ministers from Chile in place, he can go back to fishing off Oslo in May.',
  ).filter(({ text }) => text.includes('fishing off'));
  expect(fact?.antecedent?.entity).toBe('Paul Berg');
});

test('the United States states nothing', () => {
  const [fact] = textsOf(
    'Norway is so sure that the United States is about to strike that it uses a “use it or lose it” plan in May.',
  ).filter(({ text }) => text.includes('so sure'));
  expect(fact).toBeDefined();
  expect(fact?.quote?.speakerText).toBeUndefined();
});

const told = (word: string, ...sentences: string[]) =>
  textsOf(...sentences).find(({ text }) => text.includes(word));

test('what is his at the beginning is told of whom the text is about, not of the man named before', () => {
  const before = 'Mitch Lund led the ministers of Norway in the vote on the treaty on Monday.';
  expect(
    told('defected', before, 'Two of his senators defected in May, when Ann Lee of Chile left Oslo.'),
  ).toBe(undefined);
  expect(
    told('focus', before, 'In his focus group, just six people thought Lund had won the debate in Oslo.'),
  ).toBe(undefined);
});

test('when it was said is no part of who said it', () => {
  const fact = told(
    'storm',
    'Mayor Dawn Lee of Bergen this week said Norway had “held hostage” the storm funds in May.',
  );
  expect(fact?.quote?.speakerText ?? '').not.toMatch(/week/);
});

test('his office is not he', () => {
  const fact = told(
    'review',
    'Paul Berg is the governor of Bergen in Norway.',
    '“Governor Berg will conduct an internal review of the lanes in Oslo,” his office said on Thursday.',
  );
  expect(fact?.quote?.speaker).toBe(undefined);
});

test('an inspector general is no deputy attorney general', () => {
  const facts = textsOf(
    'Deputy Attorney General Rod Lund of Norway met ministers of Chile in Oslo on Friday.',
    'Ministers of Norway said the inspector general found 12 mistakes in the files of Chile in May.',
  );
  expect(facts).toHaveLength(2);
  expect(facts.map(({ antecedent }) => antecedent)).toEqual([undefined, undefined]);
});

test('a letter that somebody quoted is not said by him', () => {
  const fact = told(
    'widow',
    'Ann Lee later quoted a letter penned by the widow of Paul Berg in 1986, that said “he used the power of Norway.”',
  );
  expect(fact).toBeDefined();
  expect(fact?.quote?.speaker).toBeUndefined();
});

test('how somebody feels is nobody who speaks', () => {
  const fact = told(
    'torn',
    'Paul Berg, a member of the team of Norway, said so in Oslo.',
    'Berg said he is personally torn between Lund and Lee, but added that while he considers Lee a “wacko” on trade, ' +
      'he also believes the senator has the clearer path to actually winning the nomination in May.',
  );
  expect(fact).toBeDefined();
  expect(fact?.quote?.speakerText ?? '').not.toMatch(/torn/);
});

describe('nobody speaks where', () => {
  test.each([
    ['two do', 'Mike Pohl and Ann Kim said the talks were “very warm” in Oslo on Friday.'],
    [
      'he and another do',
      'Paul Berg of Norway said he and Ann Kim had talked, and said “we fell in love” in May.',
    ],
    [
      'it is explained',
      'The polls of Norway help explain why Congress has “lost the trust” of voters in May.',
    ],
    ['somebody is accused', 'The Army private, who was charged with “aiding the enemy,” left Norway in May.'],
    [
      'a paper is called names',
      'The Oslo Post is called “political” and “unreliable” by ministers of Norway.',
    ],
  ])('%s: %s', (_why, sentence) => {
    const fact = told(sentence.slice(0, 20), 'Paul Berg led Norway. Ann Kim led Chile.', sentence);
    expect(fact?.quote).toBeDefined();
    expect(fact?.quote?.speaker).toBeUndefined();
  });

  test.each([
    ['Mike Pohl, with Ann Kim at his side, said the talks were “very warm” in Oslo on Friday.', 'Mike Pohl'],
    ['Paul Berg of Norway agreed to defend what Ann Kim called a “fair deal” in May.', 'Ann Kim'],
    ['Paul Berg of Norway was asked about trade and called it “a mess” in Oslo in May.', 'Paul Berg'],
  ])('one speaks: %s', (sentence, speaker) => {
    expect(told(sentence.slice(0, 20), 'Paul Berg led Norway.', sentence)?.quote?.speaker).toBe(speaker);
  });
});

test('he is no operation', () => {
  const fact = told(
    'never knew',
    'Operation Fast and Furious let guns walk from Norway to Chile. General Paul Berg knew of Furious in May.',
    '“I never knew of all of the guns from Norway,” he said of Furious in a letter to ministers in Oslo.',
  );
  expect(fact?.quote?.speaker).toBe('Paul Berg');
});

test('a junior is a man, and the president is not he', () => {
  const facts = textsOf(
    'Trump Jr. met ministers of Norway in May. Ann Lee met President Trump in Oslo on Friday.',
    'Donald Trump Jr. and Ann Lee of Norway spoke for hours. Trump Jr. went to Chile with ministers on Monday.',
    'With envoys of Norway in a tower of Oslo, she asked for all of the papers on a visit in 2016.',
  );
  expect(facts.map(({ antecedent }) => antecedent?.entity)).not.toContain('Donald Trump Jr');
});

test('he of a quote is not who says it', () => {
  expect(
    told(
      'knows his way',
      'Carl Lund is a professor of law in Norway. Lund said on Friday that envoys of Chile would do well.',
      '“I think he really does know his way around Oslo better than a whole lot of people, and knows his way home,” he said.',
    ),
  ).toBe(undefined);
});
