import type { Admin } from '../messages/contract';
import type { Question } from '../messages/wire';
import type { FirstQuestion } from '../surface/look-at';
import { prepareFormats } from '../ui/dates';
import { tellAsked } from '../workshop/channel';

// A classic script of its own, before all else in the popup: a background asleep takes longest to wake, so it is asked
// what it knows of the tab's address while the popup's own script is still being loaded.

interface Api {
  readonly tabs: { query(wanted: object): Promise<{ id?: number; url?: string; incognito: boolean }[]> };
  readonly runtime: { sendMessage(question: Question<Admin, 'open' | 'progress'>): Promise<unknown> };
}
const scope = globalThis as unknown as {
  browser?: Api;
  chrome: Api;
  backstoryFirst?: FirstQuestion;
};

tellAsked();
const { tabs, runtime } = scope.browser ?? scope.chrome;
runtime.sendMessage({ question: 'progress', words: [] }).catch(() => {}); // wakes it while the tab is being asked for
const tab = tabs.query({ active: true, currentWindow: true }).then(([found]) => ({
  id: found?.id ?? -1,
  url: found?.url ?? '',
  isPrivate: found?.incognito ?? true,
}));
const reply = tab.then(({ url }) => runtime.sendMessage({ question: 'open', words: [url] }));
reply.catch(() => {}); // the popup asks again, and tells
scope.backstoryFirst = { tab, reply };

// The first date that a process of Chromium formats takes 20 to 30 ms. Now there is time: the scripts are being loaded.
tab.then(prepareFormats).catch(() => {});
