import { describe, expect, test } from 'vitest';
import { faultsIn } from './axe';
import { at, popupOn, useSession } from './session';

// Every state of popup, panel, card and settings is checked where it is reached: here is the check of the check.
describe('the check for accessibility', () => {
  const session = useSession();

  test('finds a planted fault', async () => {
    const { popup } = await popupOn(session(), at.trade);
    await popup.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await faultsIn(popup)).toEqual([expect.stringContaining('button-name')]);
    await popup.close();
  });
});
