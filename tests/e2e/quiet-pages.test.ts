import { describe, expect, test } from 'vitest';
import { at, keepPictures, popupOn, useSession } from './session';

describe('where the archive has nothing to say', () => {
  const session = useSession();

  test.each([
    ['an unrelated story', at.unrelated, 'nothing', /nothing on this/],
    ['a page without an article', at.noArticle, 'nothing', /No article|nothing on this/],
    ['a front page, whatever its headlines', at.frontPage, 'front-page', /front page/],
    ['a page of the browser itself', at.restricted, 'restricted', /do not let extensions read/],
  ])('%s shows no article and no fact, and a sentence why', async (_, url, state, sentence) => {
    const { popup, shown } = await popupOn(session(), url);
    await keepPictures(session(), popup, state);
    await popup.close();
    expect(shown).toMatchObject({ state, facts: [], related: [] });
    expect(shown.status).toMatch(sentence);
  });
});
