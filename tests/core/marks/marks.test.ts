import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { type Archive, findByAddress, openArchive } from '../../../src/core/archive/archive';
import type { LanguageStatistics } from '../../../src/core/archive/language-statistics';
import { type Article, type Page, textOf } from '../../../src/core/article';
import { factsOf } from '../../../src/core/facts/facts';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { marksIn } from '../../../src/core/marks/marks';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { type PageReading, readingOfPage } from '../../../src/core/page-reading';
import { termsIn } from '../../../src/core/text/terms';
import { findQuote } from '../../../src/core/text/text-quote';

const summit = article('2023-12-31', 'Putin and Xi wish each other a happy New Year', [
  'Chinese President Xi Jinping congratulated Russian President Vladimir Putin on Sunday in Moscow, the Kremlin said.',
  'The trade turnover between Russia and China reached $200 billion, and Xi Jinping praised it. Putin thanked Xi.',
]);
const visit = article('2024-05-16', 'Putin arrives in Beijing for talks', [
  'Russian President Vladimir Putin met Xi Jinping in Beijing on Thursday.',
]);

describe('marks', () => {
  test('are the names that page and related article share, persons first, with what the archive says', async () => {
    const marks = await marksOn('Then Vladimir Putin spoke.\n\nIn Moscow few listened.', [summit]);
    expect(marks.map(({ card }) => card.title)).toEqual(['Vladimir Putin', 'Moscow']);
    expect(marks[0]!.card).toMatchObject({ articles: 1, from: '2023-12-31', to: '2023-12-31', wording: '' });
    expect(marks[0]!.card.passages).toHaveLength(1);
    expect(marks[0]!.card.seenWith).toContain('Xi Jinping');
  });

  test('show the first and the last sentence, word for word, with the name marked', async () => {
    const [mark] = await marksOn('They waited for Xi Jinping.', [visit, summit]);
    expect(mark!.card).toMatchObject({ articles: 2, from: '2023-12-31', to: '2024-05-16' });
    const [first, last] = mark!.card.passages;
    expect(textOf(summit)).toContain(first!.text);
    expect(textOf(visit)).toContain(last!.text);
    for (const { text, marks } of [first!, last!])
      expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('Xi Jinping');
  });

  test('stand one in a paragraph: whose first place is taken goes to the next, or nowhere', async () => {
    expect(await marked('Vladimir Putin met Xi Jinping.\n\nThen Xi Jinping left.', [summit])).toEqual([
      'Vladimir Putin',
      'Xi Jinping',
    ]);
    expect(await marked('Vladimir Putin met Xi Jinping.', [summit])).toEqual(['Vladimir Putin']);
  });

  test('give up to three later places, a lone surname only behind the full name', async () => {
    const paragraphs = [
      'Putin came.',
      'Vladimir Putin spoke.',
      'Putin’s guests left.',
      'Then Putin left.',
      'Putin!',
      'Putin?',
    ];
    const [mark] = await marksOn(paragraphs.join('\n\n'), [summit]);
    expect(mark!.mentions.map(({ exact }) => exact)).toEqual(['Vladimir Putin', 'Putin', 'Putin', 'Putin']);
    expect(await marked('Putin came. Xi came too.', [summit])).toEqual([]);
  });

  test('leave a surname alone that another on the page bears', async () => {
    const [mark] = await marksOn('Vladimir Putin spoke.\n\nMaria Putin wrote.\n\nThen Putin left.', [summit]);
    expect(mark!.mentions).toHaveLength(1);
  });

  test('never stand in what repeats the headline', async () => {
    const page = { headline: 'Xi Jinping in Moscow', publisher: '' };
    expect(await marked('Xi Jinping in Moscow\n\nIt rained.', [summit], page)).toEqual([]);
  });

  test('are never countries, peoples, months, days, offices or publishers', async () => {
    const story = article('2024-01-02', 'A day in January', [
      'The Russian President said in China in January that the United States and the UK sent Americans to Europe on Monday, and the Foreign Ministry and the Supreme Court told the Harbour Gazette.',
    ]);
    expect(await marked(textOf(story), [story])).toEqual([]);
    expect(await marked('The Kremlin was silent.', [summit], { publisher: 'Kremlin' })).toEqual([]);
    expect(await marked('The Kremlin was silent.', [summit])).toEqual(['Kremlin']);
  });

  test.each([
    ['a longer name', 'Then Vladimir Putin Boulevard was closed.'],
    ['a longer name before', 'The Anna Vladimir Putin story.'],
    ['a double name', 'The Vladimir Putin-Medvedev years.'],
    ['a handle', 'See @Vladimir Putin there.'],
    ['an address', 'See x.org/Moscow or Moscow.org there.'],
    ['small letters', 'The kremlin and vladimir putin there.'],
    ['a longer institution', 'The University of Moscow and the Moscow Times and Bank of Moscow.'],
  ])('leave out what is part of %s', async (_what, text) => {
    expect(await marked(text, [summit])).toEqual([]);
  });

  test.each([
    ['a title', 'So President Vladimir Putin said.'],
    ['a weekday', 'On Monday Vladimir Putin spoke.'],
    ['the first word of a sentence', 'When Vladimir Putin spoke.'],
    ['a quotation mark', '“Vladimir Putin spoke.”'],
    ['a people', 'The pro-Vladimir Putin party.'],
  ])('may stand behind %s', async (_what, text) => {
    expect(await marked(text, [summit])).toEqual(['Vladimir Putin']);
  });

  test('are none on a page without a related article in a small archive', async () => {
    const archive = await archiveOf([summit, visit]);
    const page = readingOfPage(pageOf('Vladimir Putin spoke.'));
    expect(await marksIn(page, archive, { hits: [], figures: [], own: null })).toEqual([]);
  });

  test('leave out names from elsewhere that are common in the language or stand in one article', async () => {
    const other = (date: string) =>
      article(date, 'At the fair', [
        'Zdenka Kvapilova and John Smith were in Brno for the fair, said Ota Dlask.',
      ]);
    const archive = [
      visit,
      other('2023-01-01'),
      article('2023-03-03', 'More', ['Zdenka Kvapilova met John Smith again.']),
    ];
    const page = 'Vladimir Putin spoke.\n\nThen John Smith.\n\nThen Zdenka Kvapilova.\n\nThen Ota Dlask.';
    const statistics = statisticsWhere({ john: 0.2, smith: 0.1 });
    expect(await marked(page, archive, {}, statistics)).toEqual(['Vladimir Putin', 'Zdenka Kvapilova']);
  });

  test('are twelve at most', async () => {
    const names =
      'Adam Benda,Boris Cech,Cyril Dolak,David Erben,Emil Fiala,Filip Gorol,Georg Hanak,Hugo Ivan,Ivan Jelen,Jakub Kolar,Karel Lisak,Lubos Mach,Marek Novak,Norbert Opat'.split(
        ',',
      );
    const story = article('2024-01-01', 'A list', [names.map((name) => `Mr ${name} came.`).join(' ')]);
    const page = names.map((name) => `Then ${name} left.`).join('\n\n');
    expect(await marked(page, [story])).toHaveLength(12);
  });

  test('have mentions that stand in the page word for word, whatever the page', async () => {
    const archive = await archiveOf([summit, visit]);
    const part = fc.constantFrom(
      ...[
        'Vladimir Putin',
        'Putin',
        'Xi\u00a0Jinping',
        'Mos\u00adcow',
        'the Kremlin’s',
        '$200 billion',
        'trade',
        'Beijing',
      ],
      ...[' ', ', ', '. ', '\n\n', ' said ', 'é', '💶', '\u200b', '-', '“', '”'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        const page = pageOf(parts.join(''));
        const reading = readingOfPage(page);
        const marks = await marksIn(reading, archive, await foundFor(reading, archive, [summit, visit]));
        const paragraphs = new Set<number>();
        for (const { mentions } of marks) {
          for (const mention of mentions) expect(findQuote(page.text, mention)).not.toEqual([]);
          const { start } = findQuote(page.text, mentions[0]!)[0]!;
          paragraphs.add(page.text.slice(0, start).split(/\n\s*\n/).length);
        }
        expect(marks.length).toBeLessThanOrEqual(12);
        expect(paragraphs.size).toBeLessThanOrEqual(marks.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a sum of money', () => {
  const figure = async (text: string) =>
    (await marksOn(text, [summit])).filter(({ kind }) => kind === 'figure');

  test('is marked when the archive gives it for the same thing, or another for all of it', async () => {
    const [same] = await figure('Trade has grown. It passed the 200-billion-dollar mark.');
    expect(same!.mentions[0]!.exact).toBe('200-billion-dollar');
    expect(same!.card.wording).toBe('page: 200-billion-dollar · archive (2023-12-31): $200 billion');
    const [other] = await figure('The trade turnover between Russia and China was $240bn.');
    expect(other!.card).toMatchObject({ title: '$240bn', articles: 1, seenWith: [] });
    const { text, marks } = other!.card.passages[0]!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['$200 billion']);
  });

  test.each([
    ['measures something else', 'The army cost $200 billion.'],
    ['is another and measures only part of it', 'Trade between Russia and China was $240bn.'],
    ['is of another size', 'The trade turnover between Russia and China was $900 billion.'],
    ['is of another currency', 'The trade turnover between Russia and China was €200 billion.'],
    ['is a range', 'The trade turnover between Russia and China was between $190 billion and $210 billion.'],
    ['is a change', 'The trade turnover between Russia and China rose by $200 billion.'],
  ])('is not when it %s', async (_what, text) => {
    expect(await figure(text)).toEqual([]);
  });
});

async function marked(
  text: string,
  articles: readonly Article[],
  page: Partial<Page> = {},
  statistics: LanguageStatistics | null = null,
): Promise<string[]> {
  return (await marksOn(text, articles, page, statistics)).map(({ card }) => card.title);
}

/** The marks on a page to which the first article is related. */
async function marksOn(
  text: string,
  articles: readonly Article[],
  page: Partial<Page> = {},
  statistics: LanguageStatistics | null = null,
) {
  const reading = readingOfPage({ ...pageOf(text), ...page });
  const archive = await archiveOf(articles, statistics);
  return marksIn(reading, archive, await foundFor(reading, archive, articles.slice(0, 1)));
}

async function foundFor(
  { addresses }: Pick<PageReading, 'addresses'>,
  archive: Archive,
  related: readonly Article[],
) {
  return {
    hits: related.map((_, index) => ({ pack: 0, index, score: 1 })),
    figures: related.flatMap((one) => factsOf(one)),
    own: await findByAddress(addresses, archive),
  };
}

async function archiveOf(
  articles: readonly Article[],
  statistics: LanguageStatistics | null = null,
): Promise<Archive> {
  const pack = await packArchive(articles, { deflate, ...annotations() });
  return openArchive([await openPack(bytesSource(pack), inflate)], statistics);
}

function statisticsWhere(shares: Readonly<Record<string, number>>): LanguageStatistics {
  const termOf = termsIn('en');
  const known = new Map(Object.entries(shares).map(([word, share]) => [termOf(word), share]));
  return { shareOf: (term) => known.get(term) ?? 1e-6 };
}

function pageOf(text: string): Page {
  return { url: '', canonical: '', headline: 'News', text, date: '2024-06-01', publisher: '', lang: 'en' };
}

function article(date: string, headline: string, paragraphs: readonly string[]): Article {
  const [lead = '', ...body] = paragraphs;
  const url = `https://gazette.example/${date}`;
  return {
    id: url,
    url,
    date,
    headline,
    lead,
    body: body.join('\n\n'),
    publisher: 'Harbour Gazette',
    lang: 'en',
  };
}
