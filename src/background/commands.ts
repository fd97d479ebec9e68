import { browser, type Tabs } from '../browser';
import { sentenceOf } from '../core/failure';
import { say } from '../language/say';
import { UnreadablePageError } from '../messages/ask';

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

/** Keys and context menu: what the reader asks of a page without opening the popup. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => run(COMMANDS[command], tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) =>
    run(menuItemId === MENU_SAVE ? saveTab : (tabId) => lookUp(tabId, selectionText), tab),
  );
  browser.runtime.onInstalled.addListener(createMenus);
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
