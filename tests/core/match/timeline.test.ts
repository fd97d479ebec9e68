import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article';
import { refOf } from '../../../src/core/article';
import type { PageFact, Related } from '../../../src/core/context';
import { factsOf } from '../../../src/core/facts/facts';
import { timelineOf } from '../../../src/core/match/timeline';

const NO_WHY = { names: [], phrases: [] };

function article(id: string, date: string, body = ''): Article {
  const url = `https://paper.example/${id}`;
  return { id, url, date, headline: `Story ${id}`, lead: '', body, publisher: 'Paper', lang: 'en' };
}

function related(one: Article): Related {
  return { article: refOf(one), kind: 'background', score: 1, days: null, sentence: null, why: NO_WHY };
}

function facts(body: string): PageFact[] {
  return factsOf(article('facts', '2023-06-01', body)).map((fact) => ({ fact, score: 1, why: NO_WHY }));
}

/** Each day's date with the beginnings of what stands there. */
function told(days: ReturnType<typeof timelineOf>): string[] {
  return days.map(({ date, articles, facts }) =>
    [date, ...articles.map(({ headline }) => headline), ...facts.map(({ text }) => text.slice(0, 10))].join(
      ' | ',
    ),
  );
}

describe('the timeline of a story', () => {
  test('goes from the earliest day to the latest', () => {
    const days = timelineOf(
      [related(article('late', '2023-05-04')), related(article('early', '2021-01-02'))],
      [],
    );
    expect(told(days)).toEqual(['2021-01-02 | Story early', '2023-05-04 | Story late']);
  });

  test('puts the articles and the facts of one day together', () => {
    const visit = facts('Vladimir Putin visited Beijing on 4 May 2023 for talks with Xi Jinping.');
    const both = [related(article('a', '2023-05-04')), related(article('b', '2023-05-04'))];
    expect(told(timelineOf(both, visit))).toEqual(['2023-05-04 | Story a | Story b | Vladimir P']);
  });

  test('puts a fact where its most exact date is, a range at its first day', () => {
    const goal = facts('In February 2022 Russia and China set a goal of $200 billion in trade by 2024.');
    expect(timelineOf([], goal).map(({ date }) => date)).toEqual(['2022-02']);
    const visit = facts('Vladimir Putin visited Beijing on October 17-18 for talks with Xi Jinping.');
    expect(timelineOf([], visit).map(({ date }) => date)).toEqual(['2022-10-17']);
  });

  test('puts a year before its months and a month before its days', () => {
    const days = ['2023-05-04', '2023', '2023-05'].map((date) => related(article(date, date)));
    expect(timelineOf(days, []).map(({ date }) => date)).toEqual(['2023', '2023-05', '2023-05-04']);
  });

  test('leaves out what has no date, and is empty without any', () => {
    const undated = facts('Trade turnover between Russia and China reached $200 billion.');
    expect(undated).toHaveLength(1);
    expect(timelineOf([related(article('undated', ''))], undated)).toEqual([]);
  });
});
