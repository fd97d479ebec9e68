import { describe, expect, test } from 'vitest';
import { type Article, type Page, refOf } from '../../../src/core/article';
import { factsOf } from '../../../src/core/facts/facts';
import { factsForPage } from '../../../src/core/facts/for-page';
import { factsOfArchived } from '../../../src/core/facts/of-archived';
import { readingOfPage } from '../../../src/core/page-reading';

const mine = (body: string, id = 'mine'): Article => ({
  id,
  url: `https://a.example/${id}`,
  date: '2023-06-01',
  headline: 'A mine',
  lead: '',
  body,
  publisher: 'a.example',
  lang: 'en',
});
const page = (text: string, headline = ''): Page => ({
  url: 'https://b.example/1',
  canonical: '',
  headline,
  text,
  date: '2023-12-31',
  publisher: 'b.example',
  lang: 'en',
});
const source = (article: Article, score = 1) => ({ article: refOf(article), facts: factsOf(article), score });

const trade = mine(
  'Trade turnover between Russia and China reached $200 billion in 2023. ' +
    'Vladimir Putin visited Beijing on October 17-18 for talks with Xi Jinping. ' +
    'Russia and China set a goal of $300 billion in trade by 2030. ' +
    'China bought 60 million tons of oil from Russia in May. ' +
    'A football club in Brazil sold 12 players for 3 million euros.',
);
const story = page(
  'Vladimir Putin and Xi Jinping met to speak of trade between Russia and China, which has grown for years.',
  'Putin and Xi speak of trade between Russia and China',
);

describe('facts for a page', () => {
  const shown = factsForPage(readingOfPage(story), [source(trade)]);

  test('share names or things with it, and say which', () => {
    expect(shown.length).toBeGreaterThan(0);
    for (const { why } of shown) expect(why.names.length + why.phrases.length).toBeGreaterThan(0);
    expect(shown.some(({ fact }) => fact.text.includes('football'))).toBe(false);
  });

  test('say the shared things as the fact prints them', () => {
    const losses = mine('Export losses of Russia and China reached $200 billion in 2023, officials said.');
    const asked = readingOfPage(page('Russia and China speak of losses and of exports to each other.'));
    const [fact] = factsForPage(asked, [source(losses)]);
    expect(fact!.why.phrases).toEqual(['Export losses']);
  });

  test('are at most three of one article and six in all', () => {
    expect(shown.length).toBeLessThanOrEqual(3);
    const many = ['a', 'b', 'c', 'd'].map((id) => source({ ...trade, id }));
    expect(factsForPage(readingOfPage(story), many).length).toBeLessThanOrEqual(6);
  });

  test('are none for a page about something else', () => {
    expect(
      factsForPage(readingOfPage(page('The choir sang in the old church on Sunday evening.')), [
        source(trade),
      ]),
    ).toEqual([]);
  });

  test('sink when the page says them already', () => {
    const said = 'Trade turnover between Russia and China reached $200 billion in 2023.';
    const again = factsForPage(readingOfPage(page(`${said} ${story.text}`, story.headline)), [source(trade)]);
    const rank = (all: typeof shown) => all.findIndex(({ fact }) => fact.text === said);
    expect(rank(again) < 0 || rank(again) > rank(shown)).toBe(true);
  });

  test('weigh a common name little', () => {
    const common = factsForPage(readingOfPage(story), [source(trade)], { rarityOf: () => 0.02 });
    expect(common.reduce((sum, { score }) => sum + score, 0)).toBeLessThan(
      shown.reduce((sum, { score }) => sum + score, 0),
    );
  });

  test('need candidates', () => {
    expect(factsForPage(readingOfPage(story), [])).toEqual([]);
  });
});

describe('facts of the article that the page is', () => {
  test('are its own, at most six, figures before summaries', () => {
    const own = factsOfArchived(factsOf(trade));
    expect(own.length).toBe(5);
    expect(factsOfArchived([...factsOf(trade), ...factsOf(trade)]).length).toBe(6);
  });
});
