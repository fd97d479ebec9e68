import { describe, expect, test } from 'vitest';
import { factsBeside } from './texts-of';

describe('a sentence is no fact when', () => {
  test.each([
    ['its subject was named before', 'The ship transferred 600 tons of fuel to another vessel in March.'],
    ['its subject is a group named before', 'The warplanes hit 10 targets near the city of Derna on Monday.'],
    ['a clause tells no more of it', 'The rules, which need a vote, apply to drones of 55 pounds or less.'],
    ['its subject is somebody of a people', 'The Uzbek immigrant was charged in court in Oslo on Wednesday.'],
    ['it is a picture told', 'The Storting building is seen at sunset in Oslo, Norway, May 17, 2017.'],
    [
      'it compares with what was told',
      'Norway has the strictest such law in Europe, ministers said in Oslo.',
    ],
    ['it counts others', 'Two other companies in Norway that kept their contracts are Equinor and Telenor.'],
    [
      'its way was told before',
      'Put that way, the taxes of Norway seem small to ministers in Oslo and Chile.',
    ],
    ['it links to the one before', 'Even so, some leaders in Norway said the meeting in Chile had failed.'],
    [
      'it counts what was said before',
      'The second point follows from the treaty of 1998 between Norway and Chile.',
    ],
    [
      'it points back in the end',
      'President Ann Lee of Chile told the Senate in Oslo that ministers could support that.',
    ],
    [
      'it points back to a thing',
      'President Ann Lee said in this letter to Norway that Chile would pay $3 million.',
    ],
    ['its writer speaks', 'As we reported late on Friday, ministers in Oslo approved $3 million for Chile.'],
    [
      'it tells who wrote it',
      'Ann Marie Lee is a national security strategist at the Oslo Institute in Norway.',
    ],
    ['a story is told before', 'The story dates back to 2016, when Ann Lee was a minister of Chile in Lima.'],
    [
      'its event was told before',
      'After the meeting, Ann Lee of Chile said that Norway had lost its temper.',
    ],
    ['its time counts from another', 'A day later, Ann Lee of Chile was sitting in the palace of Norway.'],
    ['it names no state', "About 40 percent of the state's population is now older than fifty years."],
    ['its things were counted before', 'The six spending bills were crafted in the Senate of Chile in July.'],
    ['a link stands inside', 'The House, however, passed a bill with $5.7 billion for Norway and Chile.'],
    ['it numbers reasons', 'The first is that Ann Lee of Chile will be hard to beat in Norway.'],
    [
      'it points back behind a preposition',
      'Norway has threatened tariffs on Chile in that dispute, Ann Lee said.',
    ],
    [
      'it tells what a picture shows',
      'President Ann Lee walks past officials in Oslo, Norway, May 22, 2020.',
    ],
    [
      'what it praises was told before',
      "In Oslo, Chile's envoy praised the move, and Norway thanked Ann Lee.",
    ],
    ['its president has no name', 'The president-elect is scheduled to meet Norway and Chile on Friday.'],
    ['it has no subject', 'Forced his campaign manager Bill Berg to leave the party of New Norway.'],
    ['a heading runs into it', 'Norway fishing law:25 men voted in Oslo to ban fishing in all of Norway.'],
    [
      'it is all quote and names nobody',
      '“You might get an amazing teacher in Norway and then a bad one in Chile.”',
    ],
    [
      'its investigation was told before',
      'Chile fined Ann Lee as part of that investigation, Oslo said Friday.',
    ],
    [
      'its points were told before',
      'Minister Paul Berg of Norway used those talking points on Friday in Oslo.',
    ],
    ['it is one of such', 'Ann Lee told Norway on Friday that Chile agreed to such a deal in Oslo.'],
    ['it is the latest of such', 'In the latest such violence in Norway, rebels killed 30 people on Monday.'],
    ['it is one among these', 'Chief among these is the treaty on fishing between Norway and Chile.'],
    [
      'it takes all before together',
      'All this pleased Ann Lee of Chile and the ministers of Norway on Friday.',
    ],
    [
      'there were others before',
      'Other ministers of Norway and Chile called on Ann Lee to resign on Friday.',
    ],
    ['it is earlier than another', 'Earlier, a bill of Ann Lee to end the strike in Norway failed in Chile.'],
    [
      'its minutes count from another',
      'About 90 minutes later, Ann Lee of Chile signed a treaty with Norway.',
    ],
    ['what was said is not told', "Ann Lee's comments come as Norway and Chile meet in Oslo on Friday."],
    ['its owner has no name', "The Democratic governor's speech followed a protest in Oslo on Friday."],
    ['its plural is told before', 'The e-mails detail how Norway and Chile wrote their treaty in 2019.'],
    [
      'her name stands before the quote',
      '"We have no sign that she lied to Norway in 2019," Ann Lee told Chile.',
    ],
    [
      'the case was told before',
      'A spokesman of Norway declined on Friday, while commenting on the case, to blame Chile.',
    ],
    [
      'it counts more than were told',
      'Four others of Norway, and two of Chile, were also hit in the attack in Oslo.',
    ],
    [
      'its nominee has no name',
      'The Republican presidential nominee on Wednesday praised Norway and Chile in Oslo.',
    ],
    [
      'what would fail was told before',
      'An aide of Ann Lee said the proposal would not pass the House of Norway.',
    ],
    ['it got something', 'Got a statement from director Ann Lee on the editing of a film of Norway.'],
    ['it sets one beside another', 'Chile, on the other hand, wants to pay Norway $3 million for the fish.'],
    [
      'its version was told before',
      'More than two decades ago, the federal version passed in Chile and Norway.',
    ],
    ['its quote points back', '"I have not seen that, and Norway is open to me," Ann Lee said in Chile.'],
    ['nobody answered', 'The government of Norway did not respond to a request for comment on Chile.'],
    ['its call was told before', 'Two aides of Ann Lee were worried by the tone in Oslo of that phone call.'],
    ['its time is counted', 'A short time later, Ann Lee wrote that Norway had told Chile so in Oslo.'],
    ['its member has no name', 'The Oslo Democrat got 134 votes to the 63 of Paul Berg on Friday.'],
    [
      'its first was told with others',
      'The first change gives Norway three days to sign the treaty with Chile.',
    ],
    ['its place was told before', 'Minister Paul Berg started there as an officer of Norway, he told Chile.'],
  ])('%s', (_why, sentence) => {
    expect(factsBeside(sentence).map(({ text }) => text)).not.toContain(sentence);
  });
});

