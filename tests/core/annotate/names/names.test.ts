import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';

const names = (text: string): string[] => annotate(text).names.map(({ name, type }) => `${name}/${type}`);
const entities = (text: string): string[] => annotate(text).names.map(({ entity }) => entity);
const references = (text: string): string[] =>
  annotate(text).references.map(({ name, entity }) => `${name}=${entity}`);

describe('names', () => {
  test.each<[string, string[]]>([
    [
      'In Paris, French President Emmanuel Macron met Joe Biden.',
      ['Paris/place', 'Emmanuel Macron/person', 'Joe Biden/person'],
    ],
    ['U.S. Secretary of State Hillary Clinton spoke.', ['U.S./place', 'Hillary Clinton/person']],
    [
      "The Chairman of the People's Republic of China Xi Jinping came.",
      ["People's Republic of China/place", 'Xi Jinping/person'],
    ],
    [
      'He joined the Department of Health and Human Services.',
      ['Department of Health and Human Services/organisation'],
    ],
    ['Trade between Russia-China partners grew.', ['Russia/place', 'China/place']],
    ['Syrian leader Bashar al-Assad spoke to the BBC.', ['Bashar al-Assad/person', 'BBC/organisation']],
    ['Yesterday the talks in New York ended.', ['New York/place']],
    ['Officials said nothing. Police left.', []],
    ['Officials named Ann Lee Ann Marie Lee.', ['Ann Lee/person', 'Ann Marie Lee/person']],
    ['Secretary of State Mike Pompeo and Kim Jong Un met.', ['Mike Pompeo/person', 'Kim Jong Un/person']],
    [
      'Operation Fast and Furious let guns walk. In Oslo, Furious was a flop. In May, Furious had ended.',
      ['Operation Fast and Furious/other', 'Oslo/place', 'Furious/other', 'Furious/other'],
    ],
    ['It rained. By REUTERS How Obama won, men said.', ['REUTERS How Obama/other']],
    ['It is of Berg Jr. and of men.', ['Berg Jr/person']],
    ['Shares of Travelers Corp. fell.', ['Travelers Corp/organisation']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  test('of one person are linked to the full one', () => {
    expect(entities('Vladimir Putin met Xi Jinping. Putin thanked Xi.')).toEqual([
      'Vladimir Putin',
      'Xi Jinping',
      'Vladimir Putin',
      'Xi Jinping',
    ]);
  });

  test('of a junior are those of a man', () => {
    expect(references('Berg Jr. met men. She left.')).toEqual([]);
    expect(references('Berg Jr. met men. He left.')).toEqual(['He=Berg Jr']);
  });

  test('of a junior are his own', () => {
    expect(entities('Donald Trump Jr. met Ann Lee. Trump Jr. called Trump.')).toEqual([
      'Donald Trump Jr',
      'Ann Lee',
      'Donald Trump Jr',
      'Trump',
    ]);
  });

  test('in brackets are acronyms of what stands before', () => {
    expect(entities('The North Atlantic Treaty Organization (NATO) met. NATO agreed.')).toEqual([
      'North Atlantic Treaty Organization',
      'North Atlantic Treaty Organization',
      'North Atlantic Treaty Organization',
    ]);
  });

  test('are meant by roles and pronouns', () => {
    expect(
      references(
        'Chinese President Xi Jinping met Russian President Vladimir Putin. The Chinese leader said he was glad.',
      ),
    ).toEqual(['The Chinese leader=Xi Jinping', 'he=Xi Jinping']);
    expect(references('Hillary Clinton met John Kerry. She left.')).toEqual(['She=Hillary Clinton']);
    expect(references('It rained. He left.')).toEqual([]);
  });
});
