import { browser } from '../browser';
import { SPOKEN, speakAsChosen } from '../language/chosen';

/** Has the background, its button and its menus speak the language that the reader chose in the settings. */
export function keepSpeaking(): void {
  void speakAsChosen();
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (SPOKEN in changes) (await import('./upkeep')).createMenus();
  });
}
