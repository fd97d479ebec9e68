import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerCommands } from '../../src/background/commands';
import { work } from '../../src/background/workshop';
import { browser } from '../../src/browser';
import { type LinkWish, tellLinkEnd } from '../../src/workshop/link-channel';

type Click = (clicked: object, tab: object) => void;
const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, (...words: never[]) => unknown>() }));
const listener = vi.hoisted(() => (name: string) => ({
  addListener: (listen: (...words: never[]) => unknown) => void listeners.set(name, listen),
}));

vi.mock('../../src/background/workshop', () => ({ work: vi.fn() }));
vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => path, onInstalled: listener('installed') },
    commands: { onCommand: listener('command') },
    contextMenus: { onClicked: listener('clicked'), removeAll: vi.fn(), create: vi.fn() },
    permissions: { request: vi.fn(), contains: vi.fn(), remove: vi.fn() },
    tabs: { get: vi.fn(), query: vi.fn(), sendMessage: vi.fn() },
    scripting: { executeScript: vi.fn(async () => []) },
    action: { setBadgeText: vi.fn(), setTitle: vi.fn() },
  },
}));

const link = 'https://fjord-herald.example/order';
const PATTERN = { origins: ['*://*.fjord-herald.example/*'] };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(browser.permissions.contains).mockResolvedValue(false);
  vi.mocked(browser.permissions.request).mockResolvedValue(true);
  vi.mocked(browser.tabs.get).mockResolvedValue({ incognito: false } as never);
  vi.mocked(work).mockImplementation(async (wish?: LinkWish) => {
    if (wish) tellLinkEnd({ link: wish.link, outcome: 'new' });
  });
  answerCommands();
});

const click = (incognito = false) =>
  (listeners.get('clicked') as Click)({ menuItemId: 'save-link', linkUrl: link }, { id: 7, incognito });

/** What the button says in the end. */
async function told(): Promise<string> {
  await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalled(), { timeout: 30_000 }); // files are loaded
  return vi.mocked(browser.action.setTitle).mock.calls[0]![0].title!;
}

describe('a click on “save the page behind this link”', () => {
  test('asks for the link’s host in the click itself, and gives the permission back', async () => {
    click();
    expect(browser.permissions.request).toHaveBeenCalledWith(PATTERN); // nothing has been waited for
    expect(await told()).toContain('Saved from fjord-herald.example.');
    expect(browser.permissions.remove).toHaveBeenCalledWith(PATTERN);
  });

  test('keeps a permission that was there before', async () => {
    vi.mocked(browser.permissions.contains).mockResolvedValue(true);
    click();
    expect(await told()).toContain('Saved from');
    expect(browser.permissions.remove).not.toHaveBeenCalled();
  });

  test('fetches nothing where the reader says no', async () => {
    vi.mocked(browser.permissions.request).mockResolvedValue(false);
    click();
    expect(await told()).toContain('Without the permission for fjord-herald.example');
    expect(work).not.toHaveBeenCalled();
  });

  test('asks for nothing and fetches nothing in a private window', async () => {
    vi.mocked(browser.tabs.get).mockResolvedValue({ incognito: true } as never);
    click(true);
    expect(await told()).toContain('private windows');
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(work).not.toHaveBeenCalled();
  });
});

test('the menus are made when the extension is installed, for pages, selections and links', async () => {
  await (listeners.get('installed') as () => Promise<void>)();
  const made = vi.mocked(browser.contextMenus.create).mock.calls.map(([{ id, contexts }]) => [id, contexts]);
  expect(made).toEqual([
    ['look-up-selection', ['selection']],
    ['save-selection', ['selection']],
    ['look-up-page', ['page']],
    ['save-page', ['page']],
    ['save-link', ['link']],
  ]);
});
