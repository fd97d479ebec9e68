import { describe, expect, test } from 'vitest';
import { isErrorStatus, isGonePage } from '../../../src/core/match/gone-page';

const page = (headline: string, chars = 0) => ({ headline, text: 'x'.repeat(chars) });

describe('an error in place of a page', () => {
  test.each([
    '404 - Not Found',
    'Page not found',
    'Fehler 404',
    '页面不存在',
    'Just a moment...',
    'Access to this page has been denied.',
  ])('is known by its headline: %s', (headline) => expect(isGonePage(page(headline))).toBe(true));

  test.each(['404 dead in flood', 'Missing page of the ledger is back', ''])('is not: %s', (headline) =>
    expect(isGonePage(page(headline))).toBe(false),
  );

  test('says little: below 700 units of text and 120 of headline', () => {
    expect(isGonePage(page('Page not found', 699))).toBe(true);
    expect(isGonePage(page('Page not found', 700))).toBe(false);
    expect(isGonePage(page('Page not found'.padEnd(119, '.')))).toBe(true);
    expect(isGonePage(page('Page not found'.padEnd(120, '.')))).toBe(false);
  });

  test('is known by its status, where 404 and 410 decide alone and others with little text', () => {
    const long = 'x'.repeat(700);
    const statuses = [0, 200, 399, 400, 404, 410, 503];
    expect(statuses.filter((status) => isErrorStatus(status, long))).toEqual([404, 410]);
    expect(statuses.filter((status) => isErrorStatus(status, long.slice(1)))).toEqual([400, 404, 410, 503]);
    expect(isGonePage(page('Flood', 699), 503)).toBe(true);
  });
});
