import { browser } from '../browser';

/** What a report of a failure says: version, browser, time and sentence. No address and nothing of the page. */
export function reportOf(sentence: string): string {
  const { name, version } = browser.runtime.getManifest();
  return [`${name} ${version}`, navigator.userAgent, new Date().toISOString(), sentence].join('\n');
}
