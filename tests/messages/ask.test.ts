import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { ask, askPage, UnreadablePageError } from '../../src/messages/ask';
import { AskError } from '../../src/messages/wire';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { sendMessage: vi.fn() },
    scripting: { executeScript: vi.fn() },
    tabs: { sendMessage: vi.fn() },
  },
}));

const send = vi.mocked(browser.runtime.sendMessage);
const inject = vi.mocked(browser.scripting.executeScript);
const opened = { coverage: { articles: 3, from: '2020-01-01', to: '2023-12-31' }, archived: null };

beforeEach(() => vi.resetAllMocks());

describe('asking the background', () => {
  test('gives its answer', async () => {
    send.mockResolvedValue({ answer: opened });
    expect(await ask('open', '')).toEqual(opened);
    expect(send).toHaveBeenCalledWith({ question: 'open', words: [''] });
  });

  test('asks once more when the background fell asleep in between', async () => {
    send.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    send.mockResolvedValueOnce({ answer: opened });
    expect(await ask('open', '')).toEqual(opened);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('fails with the background’s own sentence', async () => {
    send.mockResolvedValue({ failed: 'The pack is damaged.', kind: 'damage' });
    await expect(ask('open', '')).rejects.toThrow(new AskError('The pack is damaged.', 'damage'));
  });

  test('fails when nobody answers', async () => {
    send.mockResolvedValue(undefined);
    await expect(ask('open', '')).rejects.toBeInstanceOf(AskError);
  });
});

describe('asking a page', () => {
  test('puts the content script there first and asks the top frame', async () => {
    inject.mockResolvedValue([{ frameId: 0, documentId: 'a' }]);
    vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ answer: { isFrontPage: false } });
    expect(await askPage(7, 'read')).toEqual({ isFrontPage: false });
    expect(inject).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/read.js'],
      injectImmediately: false,
    });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { question: 'read', words: [] }, { frameId: 0 });
  });

  test('that never has loaded whole reads it as it is after two seconds', async () => {
    vi.useFakeTimers();
    inject.mockImplementation(({ injectImmediately }) =>
      injectImmediately ? Promise.resolve([]) : new Promise(() => {}),
    );
    vi.mocked(browser.tabs.sendMessage).mockResolvedValue({ answer: { isFrontPage: false } });
    const reading = askPage(7, 'read');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(inject).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toEqual({ isFrontPage: false });
    expect(inject).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  test.each([
    ['before it is asked', () => Promise.reject(new Error('Receiving end does not exist.'))],
    [
      'while it is read, as Chromium tells it',
      () =>
        Promise.reject(
          new Error(
            'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
          ),
        ),
    ],
    ['while it is read, and Firefox says nothing', () => Promise.resolve(undefined)],
  ])('asks the page that followed when the one it was put into is left %s', async (_when, left) => {
    inject.mockResolvedValue([{ frameId: 0, documentId: 'a' }]);
    vi.mocked(browser.tabs.sendMessage)
      .mockImplementationOnce(left)
      .mockResolvedValueOnce({ answer: { isFrontPage: false } });
    expect(await askPage(7, 'read')).toEqual({ isFrontPage: false });
    expect(inject).toHaveBeenCalledTimes(2);
  });

  test('tells a page that may not be read from one that failed', async () => {
    inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(askPage(7, 'read')).rejects.toBeInstanceOf(UnreadablePageError);
    inject.mockResolvedValue([]); // Firefox on about:config
    vi.mocked(browser.tabs.sendMessage).mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(askPage(7, 'read')).rejects.toBeInstanceOf(UnreadablePageError);
  });
});
