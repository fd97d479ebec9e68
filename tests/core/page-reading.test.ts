import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/core/annotate/annotate';
import type { Article, Page } from '../../src/core/article';
import { comparisonsOf } from '../../src/core/compare/compare';
import { annotatedArticle, factsOf } from '../../src/core/facts/facts';
import { readingOfPage } from '../../src/core/page-reading';

const BODY =
  'Президент сообщил 12 марта 2024 года, что товарооборот между Россией и Китаем вырос на 26 процентов. ' +
  'По его словам, это не предел, и обе страны будут работать над новыми договорами.';

function articleIn(lang: string): Article {
  return { id: 'a', url: '', date: '2024-03-13', headline: '', lead: '', body: BODY, publisher: '', lang };
}

function pageIn(lang: string): Page {
  return { url: '', canonical: '', headline: '', text: BODY, date: '2024-03-13', publisher: '', lang };
}

describe.each(['ru', 'ru-RU', '', 'en-US'])('a Russian text that declares "%s"', (lang) => {
  test('is read as Russian', () => {
    expect(readingOfPage(pageIn(lang)).language).toBe('ru');
  });

  test('gives its dates in full', () => {
    expect(annotate(BODY, { date: '2024-03-13', lang }).dates.map(({ value }) => value)).toEqual([
      '2024-03-12',
    ]);
  });

  test('is annotated in full for its facts too', () => {
    const { annotation } = annotatedArticle(articleIn(lang));
    expect(annotation.dates.map(({ value }) => value)).toEqual(['2024-03-12']);
    expect(factsOf(articleIn(lang))).toEqual(factsOf(articleIn('ru')));
  });

  test('is compared as one that declares its language', () => {
    const facts = factsOf(articleIn('ru'));
    expect(comparisonsOf(readingOfPage(pageIn(lang)), facts)).toEqual(
      comparisonsOf(readingOfPage(pageIn('ru')), facts),
    );
  });
});

describe('a page', () => {
  test('is known by its address and the one it claims on its own site', () => {
    const page = {
      ...pageIn('ru'),
      url: 'https://a.example/x?utm_source=y',
      canonical: 'https://a.example/x',
    };
    expect(readingOfPage(page).addresses).toContain('https://a.example/x');
  });

  test('without text has no terms and no names', () => {
    const { terms, whole } = readingOfPage({ ...pageIn(''), text: '' });
    expect(terms.counts.total).toBe(0);
    expect(whole.names).toEqual([]);
  });
});
