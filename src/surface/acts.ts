import { browser } from '../browser';
import { askPage } from '../messages/ask';
import { chooseSites, permitEverySite, type SiteChoice, turnOn } from '../settings';
import { openPanel } from './open-panel';
import { reportOf } from './report';

/** What the reader can do in popup or panel. */
export interface Acts {
  /** Looks once more. */
  readonly again: () => void;
  /** Turns Backstory on or pauses it on the page's site. */
  readonly choose: (choice: SiteChoice) => void;
  /** The words selected on the page; `''` for none, also where the page cannot be asked. */
  readonly selection: () => Promise<string>;
  /** Asks the browser's permission for all sites: a panel is told no address of a page that it may not read. */
  readonly readEverySite: () => void;
  /** The browser's own page on the extension. */
  readonly openExtensionPage: () => void;
  readonly copyReport: (sentence: string) => Promise<void>;
  /** Goes to a mark on the page, by its place in reading order. */
  readonly goToMark: (nth: number) => void;
  /** Null in the panel itself. */
  readonly openPanel: (() => void) | null;
  readonly openSettings: () => void;
  /** Where files, packs and feeds are added to the archive. */
  readonly addToArchive: () => void;
  /** Offers the archive that a site publishes in the settings, where it can be added. */
  readonly offerPack: (url: string) => void;
  /** Offers a feed in the settings, where it can be subscribed to. */
  readonly offerFeed: (url: string) => void;
}

/** The acts on a tab. `failed` is told what a choice could not be stored for. */
export function actsOn(
  { tabId, host, isPanel }: { readonly tabId: number; readonly host: string; readonly isPanel: boolean },
  again: () => void,
  failed: (error: unknown) => void,
): Acts {
  return {
    again,
    choose: (choice) => {
      const chosen = choice === 'on' ? turnOn([host]) : chooseSites([host], choice);
      void chosen.then(again, failed);
    },
    selection: () => askPage(tabId, 'selection').catch(() => ''),
    readEverySite: () => {
      void permitEverySite().then((isPermitted) => isPermitted && again());
    },
    openExtensionPage: () => {
      void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    },
    copyReport: async (sentence) => navigator.clipboard.writeText(reportOf(sentence)),
    goToMark: (nth) => void askPage(tabId, 'goTo', nth).catch(() => {}), // the tab may be gone
    openPanel: isPanel ? null : () => void openPanel(tabId).then(() => window.close()),
    openSettings: () => void browser.runtime.openOptionsPage(),
    addToArchive: () => void browser.tabs.create({ url: settingsAt('#import') }),
    offerFeed: (url) => {
      void browser.tabs.create({ url: settingsAt(`?feed=${encodeURIComponent(url)}#feeds`) });
    },
    offerPack: (url) => {
      void browser.tabs.create({ url: settingsAt(`?pack=${encodeURIComponent(url)}#packs`) });
    },
  };
}

function settingsAt(place: string): string {
  return `${browser.runtime.getURL('src/options/index.html')}${place}`;
}
