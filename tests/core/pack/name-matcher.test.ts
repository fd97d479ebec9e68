import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import type { Article } from '../../../src/core/article';
import { formOf } from '../../../src/core/pack/name-form';
import { keyOfName, matchNames } from '../../../src/core/pack/name-matcher';
import { type NamesSection, openNames } from '../../../src/core/pack/names';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { foldWord, hashWord, hashWordAt } from '../../../src/core/text/words';

const article: Article = {
  id: '',
  url: '',
  date: '2024-01-01',
  headline: '',
  lead: '',
  body: '',
  publisher: '',
  lang: 'en',
};

async function sectionOf(...names: string[]): Promise<NamesSection> {
  const pack = await packArchive([article], {
    deflate,
    namesOf: () => names.map((name) => ({ name, type: 'person', isSure: true })),
  });
  return (await openNames(await openPack(bytesSource(pack), inflate)))!;
}

/** The mentions as the text prints them. */
async function mentions(text: string, ...names: string[]): Promise<string[]> {
  return matchNames(text, [await sectionOf(...names)]).map(({ start, end }) => text.slice(start, end));
}

describe('a mention is found as the page prints it', () => {
  test.each([
    ['a possessive', 'Vladimir Putin', 'In Vladimir Putin’s words', 'Vladimir Putin'],
    [
      'a soft hyphen',
      'Angela Merkel',
      'said An\u00adge\u00adla Mer\u00adkel today',
      'An\u00adge\u00adla Mer\u00adkel',
    ],
    ['a zero-width blank', 'Angela Merkel', 'said Angela\u200b Merkel.', 'Angela\u200b Merkel'],
    ['a no-break blank', 'Xi Jinping', 'with Xi\u00a0Jinping,', 'Xi\u00a0Jinping'],
    [
      'a typographic hyphen',
      'Jean-Claude Juncker',
      'by Jean\u2010Claude Juncker',
      'Jean\u2010Claude Juncker',
    ],
    ['a no-break hyphen', 'Jean-Claude Juncker', 'by Jean\u2011Claude Juncker', 'Jean\u2011Claude Juncker'],
    ['a blank for a hyphen', 'Jean-Claude Juncker', 'by Jean Claude Juncker', 'Jean Claude Juncker'],
    [
      'a curly apostrophe',
      "People's Republic of China",
      'the People’s Republic of China',
      'People’s Republic of China',
    ],
    ['accents', 'Recep Tayyip Erdogan', 'President Recep Tayyip Erdoğan', 'Recep Tayyip Erdoğan'],
    ['letters made of two', 'São Paulo', 'in Sa\u0303o Paulo', 'Sa\u0303o Paulo'],
    ['wide letters', 'Xi Jinping', 'ＸＩ Ｊｉｎｐｉｎｇ said', 'ＸＩ Ｊｉｎｐｉｎｇ'],
    ['capitals throughout', 'Kim Jong Un', 'KIM JONG UN SPEAKS', 'KIM JONG UN'],
    ['an initial', 'George W. Bush', 'under George W Bush.', 'George W Bush'],
    ['two initials', 'George H.W. Bush', 'under George H. W. Bush', 'George H. W. Bush'],
    ['a shortened word', 'St. Petersburg', 'in St. Petersburg.', 'St. Petersburg'],
    ['a marker of direction', 'בנימין נתניהו', 'אמר \u200fבנימין נתניהו\u200f היום', 'בנימין נתניהו'],
    ['Arabic', 'محمود عباس', 'قال محمود عباس اليوم', 'محمود عباس'],
    ['Russian', 'Владимир Путин', 'Президент Владимир Путин заявил', 'Владимир Путин'],
    ['Chinese without blanks', '習近平', '国家主席習近平は訪問した', '習近平'],
    ['kana', 'プーチン', 'ロシアのプーチン大統領', 'プーチン'],
  ])('with %s', async (_what, name, text, found) => {
    expect(await mentions(text, name)).toEqual([found]);
  });

  test('with words before that change their length when folded', async () => {
    const text = 'İİİ ﬁﬁﬁ ½½ ßß ŉ 💶💶 Xi Jinping';
    expect(await mentions(text, 'Xi Jinping')).toEqual(['Xi Jinping']);
  });
});

describe('a mention begins', () => {
  test.each([
    ['with a capital', 'Ant', 'the Ant', ['Ant']],
    ['with no small letter, the first', 'ant', 'the ant', []],
    ['with no small letter, the last', 'zulu', 'the zulu', []],
    ['with none of another script', 'émile', 'with émile', []],
    ['with a figure', '3M', 'by 3M', ['3M']],
    ['with an article before a hyphen and a capital', 'al-Shabab', 'by al-Shabab', ['al-Shabab']],
    ['with no longer word there', 'abu-Bakr', 'by abu-Bakr', []],
    ['with none before a small letter', 'al-shabab', 'by al-shabab', []],
    ['with none before a blank', 'al Shabab', 'by al Shabab', []],
  ])('%s', async (_what, name, text, found) => {
    expect(await mentions(text, name)).toEqual(found);
  });

  test('and ends with a run of kana, of Hangul it only begins with one', async () => {
    expect(await mentions('スープーチン', 'プーチン')).toEqual([]);
    expect(await mentions('나김정은', '김정은')).toEqual([]);
    expect(await mentions('김정은은', '김정은')).toEqual(['김정은']);
  });
});

