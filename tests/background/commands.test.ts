import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerCommands } from '../../src/background/commands';
import { work } from '../../src/background/workshop';
import { browser } from '../../src/browser';
import { addFeeds } from '../../src/store/feeds';
import { type LinkWish, tellLinkEnd } from '../../src/workshop/link-channel';
import { emptyStore } from '../store/archive-of-own';

type Click = (clicked: object, tab: object) => void;
const { listeners, stored } = vi.hoisted(() => ({
  listeners: new Map<string, (...words: never[]) => unknown>(),
  stored: new Map<string, unknown>(),
}));
const listener = vi.hoisted(() => (name: string) => ({
  addListener: (listen: (...words: never[]) => unknown) => void listeners.set(name, listen),
}));

vi.mock('../../src/background/workshop', () => ({ work: vi.fn() }));
vi.mock('../../src/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => path,
      onInstalled: listener('installed'),
      onStartup: listener('startup'),
    },
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
      },
      session: { remove: vi.fn(async () => {}) },
    },
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

beforeEach(async () => {
  vi.clearAllMocks();
  stored.clear();
  await emptyStore();
  vi.mocked(browser.permissions.contains).mockResolvedValue(false);
  vi.mocked(browser.permissions.request).mockResolvedValue(true);
  vi.mocked(browser.tabs.get).mockResolvedValue({ incognito: false } as never);
  vi.mocked(work).mockImplementation(async (wish?: LinkWish) => {
    if (wish) tellLinkEnd({ link: wish.link, outcome: 'new' });
  });
  answerCommands();
});

const click = (incognito = false, linkUrl = link) =>
  (listeners.get('clicked') as Click)({ menuItemId: 'save-link', linkUrl }, { id: 7, incognito });

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
    expect(stored.get('lent')).toEqual([]);
  });

  test('forgets the sites last asked for first, which it might turn on', async () => {
    click();
    await told();
    const [forgotten, asked] = [browser.storage.session.remove, browser.permissions.request].map(
      (call) => vi.mocked(call).mock.invocationCallOrder[0]!,
    );
    expect(forgotten).toBeLessThan(asked!);
    expect(browser.storage.session.remove).toHaveBeenCalledWith('asked');
  });

  test('gives the permission back when the last link of the host is through', async () => {
    const wishes: LinkWish[] = [];
    vi.mocked(work).mockImplementation(async (wish?: LinkWish) => void wishes.push(wish!));
    click();
    await vi.waitFor(() => expect(wishes).toHaveLength(1), { timeout: 30_000 });
    expect(stored.get('lent')).toEqual(['fjord-herald.example']); // should this background end now
    vi.mocked(browser.permissions.contains).mockResolvedValue(true);
    click(false, `${link}/2`);
    await vi.waitFor(() => expect(wishes).toHaveLength(2));
    tellLinkEnd({ link, outcome: 'new' });
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledTimes(1));
    expect(browser.permissions.remove).not.toHaveBeenCalled();
    tellLinkEnd({ link: `${link}/2`, outcome: 'new' });
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledTimes(2));
    expect(browser.permissions.remove).toHaveBeenCalledTimes(1);
    expect(browser.permissions.remove).toHaveBeenCalledWith(PATTERN);
  });

  test('leaves the permission to a feed that needs it by then', async () => {
    await addFeeds([{ url: 'https://fjord-herald.example/feed', title: '' }], '2026-03-02T09:00:00Z');
    click();
    expect(await told()).toContain('Saved from');
    expect(stored.get('lent')).toEqual([]);
    expect(browser.permissions.remove).not.toHaveBeenCalled();
  });

  test('leaves the workshop time for its fetch', async () => {
    const clickedAt = Date.now();
    click();
    await told();
    const { until } = vi.mocked(work).mock.calls[0]![0]!;
    expect(until).toBeLessThan(clickedAt + 25_000);
    expect(until).toBeGreaterThan(clickedAt);
  });

  test.each([
    ['http://192.168.0.1/admin', 'is of your own network'],
    ['https://ann:open@fjord-herald.example/order', 'has a name or a password'],
  ])('asks for nothing for %s', async (refused, why) => {
    click(false, refused);
    expect(await told()).toContain(why);
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(work).not.toHaveBeenCalled();
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

test('what an ended background had not given back is given back at the browser’s start', async () => {
  stored.set('lent', ['fjord-herald.example']);
  await (listeners.get('startup') as () => Promise<void>)();
  expect(browser.permissions.remove).toHaveBeenCalledWith(PATTERN);
  expect(stored.get('lent')).toEqual([]);
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
