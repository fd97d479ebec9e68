import { browser } from '../../browser';
import { say } from '../../language/say';
import type { KeysProps } from './keys-section';

/** The keys as the browser has them now. */
export async function readKeys(): Promise<KeysProps> {
  const commands = await browser.commands.getAll();
  const keys = commands.map(({ name = '', description, shortcut }) => ({
    name,
    description: description || say('command_popup'),
    shortcut: shortcut ?? '',
  }));
  return { keys, changeKeys };
}

/** Chromium has its list of shortcuts on a page of its own, Firefox opens it when asked. */
function changeKeys(): void {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
