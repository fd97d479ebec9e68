import { browser } from '../browser';
import { CHOSEN, speakAsChosen } from '../language/chosen';

/** Has the background, its button and its menus speak the language that the reader chose in the settings. */
export function keepSpeaking(): void {
  void speakAsChosen();
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (CHOSEN in changes) (await import('./upkeep')).createMenus();
  });
}
