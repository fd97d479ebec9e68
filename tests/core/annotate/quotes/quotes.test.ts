import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';

const quotes = (text: string): string[] =>
  annotate(text).quotes.map(
    ({ span, speaker, speakerText }) =>
      `${text.slice(span.start, span.end)} — ${speaker ?? speakerText ?? '?'}`,
  );

describe('quotes and their speakers', () => {
  test.each<[string, string[]]>([
    ['"We will win this," John Smith said.', ['We will win this, — John Smith']],
    ['"We will win this," said John Smith, a lawyer.', ['We will win this, — John Smith']],
    ['John Smith said, "We will win this."', ['We will win this. — John Smith']],
    ['John Smith, who won, called it "a joke."', ['a joke. — John Smith']],
    ['John Smith said Ann Lee had made an "improper" call.', ['improper — John Smith']],
    ['According to John Smith, it was "a bad day."', ['a bad day. — John Smith']],
    [
      '“We will win,” said John Smith. “We must win today.”',
      ['We will win, — John Smith', 'We must win today. — John Smith'],
    ],
    ['"We are sure of it,” the spokeswoman said.', ['We are sure of it, — the spokeswoman']],
    ['John Smith left. "He is gone," she said.', ['He is gone, — she']],
    ["'We are sure of it,' John Smith said.", ['We are sure of it, — John Smith']],
    [
      '"It serves Bob Grey," Ann Lee wrote in a statement. "We are glad of it," she continued.',
      ['It serves Bob Grey, — Ann Lee', 'We are glad of it, — Ann Lee'],
    ],
    [
      '“It serves Bob Grey,” Tom Lee wrote in a statement. “We are glad of it,” he continued.',
      ['It serves Bob Grey, — Tom Lee', 'We are glad of it, — Tom Lee'],
    ],
    [
      'The Post reported it, citing a worker who said they were told to "sit at their computers."',
      ['sit at their computers. — a worker'],
    ],
    [
      'John Smith said that after the firm began publishing its papers, Ann Lee “told them of it”.',
      ['told them of it — John Smith'],
    ],
    [
      'Rep. John Smith, R-Michigan, chairman of the panel, said in July that it "saved many lives."',
      ['saved many lives. — John Smith'],
    ],
    [
      'Ann Lee told the host John Smith that Paul Berg agreed that Bo Lund was "low in mind."',
      ['low in mind. — Ann Lee'],
    ],
    ['"It was a bad day," the Ohio Republican said.', ['It was a bad day, — the Ohio Republican']],
    ["The workers' rights and the '90s.", []],
    ['"An open quote never ends.', []],
    ['Clinton: "Our goal is peace."', ['Our goal is peace. — Clinton']],
    ['«Мы уверены в этом».', ['Мы уверены в этом — ?']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));

  test('a quote over two paragraphs stays with its speaker', () => {
    expect(quotes('John Smith said: “It was hard work.\n\n“Now it is done.”')).toEqual([
      'It was hard work. — John Smith',
      'Now it is done. — John Smith',
    ]);
  });
});

test.each([
  ['Lee left. The polls of May help to show why Congress has lost “all of the trust” of men.', undefined],
  ['The polls of May may explain why Congress was given the “worst grade” of all.', undefined],
  ['The polls of May may explain why Congress said it had the “worst grade” of all.', 'Congress'],
])('what is explained is nobody’s word: %s', (text, speaker) => {
  expect(annotate(text).quotes[0]?.speaker).toBe(speaker);
});

test.each([
  [
    'Senator Ann Lee, Republican of Ohio, who also sits on a panel, said on Friday that it was “a mess” in May.',
    'Ann Lee',
  ],
  [
    'Berg called the letter released by Comey “long on noise, short on facts,” noting that Comey could not say more.',
    'Berg',
  ],
  ['It was not “opened again,” as NBC, Politico and other outlets reported in May.', undefined],
])('the speaker of %s', (text, speaker) => {
  expect(annotate(text).quotes[0]?.speaker).toBe(speaker);
});
