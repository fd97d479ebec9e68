import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showChoices, showError, showFound, showNothing } from '../../src/background/button';
import { browser } from '../../src/browser';
import type { Context, Related } from '../../src/core/context';

vi.mock('../../src/browser', () => ({
  browser: {
    action: { setIcon: vi.fn(), setBadgeText: vi.fn(), setTitle: vi.fn(), getTitle: vi.fn() },
    storage: { local: { get: vi.fn() } },
    tabs: { query: vi.fn() },
  },
}));

const article = { id: 'w', url: 'https://a.example/w', date: '', headline: 'W', publisher: 'A' };

function context(kinds: readonly Related['kind'][], isArchived = false): Context {
  const related = kinds.map(
    (kind): Related => ({
      article,
      kind,
      score: 1,
      days: null,
      sentence: null,
      why: { names: [], phrases: [] },
    }),
  );
  const rest = { language: 'en', copy: null, facts: [], figures: [], marks: [], timeline: [], subjects: [] };
  return { ...rest, archived: isArchived ? article : null, related };
}

/** Shape, badge and title of the button as they were set last. */
function button() {
  const { path } = vi.mocked(browser.action.setIcon).mock.lastCall![0] as { path: Record<string, string> };
  for (const file of Object.values(path)) expect(existsSync(file.slice(1))).toBe(true);
  return [
    path[16]!.replace(/^\/icons\/(?:states\/)?(\w+)-16\.png$/, '$1'),
    vi.mocked(browser.action.setBadgeText).mock.lastCall![0].text,
    vi.mocked(browser.action.setTitle).mock.lastCall![0].title,
  ];
}

beforeEach(() => vi.resetAllMocks());

describe('the toolbar button', () => {
  test.each([
    [['same story'], '1', 'Backstory: 1 archived article tells this story'],
    [['copy', 'same story', 'background'], '2', 'Backstory: 2 archived articles tell this story'],
    [Array(12).fill('same story'), '9+', 'Backstory: 12 archived articles tell this story'],
  ] as const)('has a disc and the count of the articles that tell the story', async (kinds, badge, title) => {
    await showFound(7, context(kinds));
    expect(button()).toEqual(['found', badge, title]);
  });

  test('has a disc on an archived article, and says so', async () => {
    await showFound(7, context([], true));
    expect(button()).toEqual(['found', '1', 'Backstory: this article is in the archive']);
  });

  test('is as it was where the archive has background at most', async () => {
    await showFound(7, context(['background']));
    expect(button()).toEqual(['icon', '', 'Backstory: the archive has nothing on this page']);
    await showNothing(7);
    expect(button()).toEqual(['icon', '', 'Backstory: see what the archive knows about this page']);
  });

  test('has an exclamation mark and the sentence when the archive could not be searched', async () => {
    await showError(7, new Error('The pack is damaged between its bytes 512 and 1024'));
    expect(button()).toEqual([
      'error',
      '',
      'Backstory: the archive could not be searched: The pack is damaged between its bytes 512 and 1024',
    ]);
  });

  test('has two bars over the open tabs of a paused site, until it is turned on again', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([{ id: 7 }] as never);
    vi.mocked(browser.storage.local.get).mockResolvedValue({ sites: { 'a.example': 'paused' } });
    await showChoices();
    expect(button()).toEqual(['paused', '', 'Backstory: off on a.example']);
    vi.mocked(browser.storage.local.get).mockResolvedValue({ sites: { 'a.example': 'on' } });
    vi.mocked(browser.action.getTitle).mockResolvedValue('Backstory: off on a.example');
    await showChoices();
    expect(button()[0]).toBe('icon');
  });
});
