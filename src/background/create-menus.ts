import { browser, type Menus } from '../browser';
import { oneByOne } from '../core/one-by-one';
import { speakAsChosen } from '../language/chosen';
import { say } from '../language/say';
import { renewChosen } from '../messages/keep-chosen';

/** The same in the strings of the version that has just been installed. */
export async function renewMenus(): Promise<void> {
  await renewChosen();
  await createMenus();
}

/**
 * The context menus: the ids are those that `chosenIn` tells apart, in src/background/commands.ts. One making after the
 * other: an installation renews the strings as well, which has them made again.
 */
export const createMenus = oneByOne(async (): Promise<void> => {
  await speakAsChosen();
  await browser.contextMenus.removeAll();
  for (const menu of menus()) browser.contextMenus.create(menu);
});

function menus(): Menus.CreateCreatePropertiesType[] {
  return [
    { id: 'look-up-selection', title: say('menu_selection', '%s'), contexts: ['selection'] },
    { id: 'save-selection', title: say('menu_excerpt'), contexts: ['selection'] },
    { id: 'look-up-page', title: say('menu_page'), contexts: ['page'] },
    { id: 'save-page', title: say('save_page'), contexts: ['page'] },
    { id: 'save-link', title: say('menu_link'), contexts: ['link'], targetUrlPatterns: ['*://*/*'] },
  ];
}
