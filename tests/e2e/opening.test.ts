import { describe, expect, test } from 'vitest';
import type { Popup } from '../../src/cli/browsers/session';
import { eventually } from '../../src/cli/browsers/session';
import { shownIn } from '../../src/cli/browsers/shown';
import { at, keepPictures, popupOn, useSession } from './session';
import { damagePacks, muteBackground, recordStates, variant } from './variant';

describe('while the popup opens', () => {
  const session = useSession({ extension: variant(recordStates) });

  test.each([
    ['a related story', at.trade, 'found'],
    ['the archived article', at.seed, 'in-archive'],
    ['an unrelated story', at.unrelated, 'nothing'],
    ['a page of the browser', at.restricted, 'restricted'],
  ])('on %s it is never in a wrong state before the right one', async (_, url, state) => {
    const page = await session().openPage(url);
    await session().stopBackground();
    const popup = await session().openPopup(page);
    await shownIn(popup);
    const seen = await statesSeen(popup);
    await popup.close();
    expect(seen.map((moment) => moment.state).filter((name, at, all) => name !== all[at - 1])).toEqual([
      'opening',
      state,
    ]);
    expect(
      seen.every(({ state: name, text }) => name !== 'opening' || /^(?:Opening the archive …)?$/.test(text)),
    ).toBe(true);
  });

  test('ten openings after ten deaths of the background give ten answers', async () => {
    const page = await session().openPage(at.trade);
    for (let round = 0; round < 10; round++) {
      await session().stopBackground();
      const popup = await session().openPopup(page);
      expect((await shownIn(popup)).state).toBe('found');
      await popup.close();
    }
  });
});

describe('with several tabs', () => {
  const session = useSession();

  test('each popup tells of the tab under it', async () => {
    const [related, unrelated] = [await session().openPage(at.trade), await session().openPage(at.unrelated)];
    for (let round = 0; round < 3; round++) {
      for (const [page, state] of [
        [related, 'found'],
        [unrelated, 'nothing'],
      ] as const) {
        const popup = await session().openPopup(page);
        expect((await shownIn(popup)).state).toBe(state);
        await popup.close();
      }
    }
  });

  test('a popup whose reader has turned to another tab never shows that one', async () => {
    const [related, unrelated] = [await session().openPage(at.trade), await session().openPage(at.unrelated)];
    await session().stopBackground();
    const popup = await session().openPopup(related);
    await unrelated.bringToFront();
    const shown = await shownIn(popup).catch(() => null); // the browser may have closed it
    expect(shown?.state ?? 'closed').toMatch(/^(?:found|closed)$/);
    await popup.close().catch(() => {}); // as above
    const next = await session().openPopup(unrelated);
    expect((await shownIn(next)).state).toBe('nothing');
    await next.close();
  });
});

describe('when the archive is slow', () => {
  const session = useSession({ extension: variant(muteBackground) });

  test('the popup says that it is opening', async () => {
    const popup = await session().openPopup(await session().openPage(at.trade));
    const shown = await eventually('the sentence', async () => {
      const now = await shownIn(popup, 0);
      return now.status !== '' && now;
    });
    await keepPictures(session(), popup, 'opening');
    await popup.close();
    expect(shown).toMatchObject({ state: 'opening', facts: [], related: [] });
    expect(shown.status).toMatch(/Opening the archive/);
  });
});

describe('when the archive is damaged', () => {
  const session = useSession({ extension: variant(damagePacks) });

  test('the popup says so in a sentence and offers to try again', async () => {
    const { popup, shown } = await popupOn(session(), at.trade);
    await keepPictures(session(), popup, 'failed');
    const buttons = await popup.evaluate(() =>
      [...document.querySelectorAll('button')].map((button) => button.textContent),
    );
    await popup.close();
    expect(shown).toMatchObject({ state: 'failed', facts: [], related: [] });
    expect(shown.status).toMatch(/archive.*\n.*install Backstory again.*damaged/i);
    expect(buttons).toContain('Try again');
  });
});

function statesSeen(popup: Popup): Promise<{ state: string; text: string }[]> {
  return popup.evaluate(
    () => (window as unknown as { statesSeen: { state: string; text: string }[] }).statesSeen,
  );
}