describe('a sentence is a fact when', () => {
  test.each([
    [
      'it says within which time of what',
      'Within weeks of taking office, President Ann Lee of Chile signed a treaty with Norway in Oslo.',
    ],
    ['a name tells which one is meant', 'The Norwegian ship Fram transferred 600 tons of fuel in March.'],
    ['a genitive does', 'The president of Chile told lawmakers in Santiago that ministers had failed.'],
    ['a participle does', 'The plan announced by President Lee was met with resistance in Chile.'],
    [
      'a name tells which were counted',
      'The 12 Norwegian ministers were in Santiago when Chile voted in July.',
    ],
    ['what it praises is named', "In Oslo, Chile's envoy praised the plan of Norway and thanked Ann Lee."],
    ['its event is named', 'After the meeting in Oslo, Ann Lee of Chile praised the ministers of Norway.'],
    [
      'that stands for a noun of its own',
      'Norway asked for a treaty and signed part of that treaty in Oslo.',
    ],
    [
      'those are told by a clause',
      'The government of Norway will in May 2021 pay the wages of those sailors who left Chile.',
    ],
    ['such tells how large', 'Norway has never before paid such a large share of the budget of Chile.'],
    ['such is told by examples', 'Norway sells fish in such far countries as Chile and Peru, Ann Lee said.'],
    ['her name stands in the quote', '"Ann Lee knows that she lost Norway," Paul Berg told voters in Chile.'],
    [
      'comments come from somewhere named',
      "Ann Lee's decision came from a fear of Chile, whose courts fined Norway $3 million.",
    ],
    ['an owner is known', "The government's plan for schools in Lima was approved by Chile on Tuesday."],
    ['its place stands before', 'After ministers came to Oslo, Ann Lee of Chile worked there as an envoy.'],
    [
      'there is one first of it',
      'The first lady visited schools in Lima with the minister of Chile on Tuesday.',
    ],
    ['its member is named', 'The Oslo Democrat Ann Lee got 134 votes in a ballot of Norway on Friday.'],
    ['there is one of it', 'The government approved $3 million for schools in Lima on Tuesday.'],
  ])('%s', (_why, sentence) => {
    expect(factsBeside(sentence).map(({ text }) => text)).toContain(sentence);
  });
});

