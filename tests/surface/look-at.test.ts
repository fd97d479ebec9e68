import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { PackFormatError } from '../../src/core/pack/error';
import { answerIn, failedReply } from '../../src/messages/wire';
import { storeError } from '../../src/store/store-error';
import { failureOf, lookAt, type View } from '../../src/surface/look-at';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { id: 'backstory', sendMessage: vi.fn() },
    scripting: { executeScript: vi.fn() },
    tabs: { get: vi.fn() },
    permissions: { contains: vi.fn() },
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
const tab = { id: 7, url: wheat.url, isPrivate: false };

/** The background answers each question, some only after the page. */
function background(answers: Readonly<Record<string, unknown>>): void {
  vi.mocked(browser.runtime.sendMessage).mockImplementation(async (message) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { question } = message as { question: string };
    return question in answers
      ? { answer: answers[question] }
      : failedReply(new PackFormatError('The archive is damaged.'));
  });
}

/** The page answers each question. */
function pageAnswers(answers: Readonly<Record<string, unknown>>): void {
  vi.mocked(browser.scripting.executeScript).mockImplementation(async (asked) =>
    'func' in asked
      ? [{ frameId: 0, documentId: 'a', result: { answer: answers[asked.args![0] as string] } }]
      : [],
  );
}

async function shownFor({ url = wheat.url, mayRead = true } = {}): Promise<View[]> {
  const views: View[] = [];
  await lookAt({ ...tab, url }, { first: null, mayRead }, (view) => views.push(view));
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

describe('why a page cannot be read', () => {
  beforeEach(() => {
    background({ open: { coverage, archived: null } });
    vi.mocked(browser.tabs.get).mockResolvedValue({} as never);
    vi.mocked(browser.permissions.contains).mockResolvedValue(false);
  });

  test.each([
    ['a file on the disk', 'file:///home/a/story.html', true, 'Cannot access contents of the page.', 'file'],
    ['a PDF', 'https://a.example/report.pdf?page=2', true, 'Missing host permission', 'pdf'],
    ['a page that the reader’s click does not open', '', true, 'Missing host permission', 'browser'],
    ['a site that the panel has no permission for', '', false, 'Missing host permission', 'site'],
    [
      'a reader’s view',
      'about:reader?url=https%3A%2F%2Fa.example%2Fx',
      true,
      'Missing host permission',
      'reader',
    ],
    [
      'a page that did not come',
      'https://a.example/x',
      true,
      'Frame with ID 0 is showing error page',
      'error',
    ],
    ['a page of Chromium’s own', '', false, 'Cannot access a chrome:// URL', 'browser'],
    ['a site closed by the browser', 'https://addons.example/', false, 'Missing host permission', 'browser'],
  ] as const)('is told: %s', async (_, url, mayRead, message, why) => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error(message));
    expect(await shownFor({ url, mayRead })).toEqual([{ kind: 'restricted', why, coverage }]);
  });

  test('a panel that may read every site knows that the browser closed the page', async () => {
    vi.mocked(browser.permissions.contains).mockResolvedValue(true);
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Missing host permission'));
    expect(await shownFor({ url: '', mayRead: false })).toMatchObject([{ why: 'browser' }]);
  });
});

describe('a page that can be read', () => {
  const page = { url: wheat.url, text: 'Wheat fell.' };

  beforeEach(() => {
    pageAnswers({ read: { page: { ...page, headline: 'Wheat falls' }, isFrontPage: false, isGone: false } });
  });

  test('in the archive is shown at once, and again with what was found', async () => {
    const found = { archived: wheat, facts: [], related: [], figures: [], marks: [] };
    background({ open: { coverage, archived }, context: found });
    const views = await shownFor();
    expect(views.map(({ kind }) => kind)).toEqual(['in-archive', 'in-archive']);
    expect(views.map((view) => 'url' in view && view.url)).toEqual(['', wheat.url]);
  });

  test('in the archive, but an error now, is said to be gone and has nothing to compare or save', async () => {
    pageAnswers({ read: { page: { ...page, headline: 'Oh no' }, isFrontPage: false, isGone: true } });
    background({
      open: { coverage, archived },
      context: { archived: wheat, facts: [], related: [], figures: [], marks: [] },
    });
    expect((await shownFor()).at(-1)).toMatchObject({ kind: 'in-archive', unread: 'gone', read: null });
    const asked = vi.mocked(browser.runtime.sendMessage).mock.calls.map(([message]) => message);
    expect(asked).toContainEqual({ question: 'context', words: [{ ...page, headline: '', text: '' }] });
  });

  test.each([
    [false, 'no-story'],
    [true, 'nothing'],
  ])('of which nothing is known: does it tell a story? %s', async (tellsStory, kind) => {
    pageAnswers({
      read: { page: { ...page, headline: 'Kettles', date: '' }, isFrontPage: false, isGone: false },
      tellsStory,
    });
    background({
      open: { coverage, archived: null },
      context: { archived: null, facts: [], related: [], figures: [], marks: [] },
    });
    expect((await shownFor()).map((view) => view.kind)).toEqual([kind]);
  });

  test('is said to have failed, once and with its sentence, when the archive has', async () => {
    background({});
    expect(await shownFor()).toEqual([
      { kind: 'failed', what: 'damage', sentence: 'The archive is damaged.' },
    ]);
  });
});

describe('what went wrong', () => {
  test.each([
    ['damage', new PackFormatError('Block 3 of bodies cannot be expanded')],
    ['room', storeError(new DOMException('full', 'QuotaExceededError'))],
    ['other', new Error('Nothing was damaged, there is no pack and no quota.')],
  ] as const)('is told apart by its kind, on both sides of the wire: %s', (what, error) => {
    const sentence = (error as Error).message;
    expect(failureOf(error)).toEqual({ kind: 'failed', what, sentence });
    const reply = JSON.parse(JSON.stringify(failedReply(error)));
    const asked = vi.fn(() => answerIn(reply, ''));
    expect(asked).toThrow(sentence);
    expect(failureOf(asked.mock.results[0]!.value)).toEqual({ kind: 'failed', what, sentence });
  });
});
