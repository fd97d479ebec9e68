import { beforeAll, describe, expect, test } from 'vitest';
import type { Shown } from '../../src/dev/browsers/shown';
import { seed, seedText } from './seed';
import { at, keepPictures, popupOn, useSession } from './session';

describe('on the page of an archived article', () => {
  const session = useSession();
  let shown: Shown;

  beforeAll(async () => {
    const opened = await popupOn(session(), at.seed);
    shown = opened.shown;
    await keepPictures(session(), opened.popup, 'in-archive');
    await opened.popup.close();
  });

  test('the popup says that it is in the archive, and since when', () => {
    expect(shown.state).toBe('in-archive');
    expect(shown.status).toMatch(/in the archive/);
    expect(shown.status).toMatch(/31 Dec 2023/);
  });

  test('at least five key facts are shown, verbatim, with publisher, date and link', () => {
    expect(shown.facts.length).toBeGreaterThanOrEqual(5);
    for (const fact of shown.facts) {
      expect(seedText).toContain(fact.text);
      expect(fact.source).toBe(`${seed.publisher} · 31 Dec 2023`);
      expect(fact.url).toBe(at.seed);
    }
  });

  test.each([
    ['the target that was reached', /reached the target of \$200 billion/],
    ['the goal that was set', /February 2022.*goal of reaching \$200 billion in bilateral trade by 2024/],
    ['the threshold passed before', /\$100 billion was passed in 2018/],
    ['the visit to Russia', /state visit to Russia on March 20-22/],
    ['the visit to China', /official visit to China on October 17-18/],
    ['the anniversary', /75th anniversary of the establishment of Russia-China diplomatic relations/],
  ])('among the facts is %s', (_, wanted) => {
    expect(shown.facts.map(({ text }) => text)).toContainEqual(expect.stringMatching(wanted));
  });

  test('a date that a fact leaves implicit stands beside it', () => {
    const beside = (words: RegExp) => shown.facts.find(({ text }) => words.test(text))?.note;
    expect(beside(/March 20-22/)).toContain('2023');
    expect(beside(/October 17-18/)).toContain('2023');
    expect(beside(/75th anniversary/)).toContain('2024');
  });

  test('the article is not offered as related to itself', () => {
    expect(shown.related.map(({ url }) => url)).not.toContain(at.seed);
  });
});