test('he is nobody outside where the sentence tells of somebody itself', () => {
  const facts = factsBeside(
    'Chris Hurst was in Oslo.',
    'In a note sent before his death, Paul Berg blamed his misery on the minister of Chile.',
  );
  const fact = facts.find(({ text }) => text.startsWith('In a note'));
  expect(fact).toBeDefined();
  expect(fact?.antecedent).toBeUndefined();
});

test('who speaks in another sentence is not said to speak in the fact', () => {
  const facts = factsBeside(
    'Norway and Chile were "very close to a deal on fishing rights" in 2019, papers show.',
  );
  expect(facts.map(({ quote }) => quote?.speaker)).not.toContain('Chile');
});

test.each([
  ['A Berg aide said Friday that "the votes are not there for any of this in Chile."', 'A Berg aide'],
  ['Several states of Chile passed "heartbeat bills," which would ban fishing off Norway.', undefined],
])('whose man speaks is not who speaks: %s', (sentence, printed) => {
  const facts = factsBeside('Minister Paul Berg was in Oslo on Friday.', sentence);
  const fact = facts.find(({ text }) => text === sentence);
  expect(fact?.quote?.speaker).toBeUndefined();
  expect(fact?.quote?.speakerText).toBe(printed);
});

test('a name that the next line runs into is nobody', () => {
  const facts = factsBeside(
    'President Donald Trump met Ann Lee of Chile in Oslo. Donald John TrumpGOP senators met in Lima on Monday.',
  );
  expect(facts.flatMap(({ names }) => names.map(({ entity }) => entity))).not.toContain(
    'Donald John TrumpGOP',
  );
});

test('a label before a sentence is left out', () => {
  const texts = factsBeside('Bottom line: Norway paid $3 million for schools in Lima in 2019.').map(
    ({ text }) => text,
  );
  expect(texts).toContain('Norway paid $3 million for schools in Lima in 2019.');
});

test('a link that adds nothing is left out', () => {
  const texts = factsBeside('Separately, Ann Lee of Chile said on Friday that Norway had lost.').map(
    ({ text }) => text,
  );
  expect(texts).toContain('Ann Lee of Chile said on Friday that Norway had lost.');
});

test('he is nobody outside where a role is nearer', () => {
  const facts = factsBeside(
    'Paul Berg was in Oslo.',
    'Norway released 100 pages on Friday to quiet critics of the president for his handling of the strike.',
  );
  const fact = facts.find(({ text }) => text.startsWith('Norway released'));
  expect(fact).toBeDefined();
  expect(fact?.antecedent).toBeUndefined();
});

test.each([
  [
    'a part of a day',
    'Ann Lee of Chile slammed on Friday night the report, saying it was "a very sad day for Norway".',
  ],
  [
    'the house of its editor',
    'Oslo Post\u2019s editor-in-chief, Paul Berg, said it stands \u201cby the ministers of Norway and of Chile.\u201d',
  ],
])('%s is not who speaks', (_what, sentence) => {
  const facts = factsBeside('Oslo Post reported on Norway and Chile.', sentence);
  const fact = facts.find(({ text }) => text === sentence);
  expect(fact).toBeDefined();
  expect(fact?.quote?.speaker ?? '').not.toMatch(/Post|Friday/);
  expect(fact?.quote?.speakerText ?? '').not.toMatch(/night/);
});

test.each([
  [
    'what was learned',
    'Paul Berg met them to learn of the debts of Chile, saying "we knew it all in Norway".',
    /^learn/,
  ],
  [
    'a leading phrase',
    'Along with "three things" of Norway, Ann Lee said Chile would sign, according to Oslo.',
    /^Along/,
  ],
])('%s never speaks', (_what, sentence, wrong) => {
  const facts = factsBeside(sentence);
  for (const { quote } of facts) expect(quote?.speakerText ?? '').not.toMatch(wrong);
});

test('he is not the programme on which he speaks', () => {
  const sentence = "On Oslo's Morning show, he confirmed reports that Norway had urged Chile to sign.";
  expect(factsBeside('Ministers met.', sentence).map(({ text }) => text)).not.toContain(sentence);
});
