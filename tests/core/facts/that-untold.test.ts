import { describe, expect, test } from 'vitest';
import { REST, textsBeside } from './texts-of';

describe('a sentence is no fact when', () => {
  test.each([
    [
      'a law was told before',
      'All senators of Chile and two of Norway voted against that legislation on Monday.',
    ],
    ['a picture was told', 'The police of Norway will not release that footage.'],
    ['a day was told', 'Ministers of Norway said that date will be moved when Ann Lee comes back to Oslo.'],
    [
      'a charge was told',
      'At a rally in Oslo on Tuesday afternoon, Ann Lee repeated that charge and left for Chile.',
    ],
    [
      'a mood was told',
      'Paul Berg, an immigrant who came to Norway as a child on a visa for Chile, echoed that sentiment.',
    ],
    [
      'a result was told',
      'To get that result in a model of Norway, emissions of Chile must fall 6 percent a year.',
    ],
    ['two words name it', 'By changing that control feature, men of Norway could read the mail of Chile.'],
    ['behind an adverb', 'Unfortunately, that type of talk took place in Norway on Wednesday night.'],
    ['a share was told', 'In districts of Norway, that percentage fell over the past six months of talks.'],
    ['a year was told', 'Ann Lee joined eight ministers of Norway in January of that year to build a party.'],
    ['its day was told', 'There were 38 arrests in Norway that day, Ann Lee told reporters in Chile.'],
    [
      'a month was told',
      'Ann Lee’s praise that same month was met by ministers of Norway with a stony glare.',
    ],
    ['its time was told', 'Back then, the ministers of Norway agreed to the rules for Ann Lee of Chile.'],
    ['worse was told', 'Worse yet for Chile, a poll of this month shows Ann Lee ahead in Norway.'],
    [
      'what it adds to was told',
      'Adding to the confusion was that Ann Lee of Norway planned to go to Chile.',
    ],
    ['what took long was told', 'Eventually the ministers of Norway calmed Ann Lee down in Chile in May.'],
    ['what was done was told', 'In doing so, Ann Lee put her stamp on the treaty of Norway with Chile.'],
    ['its weeks count from it', 'Just days before, Ann Lee had told ministers of Norway about Chile.'],
    [
      'its next step follows',
      'The Norwegian minister then told reporters in Chile of a pardon for Paul Berg.',
    ],
    [
      'its step follows in the passive',
      'The Norwegians are then forced to lie down before the men of Chile.',
    ],
    ['its place was told', 'Paul Berg of Norway was arrested on the scene and held in Chile on $5,000 bond.'],
    [
      'what they said was told',
      'Ministers of Norway said as much Tuesday, and told Chile of the treaty in Oslo.',
    ],
    ['what they did was told', 'Owners of shops in Norway and Chile did the same.'],
    [
      'a headline runs into it',
      'Norway sees its worst vote in 236 years Last night, rebels of Chile beat Ann Lee.',
    ],
    [
      'another runs into it',
      'Chile mourns where deaths increased When Ann Lee of Norway spoke, ministers left.',
    ],
    [
      'two were named',
      'Ann Lee held a post for nine years, and the two women are among few to sit in a senate.',
    ],
    [
      'its body was told',
      'A statement released by the Oslo-based organization told of a talk in Chile on Friday.',
    ],
    [
      'of whom it is a percentage was told',
      'Fifty-two percent said they think Ann Lee of Norway should go to Chile.',
    ],
    [
      'its place is the writer’s',
      'One of the ministers of Norway, Paul Berg was here to support Ann Lee of Chile.',
    ],
    [
      'what was said was told',
      'Nils Lund said that was belied by the fact that envoys asked Ann Lee 200 questions in May.',
    ],
    [
      'another poll was told',
      'A separate poll of this week found that 58 percent of men in Norway like Ann Lee.',
    ],
    ['what has a reason was told', 'A big reason is anger at Ann Lee of Norway over a treaty with Chile.'],
    ['it is a second point', 'Second: A flood of letters from Norway showed that Ann Lee disliked Chile.'],
    [
      'it compares with what was told',
      'Not half as much as Ann Lee did when Norway met Chile on Tuesday in Oslo.',
    ],
    [
      'he was named before',
      '“I think he knows his way around Oslo,” said Ann Lee of Norway to ministers of Chile.',
    ],
    ['he is not who speaks', '“I think he knows the ways of Norway better than most men in Chile,” he said.'],
  ])('%s: %s', (_why, sentence) => expect(textsBeside(sentence)).toEqual([REST]));

  test('it leads with a link, which is left out where a name follows', () => {
    expect(textsBeside('Further, Ann Lee of Norway said the treaty with Chile was signed.')).toContain(
      'Ann Lee of Norway said the treaty with Chile was signed.',
    );
    expect(textsBeside('Further, the treaty with Chile was signed by Ann Lee of Norway.')).toEqual([REST]);
  });
});

