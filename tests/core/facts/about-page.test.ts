import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Page, refOf } from '../../../src/core/article';
import { factsOf } from '../../../src/core/facts/facts';
import { factsForPage } from '../../../src/core/facts/for-page';
import { parseArticle } from '../../../src/core/formats/article-format';
import { readingOfPage } from '../../../src/core/page-reading';

const file = `seeds/${readdirSync('seeds').find((name) => name.endsWith('.txt'))}`;
const seed = parseArticle(readFileSync(file, 'utf8'), { file });
const source = { article: refOf(seed), facts: factsOf(seed), score: 1 };

const shownOn = (headline: string, text: string): string[] => {
  const page: Page = {
    url: 'https://news.example/1',
    canonical: '',
    headline,
    text,
    date: '2024-06-12',
    publisher: 'news.example',
    lang: 'en',
  };
  return factsForPage(readingOfPage(page), [source]).map(({ fact }) => fact.text);
};

const TRADE = /trade/;
const VISIT = /visit/;
const ANNIVERSARY = /anniversary/;
const GREETING = /New Year's greetings/;
const PLAN = /economic cooperation/;

/** Own pages, and what must stand first, second … of the seed's facts on them. */
test.each([
  [
    'Trade of China and Russia leaps to $240 billion',
    'Trade of China and Russia leapt by 26 percent to $240 billion in 2023, customs data showed. Xi Jinping and Vladimir Putin had named a goal. Chinese carmakers filled the gap; Russia became the largest supplier of crude.',
    [TRADE, TRADE],
  ],
  [
    'Yuan settles most bilateral trade as turnover slows',
    'Turnover between Russia and China grew by 2 percent in spring, the slowest since 2022. Nine tenths of bilateral trade is paid in yuan and rubles. President Vladimir Putin told Xi Jinping that trade must grow.',
    [TRADE, TRADE],
  ],
  [
    'Exporters in China miss the target for trade with Russia',
    'A target for trade between China and Russia is out of reach, exporters say. Banks hold back payments. Putin wants Xi to press lenders.',
    [TRADE, TRADE],
  ],
  [
    'Putin arrives in Beijing for a two-day visit',
    'Vladimir Putin arrived in Beijing on a state visit on Thursday. Xi Jinping met him at the Great Hall of the People. The visit is his second to China in a year; the talks took three hours.',
    [VISIT, VISIT],
  ],
  [
    'Xi to visit Moscow in May',
    'Xi Jinping will pay a visit to Russia in May, the Kremlin said. During the visit he will hold talks with Vladimir Putin and attend a parade.',
    [VISIT, VISIT],
  ],
  [
    'Chinese leader ends official visit to Russia',
    'Xi Jinping left Moscow on Wednesday at the end of an official visit, during which he met Vladimir Putin and had a dinner in the Kremlin.',
    [VISIT, VISIT],
  ],
  [
    'China and Russia mark anniversary of diplomatic relations',
    'Xi Jinping and Vladimir Putin exchanged messages on the anniversary of diplomatic relations between China and Russia. Concerts celebrate the anniversary in both countries.',
    [ANNIVERSARY],
  ],
  [
    'Seventy-five years of ties: an exhibition opens in Moscow',
    'An exhibition on the establishment of diplomatic relations between Russia and China opened in Moscow for the 75th anniversary. Putin and Xi sent greetings to celebrate it.',
    [ANNIVERSARY],
  ],
  [
    "Putin sends New Year's greetings to leaders",
    "Vladimir Putin sent New Year's greetings to Xi Jinping and other leaders of the world on Monday, the Kremlin said. The greetings spoke of peace.",
    [GREETING],
  ],
  [
    'Xi Jinping wishes a happy New Year',
    "Xi Jinping gave his New Year's address in Beijing. He had exchanged New Year's greetings with President Putin of Russia the day before.",
    [GREETING],
  ],
  [
    'Gas: Russia and China put off a contract for the second pipeline',
    'Russia and China have put off a contract on gas for the second pipeline. Economic cooperation is to be developed in key areas until 2030, Vladimir Putin told Xi Jinping; gas is to be one area.',
    [PLAN],
  ],
  [
    'Russian minister in Beijing signs a statement on economic areas',
    'The Russian minister of economy signed a joint statement on areas of economic cooperation with China in Beijing. Putin and Xi had agreed to develop a plan.',
    [PLAN],
  ],
])('the seed says on the page "%s" what the page is about', (headline, text, first) => {
  const shown = shownOn(headline, text);
  expect(shown.slice(0, first.length)).toEqual(first.map((pattern) => expect.stringMatching(pattern)));
});

test('facts come from more than one article where several are related', () => {
  const other = {
    ...seed,
    id: 'other',
    publisher: 'other.example',
    body: `In May China bought 60 million tons of oil from Russia for $40 billion in trade, customs data showed.\n\n${seed.body.slice(-300)}`,
  };
  const page = readingOfPage({
    url: 'https://news.example/1',
    canonical: '',
    headline: 'Trade of China and Russia leaps to $240 billion',
    text: 'Trade of China and Russia leapt by 26 percent to $240 billion in 2023. Xi Jinping and Vladimir Putin had named a goal for trade.',
    date: '2024-06-12',
    publisher: 'news.example',
    lang: 'en',
  });
  const facts = factsForPage(page, [source, { article: refOf(other), facts: factsOf(other), score: 0.9 }]);
  expect(new Set(facts.slice(0, 3).map(({ fact }) => fact.article.id)).size).toBe(2);
});
