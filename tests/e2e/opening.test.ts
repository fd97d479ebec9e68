import { describe, expect, test } from 'vitest';
import type { Popup } from '../../src/dev/browsers/session';
import { shownIn } from '../../src/dev/browsers/shown';
import { at, useSession } from './session';
import { recordStates, variant } from './variant';

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
      seen.every(
        ({ state: name, text }) =>
          name !== 'opening' || /^(?:Opening the archive …(?: \d+ %)?|Looking this page up …)?$/.test(text),
      ),
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

function statesSeen(popup: Popup): Promise<{ state: string; text: string }[]> {
  return popup.evaluate(
    () => (window as unknown as { statesSeen: { state: string; text: string }[] }).statesSeen,
  );
}
