import { beforeEach, describe, expect, test } from 'vitest';
import { badgeOf } from './button';
import { at, HOST, pages, TALKS, TRADE } from './daily-lantern';
import { lookedInto, markBy, markedAs, paintedOn, pause, setSites } from './on-page';
import { useSession } from './session';

declare function show(name: string): void;

describe('a site that the reader turns off again', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeEach(async () => {
    await setSites(session(), { [HOST]: 'on' });
    await markedAs(await session().openPage(at.talks), TALKS);
  });

  test.each([
    ['paused', { [HOST]: 'paused' }],
    ['forgotten', {}],
  ] as const)('does not run when %s', async (_, sites) => {
    await setSites(session(), sites);
    const page = await session().openPage(at.trade);
    await pause(2_500);
    expect((await paintedOn(page)).names).toEqual([]);
    expect(await badgeOf(session(), page)).toBe('');
  });

  test('stops in pages that are open', async () => {
    const page = await session().openPage(at.talks);
    await markedAs(page, TALKS);
    await setSites(session(), { [HOST]: 'paused' });
    await page.evaluate(() => {
      history.pushState(null, '', '/b');
      show('trade');
    });
    await pause(2_500);
    expect((await paintedOn(page)).names).toEqual([]);
  });

  test('is still marked when the reader asks', async () => {
    await setSites(session(), { [HOST]: 'paused' });
    const page = await session().openPage(at.talks);
    await markBy(session(), page);
    expect((await paintedOn(page)).names).toEqual(TALKS);
  });

  test('runs through the death of the background', async () => {
    await session().stopBackground();
    const page = await session().openPage(at.trade);
    await markedAs(page, TRADE);
    await session().stopBackground();
    await page.evaluate(() => {
      history.pushState(null, '', '/b');
      show('talks');
    });
    await markedAs(page, TALKS);
  });
});