test('a name has at most eight words', async () => {
  const name = 'Ann Bea Cid Dan Eva Fay Gus Hal';
  expect(keyOfName(name)?.words).toBe(8);
  expect(keyOfName(`${name} Ida`)).toBeNull();
  expect(await mentions(`So ${name} said.`, name)).toEqual([name]);
  expect(await mentions(`So ${name} Ida said.`, `${name} Ida`)).toEqual([]);
});

test('a name begins with its first word and ends with its last, and nothing but words is none', () => {
  expect(keyOfName('Ann Bea')).not.toBeNull();
  for (const name of ['', '!', ' Ann Bea', 'Ann Bea!', 'Ann: Bea', 'Ann\nBea'])
    expect(keyOfName(name), name).toBeNull();
});

describe('no mention is', () => {
  test.each([
    ['a name in small letters', 'Theresa May', 'theresa may'],
    ['a name with a small letter where it has a capital', 'Theresa May', 'Theresa may'],
    ['a word that only looks like an acronym', 'WHO', 'Who said so?'],
    ['an acronym for a word', 'Aids', 'AIDS'],
    ['part of a longer word', 'Xi Jinping', 'Xi Jinpings Rede'],
    ['part of a longer run of kana', 'プーチン', 'プーチンスキー'],
    ['a name across a comma', 'Xi Jinping', 'Li, Xi, Jinping'],
    ['a name across a sentence', 'New Delhi', 'What is new? New. Delhi is old.'],
    ['a name across a line', 'Xi Jinping', 'Xi\nJinping'],
    ['a name across a dash', 'Paris Hilton', 'from Paris - Hilton'],
    ['a name across a quotation mark', 'Rome Statute', 'in “Rome” Statute'],
    ['a namesake with other initials', 'George W. Bush', 'George H.W. Bush'],
    ['a namesake without an initial', 'George W. Bush', 'George Bush'],
  ])('%s', async (_what, name, text) => {
    expect(await mentions(text, name)).toEqual([]);
  });

  test('a name whose words have the same hashes as another', async () => {
    expect(hashWord('dufetu')).toBe(hashWord('pivali'));
    const text = 'Then Mr Dufetu and Mr Pivali met.';
    expect(await mentions(text, 'Dufetu')).toEqual(['Dufetu']);
    expect(await mentions(text, 'Pivali')).toEqual(['Pivali']);
    expect(await mentions(text, 'Dufetu', 'Pivali')).toEqual(['Dufetu', 'Pivali']);
  });
});

test('the hash of a word in a text is that of its folded form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
      expect(hashWordAt(`a ${word} b`, 2, 2 + word.length)).toBe(hashWord(foldWord(word)));
    }),
  );
  expect(hashWordAt('PUTIN', 0, 5)).toBe(hashWord('putin'));
});

test('the longest name wins, and no two overlap', async () => {
  const names = ['New York', 'New York City', 'York City Council', 'City Council'];
  expect(await mentions('the New York City Council', ...names)).toEqual(['New York City']);
  expect(await mentions('the New York Council', ...names)).toEqual(['New York']);
});

test('packs are searched together, those without names passed over', async () => {
  const [one, other] = [await sectionOf('Xi Jinping'), await sectionOf('Xi Jinping', 'Li Qiang')];
  const found = matchNames('Xi Jinping and Li Qiang', [null, one, other]);
  expect(found.map(({ names }) => names.map(({ pack }) => pack))).toEqual([[1, 2], [2]]);
});

test('whatever the text, matches stand in order and have the form of their name', async () => {
  const section = await sectionOf('Xi Jinping', 'Xi', 'Li Qiang', '習近平', 'O’Neill', 'Al-Shabab');
  const piece = fc.oneof(
    fc.constantFrom('Xi', 'Jinping', 'Li', 'Qiang', '習近平', '習', 'O', 'Neill', 'al', 'Shabab'),
    fc.constantFrom(' ', '\u00a0', '-', '‑', '\u00ad', '’', '.', ', ', '\n', '\u200f', '\ud800'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, names } of matchNames(text, [section])) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        for (const { entry } of names) expect(formOf(text.slice(start, end))).toBe(formOf(entry.name));
      }
    }),
    { numRuns: 300 },
  );
});

// A quadratic path would need minutes: the test's time limit tells.
test('a text without end of names takes time in proportion', async () => {
  const section = await sectionOf('Xi Jinping');
  expect(matchNames('Xi Xi-Xi Xi Jinpin '.repeat(100_000), [section])).toEqual([]);
});
