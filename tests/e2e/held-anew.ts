import type { Page } from 'puppeteer-core';
import { callOf, type Json } from '../../src/dev/browsers/call';
import { eventually } from '../../src/dev/browsers/session';

/**
 * Asks what the tab shows now by a session of its own: a driver that is told too late that a page which was loaded ahead
 * has come never gets an answer from it again.
 */
export async function heldAnew(page: Page, url: string): Promise<void> {
  const held = await eventually('the next page', async () => {
    for (const target of page.browser().targets()) {
      if (target.type() !== 'page' || target.url() !== url) continue;
      const session = await target.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', { expression: 'document.visibilityState' });
      if (result.value === 'visible') return session;
      await session.detach();
    }
    return null;
  });
  const evaluate = async (work: () => unknown, ...values: Json[]) => {
    const expression = callOf(work, values);
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await held.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  Object.assign(page, { evaluate, bringToFront: () => held.send('Page.bringToFront') });
}
