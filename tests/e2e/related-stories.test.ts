import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { seed, seedText } from './seed';
import { at, keepPictures, popupOn, useSession } from './session';

describe('on a related story by another publisher', () => {
  const session = useSession();

  test.each([
    ['Russia-China trade', at.trade],
    ['the visit', at.visit],
    ['the anniversary', at.anniversary],
  ])('about %s the archived article is shown with its matched sentence and why', async (name, url) => {
    const { popup, shown } = await popupOn(session(), url);
    const bottoms = await popup.evaluate(() =>
      ['.group .headline', '.fact blockquote'].map((wanted) => {
        const box = document.querySelector(wanted)!.getBoundingClientRect();
        return box.bottom + scrollY;
      }),
    );
    for (const bottom of bottoms) expect(bottom).toBeLessThan(560); // in the first sight of it
    await keepPictures(session(), popup, `found-${name.split(' ').at(-1)}`);
    await popup.close();

    expect(shown.state).toBe('found');
    const article = shown.related.find(({ headline }) => headline === seed.headline);
    expect(article?.source).toMatch(new RegExp(`^${seed.publisher} · 31 Dec 2023 · .+ earlier$`));
    expect(article?.sentence).not.toBe('');
    expect(seedText).toContain(article?.sentence);
    expect(article?.marked.length).toBeGreaterThan(0);
    expect(article?.why.length).toBeGreaterThan(0);
  });

  test('the facts shown are verbatim, with publisher and date', async () => {
    const { popup, shown } = await popupOn(session(), at.trade);
    await popup.close();
    expect(shown.facts.length).toBeGreaterThan(0);
    for (const fact of shown.facts) {
      expect(seedText).toContain(fact.text);
      expect(fact.source).toBe(`${seed.publisher} · 31 Dec 2023`);
    }
  });

  test.each([
    ['headline', '.group a.headline', () => `${session().origin}/src/reader/index.html?id=bundled%2F`],
    ['link to the original', '.group a.original', () => at.seed],
  ])('the %s of a related article opens it in a tab', async (_what, link, address) => {
    const { popup } = await popupOn(session(), at.visit);
    const isOpen = async () => (await session().tabs()).some((url) => url.startsWith(address()));
    expect(await isOpen()).toBe(false);
    await eventually('the link to be in focus', async () => {
      await popup.press('Tab');
      return popup.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, link);
    });
    await popup.press('Enter');
    await eventually('the article to open', isOpen);
  });
});