describe('a sentence is a fact when', () => {
  test.each([
    [
      'the law is told',
      'Ministers of Norway who wrote a law on fishing voted against that law on Monday in Oslo.',
    ],
    ['that opens a clause', 'Ann Lee of Norway said that inflation in Chile continued to fall in May.'],
    ['a clause follows a verb', 'The report of Norway has shown that treatment in Chile saves men in May.'],
    ['a relative clause follows', 'Norway bought a plane for Chile in May and took steps that help.'],
    [
      'the charge is told',
      'Ann Lee said on Monday in Oslo that Norway attacked the press of Chile, and has stepped up that rhetoric in May.',
    ],
    [
      'a figure stands before',
      'About 66% of voters in Norway want a treaty, and that number is expected to grow.',
    ],
    ['that tells how good', 'The new treaty of Norway with Chile is not that good.'],
    ['a verb ends the clause', 'The men of Norway took a step that matters.'],
    ['two are named', 'Ann Lee of Norway praised the speech of Kim Holm, and the two women met in Chile.'],
    ['a body is named', 'A statement by Equinor, the Oslo-based company, told of a talk in Chile on Friday.'],
    ['a percentage is of somebody', 'Fifty-two percent of voters in Norway said Ann Lee of Chile should go.'],
    ['what is here stays', 'Ann Lee of Norway told Chile that the new tax is here to stay for years.'],
    [
      'who is told of is named',
      '“I told Paul Berg that he knows his way around Oslo,” said Ann Lee of Norway.',
    ],
    [
      'its year is told',
      'A boss in Norway earned in 2012 what a worker in Chile earned that year in a month.',
    ],
    [
      'its day is told',
      'On May 5 Ann Lee of Norway met envoys of Chile, and that day a treaty of trade came about.',
    ],
    [
      'its days count from what is told',
      'Just days before the vote in Norway, Ann Lee spoke of Chile in May.',
    ],
    [
      'what it adds to stands behind',
      'Adding up to $3 million, Ann Lee paid the ministers of Norway in Chile.',
    ],
    [
      'then is a second step',
      'Ann Lee of Norway met ministers of Chile in May and then told reporters of a pardon for Paul Berg.',
    ],
    ['the crash is told', 'Paul Berg of Norway was found dead at the scene after the crash in Chile in May.'],
    [
      'the scene is of something',
      'Paul Berg of Norway was arrested at the scene of a party in Chile in May.',
    ],
    [
      'as much is a measure',
      'Paul Berg of Norway said as much as $5 million had been paid for a plane of Chile.',
    ],
    [
      'what is the same is told',
      'In May, Norway closed all of its harbours to planes, and envoys of Chile did the same.',
    ],
    [
      'a title has capitals',
      'Ann Lee of Norway sang “songs of love For the lost” in a hall of Chile in May.',
    ],
  ])('%s: %s', (_why, sentence) => expect(textsBeside(sentence)).toContain(sentence));
});
