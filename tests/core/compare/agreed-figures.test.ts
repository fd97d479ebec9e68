import { describe, expect, test } from 'vitest';
import { type Article, type Page, refOf } from '../../../src/core/article';
import { agreedFigures } from '../../../src/core/compare/agreed-figures';
import { comparisonsOf } from '../../../src/core/compare/compare';
import { factsOf } from '../../../src/core/facts/facts';
import type { Mark } from '../../../src/core/mark';
import { figuresIn } from '../../../src/core/marks/figures';
import { paragraphsOf, quotesOf } from '../../../src/core/marks/paragraphs';
import { readingOfPage } from '../../../src/core/page-reading';

const archived: Article = {
  id: 'summit',
  url: 'https://a.example/summit',
  date: '2023-12-31',
  headline: 'A year of trade',
  lead: '',
  body: 'Trade turnover between Russia and China reached $200 billion in 2023, Xi Jinping said.',
  publisher: 'A',
  lang: 'en',
};
const facts = factsOf(archived);

function pageOf(...paragraphs: string[]): Page {
  const text = paragraphs.join('\n\n');
  return { url: '', canonical: '', headline: '', text, date: '2024-11-18', publisher: '', lang: 'en' };
}

/** The figures that the light reading marks, with a name before and after. */
function lightMarks(page: Page): Mark[] {
  const figures = figuresIn('en', paragraphsOf(page), facts).map(
    ({ mentions, card }): Mark => ({ kind: 'figure', mentions: quotesOf(page.text, mentions, 0), card }),
  );
  const name = (title: string): Mark => ({
    kind: 'name',
    mentions: [],
    card: { title, articles: 1, from: '', to: '', passages: [], seenWith: [], wording: '' },
  });
  return [name('Xi Jinping'), ...figures, name('Moscow')];
}

const target = 'Trade between Russia and China passed the target of $200 billion a year early.';
const latest = 'Trade turnover between Russia and China reached $210 billion, Xi Jinping said on Monday.';

describe('marks and comparisons of one page', () => {
  const page = pageOf(target, latest);
  const marks = lightMarks(page).filter(({ card }) => card.title !== '$200 billion');

  test('speak of the same figure where a fact compares with several', () => {
    expect(comparisonsOf(readingOfPage(page), facts).map(({ current: { value } }) => value)).toEqual([200e9]);
    const agreed = agreedFigures(readingOfPage(page), facts, marks);
    expect(agreed.comparisons.map(({ current: { value } }) => value)).toEqual([210e9]);
    const figure = agreed.marks.find(({ kind }) => kind === 'figure')!;
    expect(figure.card.wording).toBe(agreed.comparisons[0]!.wording);
  });

  test('leave the names and the order of the marks as they are', () => {
    const agreed = agreedFigures(readingOfPage(page), facts, marks);
    expect(agreed.marks.map(({ card }) => card.title)).toEqual(['Xi Jinping', '$210 billion', 'Moscow']);
  });

  test('a figure that only the full reading finds is marked after all others', () => {
    const names = marks.filter(({ kind }) => kind === 'name');
    const agreed = agreedFigures(readingOfPage(pageOf(latest)), facts, names);
    expect(agreed.marks.map(({ card }) => card.title)).toEqual(['Xi Jinping', 'Moscow', '$210 billion']);
  });

  test('every figure that is marked stands among the numbers, with its source', () => {
    const agreed = agreedFigures(readingOfPage(page), facts, lightMarks(page));
    const marked = agreed.marks.filter(({ kind }) => kind === 'figure').map(({ card }) => card.wording);
    const numbers = agreed.numbers.map(({ wording }) => wording);
    expect(marked).toHaveLength(2);
    expect(numbers).toEqual(expect.arrayContaining(marked));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { article } of agreed.numbers) expect(article).toEqual(refOf(archived));
  });

  test('a figure of the light reading is left out where the full one finds another thing', () => {
    const other = pageOf('The turnover of all casinos in Macau, a study says, was more than $200 billion.');
    expect(lightMarks(other).some(({ kind }) => kind === 'figure')).toBe(true);
    const agreed = agreedFigures(readingOfPage(other), facts, lightMarks(other));
    expect(agreed.numbers).toEqual([]);
    expect(agreed.marks.map(({ card }) => card.title)).toEqual(['Xi Jinping', 'Moscow']);
  });

  test('one sum in two places is one line among the numbers', () => {
    const twice = pageOf(target, 'Xi Jinping spoke of the $200 billion in trade between Russia and China.');
    const agreed = agreedFigures(readingOfPage(twice), facts, lightMarks(twice));
    expect(agreed.numbers).toHaveLength(1);
  });

  test('are none without facts', () => {
    expect(agreedFigures(readingOfPage(page), [], [])).toEqual({ comparisons: [], marks: [], numbers: [] });
  });
});
