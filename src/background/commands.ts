import { browser, type Menus, type Tabs } from '../browser';
import { sentenceOf } from '../core/failure';
import { say } from '../language/say';
import { UnreadablePageError } from '../messages/ask';
import { forgetAsked, isPermitted, patternOf } from '../settings';
import { refusedLink } from '../workshop/link-channel';

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

const upkeep = () => import('./upkeep');

/** Keys and context menu: what the reader asks of a page without opening the popup. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => run(COMMANDS[command], tab));
  browser.contextMenus.onClicked.addListener((clicked, tab) => run(chosenIn(clicked, tab), tab));
  browser.runtime.onInstalled.addListener(async () => (await upkeep()).renewMenus());
  browser.runtime.onStartup.addListener(async () => (await upkeep()).giveBackLent().catch(console.error));
}

function chosenIn(
  { menuItemId, selectionText, linkUrl }: Menus.OnClickData,
  tab?: Tabs.Tab,
): (tabId: number) => Promise<void> {
  if (menuItemId === 'save-page') return saveTab;
  if (menuItemId === 'save-selection')
    return async (tabId) => (await upkeep()).saveSelection(tabId, selectionText);
  if (menuItemId !== 'save-link') return (tabId) => lookUp(tabId, selectionText);
  // Asked for at once: after an `await` the browser would take no question for the reader's own.
  const host = new URL(linkUrl!).hostname;
  const before = isPermitted(host);
  const isAsked = !tab?.incognito && refusedLink(linkUrl!) === '';
  if (isAsked) void forgetAsked(); // what is given for a link turns no site on
  const given = isAsked ? browser.permissions.request({ origins: [patternOf(host)] }) : before;
  return async (tabId) => (await upkeep()).saveLink(tabId, linkUrl!, { before, given });
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
