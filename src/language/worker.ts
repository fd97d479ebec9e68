import { speak } from './say';
import { isLanguage, type Language, stringsOf } from './start';

/** Has a Worker, to which browsers give no strings, speak the browser's own language once these are read. */
export async function speakInWorker(): Promise<void> {
  speak(await stringsOf(languageFor(navigator.language)));
}

/** The interface's language for a BCP 47 tag: `de` for `de-AT`, English for one that it does not speak. */
function languageFor(tag: string): Language {
  const primary = tag.split('-')[0]!.toLowerCase();
  if (primary === 'zh') return 'zh_CN';
  return isLanguage(primary) ? primary : 'en';
}
