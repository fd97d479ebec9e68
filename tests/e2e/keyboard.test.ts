import { describe, expect, test } from 'vitest';
import type { Popup } from '../../src/dev/browsers/session';
import { at, popupOn, useSession } from './session';

describe('by keyboard', () => {
  const session = useSession();

  test.each([
    ['the facts', at.seed],
    ['the related articles', at.trade],
  ])(
    'Tab goes through every control of the popup with %s in reading order, each visibly focused',
    async (_, url) => {
      const { popup } = await popupOn(session(), url);
      const links = await popup.evaluate(() =>
        [...document.querySelectorAll('a[href], button:enabled, input')].map((link) => link.outerHTML),
      );
      expect(links.length).toBeGreaterThan(0);
      const visited: Focus[] = [];
      // Firefox spends the first presses on the popup as a whole.
      for (let press = 0; press < links.length + 3 && visited.length < links.length; press++) {
        await popup.press('Tab');
        const focus = await focusIn(popup);
        if (focus) visited.push(focus);
      }
      await popup.close();
      expect(visited.map(({ link }) => link)).toEqual(links);
      for (const { outlinePx, isInView } of visited) {
        expect(outlinePx).toBeGreaterThanOrEqual(1);
        expect(isInView).toBe(true);
      }
    },
  );
});

interface Focus {
  readonly link: string;
  readonly outlinePx: number;
  readonly isInView: boolean;
}

function focusIn(popup: Popup): Promise<Focus | null> {
  return popup.evaluate(async () => {
    // The browser scrolls what is focused into view with its next frames.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const link = document.activeElement;
    if (!link?.matches('a, button, input')) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(link);
    const { top, bottom } = link.getBoundingClientRect();
    const outlinePx = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    return { link: link.outerHTML, outlinePx, isInView: top >= 0 && bottom <= innerHeight };
  });
}
