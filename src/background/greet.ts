import { browser } from '../browser';

/** Shows the first page once the extension has been installed; never again after that, nor after an update. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}
