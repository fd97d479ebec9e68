import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { PackFormatError } from '../../src/core/pack/error';
import { answer, answerPages } from '../../src/messages/answer';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OWN = 'chrome-extension://backstory';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: {
      id: 'backstory',
      getURL: (path: string) => `chrome-extension://backstory/${path}`,
      onMessage: { addListener: vi.fn() },
    },
  },
}));

const opened = { coverage: { articles: 3, from: '2020-01-01', to: '2023-12-31' }, archived: null };

beforeEach(() => vi.resetAllMocks());

describe('the background', () => {
  function listener(): Listener {
    const context = vi.fn(async () => {
      throw new PackFormatError('The pack is damaged.');
    });
    const unasked = vi.fn();
    const others = {
      progress: unasked,
      search: unasked,
      hosts: unasked,
      save: unasked,
      known: unasked,
      article: unasked,
      mark: unasked,
      work: unasked,
    };
    const ofStore = {
      delete: unasked,
      deleteAll: unasked,
      loss: unasked,
      acceptLoss: unasked,
      fetchFeeds: unasked,
    };
    answer({ open: () => opened, context, ...others, ...ofStore });
    return vi.mocked(browser.runtime.onMessage.addListener).mock.calls[0]![0] as unknown as Listener;
  }
  const popup = { id: 'backstory', origin: OWN, url: `${OWN}/src/popup/index.html` };
  const question = { question: 'open', words: [''] };

  test('answers the extension’s own pages', async () => {
    expect(await listener()(question, popup)).toEqual({ answer: opened });
  });

  test('answers what has nothing to say so that it survives the wire', async () => {
    const reply = await listener()({ question: 'work', words: [] }, popup);
    expect(JSON.parse(JSON.stringify(reply))).toEqual({ answer: null });
  });

  test('answers a failure with its sentence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const reply = await listener()({ question: 'context', words: [{}] }, popup);
    expect(reply).toEqual({ failed: 'The pack is damaged.', kind: 'damage' });
  });

  test.each([
    ['a content script', { id: 'backstory', origin: 'https://evil.example', url: 'https://evil.example/' }],
    [
      'a page whose host begins like the extension',
      { id: 'backstory', origin: `${OWN}.evil.example`, url: '' },
    ],
    ['another extension', { id: 'other', origin: OWN, url: `${OWN}/x` }],
    ['a sender without address', { id: 'backstory' }],
  ])('is silent to %s', (_name, sender) => {
    expect(listener()(question, sender)).toBeUndefined();
  });

  test.each([
    null,
    7,
    'coverage',
    {},
    { question: 'open' },
    { question: 'toString', words: [] },
    { question: 'constructor', words: [] },
  ])('is silent to %j', (message) => {
    expect(listener()(message, popup)).toBeUndefined();
  });
});

describe('a content script', () => {
  const marks = vi.fn(async () => []);
  const show = vi.fn(async () => {});
  const sender = {
    id: 'backstory',
    origin: 'https://a.example',
    url: 'https://a.example/wheat',
    tab: { id: 7, active: true },
  };
  const page = {
    url: 'https://a.example/wheat',
    canonical: '',
    headline: '',
    text: 'Wheat fell.',
    date: '',
    publisher: '',
    lang: '',
  };

  function listener(): Listener {
    answerPages({ marks, show });
    return vi.mocked(browser.runtime.onMessage.addListener).mock.calls[0]![0] as unknown as Listener;
  }

  test('may ask for the marks of its page', async () => {
    marks.mockResolvedValue([]);
    expect(await listener()({ question: 'marks', words: [page] }, sender)).toEqual({ answer: [] });
    expect(marks).toHaveBeenCalledWith(page, 7, 'https://a.example/wheat');
  });

  test('is told from the pages before it in its tab where the browser does', async () => {
    await listener()({ question: 'marks', words: [page] }, { ...sender, documentId: 'A1' });
    expect(marks).toHaveBeenLastCalledWith(page, 7, 'A1');
  });

  test('may ask to show an article, and learns nothing of it', async () => {
    const reply = await listener()({ question: 'show', words: ['bundled/x', 3, 9] }, sender);
    expect((reply as { answer: unknown }).answer ?? null).toBeNull();
    expect(show).toHaveBeenCalledWith('bundled/x', { start: 3, end: 9 });
  });

  test('may ask to show what stands at the very beginning of an article', async () => {
    await listener()({ question: 'show', words: ['bundled/x', 0, 9] }, sender);
    expect(show).toHaveBeenCalledWith('bundled/x', { start: 0, end: 9 });
  });

  test('may name an article by 4,096 characters and no more', () => {
    const asked = (chars: number) =>
      listener()({ question: 'show', words: ['x'.repeat(chars), 3, 9] }, sender);
    expect(asked(4_096)).toBeDefined();
    expect(asked(4_097)).toBeUndefined();
  });

  test.each([
    ['show', ['bundled/x', 3]],
    ['show', ['bundled/x', 3, 9, 7]],
    ['show', [{ id: 'bundled/x' }, 3, 9]],
    ['show', ['bundled/x', '3', 9]],
    ['show', ['bundled/x', -1, 9]],
    ['show', ['bundled/x', 0.5, 9]],
    ['show', ['x'.repeat(5_000), 3, 9]],
    ['marks', [page, 7]],
    ['marks', [{ ...page, tabId: 7 }]],
    ['marks', [{ ...page, url: 'https://b.example/' }]],
    ['save', [page, 7]],
    ['article', ['bundled/x']],
    ['toString', []],
  ])('gets silence for %s %j', (question, words) => {
    expect(listener()({ question, words }, sender)).toBeUndefined();
    expect(show).not.toHaveBeenCalled();
  });

  test.each([
    ['in a tab that nobody sees', { ...sender, tab: { id: 7, active: false } }],
    ['in no tab', { ...sender, tab: undefined }],
    ['of another extension', { ...sender, id: 'other' }],
    ['in a file', { ...sender, url: 'file:///x' }],
  ])('%s shows nothing', (_, other) => {
    expect(listener()({ question: 'show', words: ['bundled/x', 3, 9] }, other)).toBeUndefined();
  });
});
