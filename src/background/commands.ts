import { browser, type Menus, type Tabs } from '../browser';
import { sentenceOf } from '../core/failure';
import { say } from '../language/say';
import { UnreadablePageError } from '../messages/ask';
import { isPermitted, patternOf } from '../settings';

const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<void>>> = {
  'look-up': lookUp,
  'toggle-marks': async (tabId) => (await import('./marking')).toggleMarks(tabId),
  'next-mark': async (tabId) => (await import('./marking')).stepMarks(tabId, 1),
  'previous-mark': async (tabId) => (await import('./marking')).stepMarks(tabId, -1),
  save: saveTab,
};

async function lookUp(tabId: number, words?: string): Promise<void> {
  await (await import('./searching')).lookUp(tabId, words);
}

async function saveTab(tabId: number): Promise<void> {
  await (await import('./keeping')).saveTab(tabId);
}

const MENU_SELECTION = 'look-up-selection';
const MENU_PAGE = 'look-up-page';
const MENU_SAVE = 'save-page';
const MENU_EXCERPT = 'save-selection';
const MENU_LINK = 'save-link';

/** Keys and context menu: what the reader asks of a page without opening the popup. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => run(COMMANDS[command], tab));
  browser.contextMenus.onClicked.addListener((clicked, tab) => run(chosenIn(clicked, tab), tab));
  browser.runtime.onInstalled.addListener(createMenus);
}

function chosenIn(
  { menuItemId, selectionText, linkUrl }: Menus.OnClickData,
  tab?: Tabs.Tab,
): (tabId: number) => Promise<void> {
  if (menuItemId === MENU_SAVE) return saveTab;
  if (menuItemId === MENU_EXCERPT)
    return async (tabId) => (await import('./keeping')).saveSelection(tabId, selectionText);
  if (menuItemId === MENU_LINK && linkUrl !== undefined) return linkSaver(linkUrl, tab?.incognito ?? false);
  return (tabId) => lookUp(tabId, selectionText);
}

/** Asks for the link's host at once: after an `await` the browser would take no question for the reader's own. */
function linkSaver(link: string, isPrivate: boolean): (tabId: number) => Promise<void> {
  const { hostname } = new URL(link);
  const before = isPermitted(hostname);
  const given = isPrivate
    ? Promise.resolve(false)
    : browser.permissions.request({ origins: [patternOf(hostname)] }).catch(() => before);
  return async (tabId) => (await import('./keeping')).saveLink(tabId, link, isPrivate, { before, given });
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_SELECTION,
    title: say('menu_selection', '%s'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: MENU_PAGE,
    title: say('menu_page'),
    contexts: ['page'],
  });
  browser.contextMenus.create({ id: MENU_SAVE, title: say('save_page'), contexts: ['page'] });
  browser.contextMenus.create({ id: MENU_EXCERPT, title: say('menu_excerpt'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: MENU_LINK,
    title: say('menu_link'),
    contexts: ['link'],
    targetUrlPatterns: ['*://*/*'],
  });
}

async function run(work: ((tabId: number) => Promise<void>) | undefined, tab?: Tabs.Tab): Promise<void> {
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (!work || tabId === undefined) return;
  try {
    await work(tabId);
  } catch (error) {
    // A page that may not be read has no place to say so but the button: its sign is seen, its title says why.
    if (!(error instanceof UnreadablePageError)) console.error(error);
    const title = error instanceof UnreadablePageError ? say('title_unreadable') : sentenceOf(error);
    await browser.action.setBadgeText({ tabId, text: '!' });
    await browser.action.setTitle({ tabId, title: say('title_own', title) });
  }
}
