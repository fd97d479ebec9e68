import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { lookAt, type View } from '../../src/look/look-at';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { id: 'backstory', sendMessage: vi.fn() },
    scripting: { executeScript: vi.fn() },
    tabs: { sendMessage: vi.fn(), get: vi.fn() },
  },
}));

const coverage = { articles: 1, from: '2023-05-04', to: '2023-05-04' };
const wheat = {
  id: 'w',
  url: 'https://a.example/wheat',
  publisher: 'A',
  headline: 'Wheat falls',
  date: '2023-05-04',
};
const archived = { article: wheat, facts: [] };
const tab = { id: 7, url: wheat.url };

/** The background answers each question, some only after the page. */
function background(answers: Readonly<Record<string, unknown>>): void {
  vi.mocked(browser.runtime.sendMessage).mockImplementation(async (message) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { question } = message as { question: string };
    return question in answers ? { answer: answers[question] } : { failed: 'The archive is damaged.' };
  });
}

async function shownFor(): Promise<View[]> {
  const views: View[] = [];
  await lookAt(tab, { first: null, mayRead: true }, (view) => views.push(view));
  return views;
}

beforeEach(() => vi.resetAllMocks());

describe('a page that cannot be read', () => {
  beforeEach(() => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access contents'));
  });

  test('is in the archive all the same when its address is', async () => {
    background({ open: { coverage, archived } });
    expect((await shownFor()).map(({ kind }) => kind)).toEqual(['in-archive']);
  });

  test('is told as such when it is not in the archive, also when the archive is damaged', async () => {
    background({ open: { coverage, archived: null } });
    expect(await shownFor()).toEqual([{ kind: 'restricted', why: 'browser', coverage }]);
    background({});
    expect(await shownFor()).toEqual([{ kind: 'restricted', why: 'browser', coverage: null }]);
  });
});

describe('a page that can be read', () => {
  const page = { url: wheat.url, text: 'Wheat fell.' };

  beforeEach(() => {
    vi.mocked(browser.scripting.executeScript).mockResolvedValue([]);
    vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ answer: { page, isFrontPage: false } });
  });

  test('in the archive is shown at once, and again with what was found', async () => {
    const found = { archived: wheat, facts: [], related: [], figures: [], marks: [] };
    background({ open: { coverage, archived }, context: found });
    const views = await shownFor();
    expect(views.map(({ kind }) => kind)).toEqual(['in-archive', 'in-archive']);
    expect(views.map((view) => 'url' in view && view.url)).toEqual(['', wheat.url]);
  });

  test('is said to have failed, once and with its sentence, when the archive has', async () => {
    background({});
    expect(await shownFor()).toEqual([
      { kind: 'failed', what: 'damage', sentence: 'The archive is damaged.' },
    ]);
  });
});
