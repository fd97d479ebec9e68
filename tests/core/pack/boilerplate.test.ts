import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { rarityOf } from '../../../src/core/archive/rarity';
import type { Article, Page } from '../../../src/core/article';
import { encodeFacts, factsOf } from '../../../src/core/facts/facts';
import { findArchived } from '../../../src/core/find-archived';
import { rankAll } from '../../../src/core/match/rank-all';
import { relatedTo } from '../../../src/core/match/related';
import { isRepeated, withoutBoilerplate } from '../../../src/core/pack/boilerplate';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { searchArchive } from '../../../src/core/search/search';

const CREDIT = 'Photo by Wilhelmina Osterhaus of the Zebrafish Picture Agency.';
const NOTICE = 'The Courier has won 12 prizes since Ada Mortlake founded it in 1921.';
const SUBJECTS = ['wheat', 'football', 'cinema', 'railways', 'volcanoes', 'beekeeping', 'chess'];

function article(fields: Partial<Article>): Article {
  return {
    id: '',
    url: '',
    date: '2024-05-01',
    headline: '',
    lead: '',
    body: '',
    publisher: 'Courier',
    lang: 'en',
    ...fields,
  };
}

/** Articles that have nothing in common but the credit and the notice. */
const articles = SUBJECTS.map((subject, at) =>
  article({
    id: subject,
    url: `https://courier.example/${subject}`,
    headline: `All about ${subject}`,
    body: [
      CREDIT,
      `People in Ashford${at} and in Millbrook${at} spoke of ${subject} on Monday. Nobody had expected ${subject} ${at + 1}00 times.`,
      `"We like ${subject}", said the mayor of Ashford${at}.`,
      NOTICE,
    ].join('\n\n'),
  }),
);

const page = (text: string): Page => ({
  url: 'https://other.example/',
  canonical: '',
  headline: '',
  text,
  date: '2024-05-02',
  publisher: 'Other',
  lang: 'en',
});

async function archiveOf(given: readonly Article[]): Promise<Archive> {
  const bytes = await packArchive(given, { deflate, factsOf: (one) => encodeFacts(factsOf(one)) });
  return openArchive([await openPack(bytesSource(bytes), inflate)], null);
}

describe('what a publisher repeats over its articles', () => {
  test('does not find them, while what one of them says does', async () => {
    const archive = await archiveOf(articles);
    expect(await rankAll(page(`${CREDIT}\n\n${NOTICE}`), archive)).toEqual([]);
    const ranked = await rankAll(page(`${CREDIT}\n\nA film on beekeeping was shown.`), archive);
    expect(ranked.map(({ id }) => id)).toEqual(['beekeeping']);
  });

  test('is not shown as why an article matches, nor as the sentence that does', async () => {
    const archive = await archiveOf(articles);
    const [related] = await relatedTo(
      page(
        `${CREDIT}\n\nPeople in Ashford5 and in Millbrook5 spoke of beekeeping on Monday. The mayor of Ashford5 had expected 600 times.`,
      ),
      archive,
    );
    expect(related!.article.id).toBe('beekeeping');
    expect(related!.why.names.join()).not.toMatch(/Osterhaus|Zebrafish|Mortlake/);
    const { text, span } = related!.sentence!;
    expect(text).toMatch(/beekeeping/);
    const whole = `${articles[5]!.headline}\n\n${articles[5]!.body}`;
    expect(whole.slice(span.start, span.end)).toBe(text);
  });

  test('is no fact of theirs', async () => {
    const [wheat] = articles;
    expect(factsOf(wheat!).map(({ text }) => text)).toContain(NOTICE);
    const archived = await findArchived({ url: wheat!.url, canonical: '' }, await archiveOf(articles));
    const facts = archived!.facts.map(({ fact }) => fact.text);
    expect(facts).not.toContain(NOTICE);
    expect(facts.length).toBeGreaterThan(0);
  });

  test('is still found by who searches for its words', async () => {
    const { found } = await searchArchive('osterhaus', await archiveOf(articles));
    expect(found).toHaveLength(SUBJECTS.length);
  });

  test('is blanked without moving the rest', async () => {
    const [pack] = (await archiveOf(articles)).packs;
    const { body } = withoutBoilerplate(articles[0]!, pack!);
    expect(body).toHaveLength(articles[0]!.body.length);
    expect(body.trim()).toBe(articles[0]!.body.slice(CREDIT.length, -NOTICE.length).trim());
    expect(isRepeated(CREDIT, 'Courier', pack!)).toBe(true);
    expect(isRepeated(CREDIT, 'Other', pack!)).toBe(false);
  });
});

describe('what is not boilerplate', () => {
  const isCreditIn = async (given: readonly Article[]): Promise<boolean> => {
    const [pack] = (await archiveOf(given)).packs;
    return isRepeated(CREDIT, given[0]!.publisher, pack!);
  };

  test('is a string of four articles, of several publishers or of an unknown one', async () => {
    expect(await isCreditIn(articles.slice(0, 4))).toBe(false);
    expect(await isCreditIn(articles.slice(0, 5))).toBe(true);
    expect(await isCreditIn(articles.map((one, at) => ({ ...one, publisher: `Courier ${at}` })))).toBe(false);
    expect(await isCreditIn(articles.map((one) => ({ ...one, publisher: '' })))).toBe(false);
  });

  test('is a string of less than one in a hundred of the publisher’s', async () => {
    const others = (count: number): Article[] =>
      Array.from({ length: count }, (_, at) => article({ body: `Report ${at} tells of matter ${at}.` }));
    expect(await isCreditIn([...articles, ...others(693)])).toBe(true);
    expect(await isCreditIn([...articles, ...others(694)])).toBe(false);
  });

  test('is an article that was packed several times', async () => {
    const copies = Array.from({ length: 9 }, (_, at) => ({ ...articles[0]!, id: `${at}` }));
    const others = Array.from({ length: 30 }, (_, at) =>
      article({ body: `Report ${at} tells of matter ${at}.` }),
    );
    expect(await isCreditIn([...copies, ...others])).toBe(false);
    const ranked = await rankAll(
      page('They all spoke of Ashford0.'),
      await archiveOf([...copies, ...others]),
    );
    expect(ranked).toHaveLength(9);
  });
});

test('a word counts where it stands outside of boilerplate', async () => {
  const named = article({ id: 'about her', body: 'Wilhelmina Osterhaus opened her exhibition.' });
  const archive = await archiveOf([...articles, named]);
  expect((await rankAll(page('Osterhaus'), archive)).map(({ id }) => id)).toEqual(['about her']);
  expect(rarityOf('Osterhaus', archive)).toBe(rarityOf('exhibition', archive));
});
