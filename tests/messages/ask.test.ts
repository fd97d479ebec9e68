import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { ask, askPage, UnreadablePageError } from '../../src/messages/ask';
import { AskError } from '../../src/messages/wire';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { sendMessage: vi.fn() },
    scripting: { executeScript: vi.fn() },
  },
}));

const send = vi.mocked(browser.runtime.sendMessage);
const inject = vi.mocked(browser.scripting.executeScript);

/** What is run in the page in turn once the file is there; the last again and again. */
function answering(...turns: readonly (() => Promise<unknown>)[]): void {
  const left = [...turns];
  inject.mockImplementation(async (asked) => {
    if ('files' in asked) return [{ frameId: 0, documentId: 'a' }];
    const turn = left.length > 1 ? left.shift()! : left[0]!;
    return [{ frameId: 0, documentId: 'a', result: await turn() }];
  });
}

const injected = () => inject.mock.calls.map(([asked]) => asked).filter((asked) => 'files' in asked);
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
  const read = async () => ({ answer: { isFrontPage: false } });

  test('puts the content script there first and asks the top frame', async () => {
    answering(read);
    expect(await askPage(7, 'read')).toEqual({ isFrontPage: false });
    expect(inject).toHaveBeenNthCalledWith(1, {
      target: { tabId: 7 },
      files: ['/read.js'],
      injectImmediately: false,
    });
    expect(inject).toHaveBeenNthCalledWith(2, {
      target: { tabId: 7 },
      func: expect.any(Function),
      args: ['read', []],
      injectImmediately: true,
    });
  });

  test('that never has loaded whole reads it as it is after two seconds', async () => {
    vi.useFakeTimers();
    inject.mockImplementation((asked) => {
      if ('func' in asked) return read().then((result) => [{ frameId: 0, documentId: 'a', result }]);
      return asked.injectImmediately ? Promise.resolve([]) : new Promise(() => {});
    });
    const reading = askPage(7, 'read');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(inject).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toEqual({ isFrontPage: false });
    expect(injected()).toHaveLength(2);
    vi.useRealTimers();
  });

  test.each([
    ['before it is asked', async () => null],
    ['while it is read', () => Promise.reject(new Error('The frame was removed.'))],
  ])('asks the page that followed when the one it was put into is left %s', async (_when, left) => {
    answering(left, read);
    expect(await askPage(7, 'read')).toEqual({ isFrontPage: false });
    expect(injected()).toHaveLength(2);
  });

  test('tells a page that may not be read from one that failed', async () => {
    inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(askPage(7, 'read')).rejects.toBeInstanceOf(UnreadablePageError);
    expect(inject).toHaveBeenCalledTimes(1);
    inject.mockResolvedValue([]); // Firefox on about:config
    await expect(askPage(7, 'read')).rejects.toBeInstanceOf(UnreadablePageError);
    answering(async () => ({ failed: 'This page could not be read: no', kind: 'other' }));
    await expect(askPage(7, 'read')).rejects.toBeInstanceOf(AskError);
  });

  test('is done by what the files have left in the page', async () => {
    const scope = globalThis as { [name: symbol]: unknown };
    scope[Symbol.for('backstory')] = { reply: async (...asked: unknown[]) => ({ answer: asked }) };
    inject.mockImplementation(async (asked) =>
      'func' in asked
        ? [
            {
              frameId: 0,
              documentId: 'a',
              result: await (asked.func as (...words: unknown[]) => unknown)(...asked.args!),
            },
          ]
        : [],
    );
    expect(await askPage(7, 'step', -1)).toEqual(['step', [-1]]);
    delete scope[Symbol.for('backstory')];
    await expect(askPage(7, 'step', -1)).rejects.toBeInstanceOf(UnreadablePageError);
  });
});
