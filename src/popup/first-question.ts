import type { Admin } from '../messages/contract';
import type { Question } from '../messages/wire';
import type { FirstQuestion } from '../surface/look-at';

// A classic script of its own, before all else in the popup: a background asleep takes longest to wake, so it is asked
// what it knows of the tab's address while the popup's own script is still being loaded.

interface Api {
  readonly tabs: { query(wanted: object): Promise<{ id?: number; url?: string; incognito: boolean }[]> };
  readonly runtime: { sendMessage(question: Question<Admin, 'open'>): Promise<unknown> };
}
const scope = globalThis as unknown as {
  browser?: Api;
  chrome: Api;
  backstoryFirst?: FirstQuestion;
};

const { tabs, runtime } = scope.browser ?? scope.chrome;
const tab = tabs.query({ active: true, currentWindow: true }).then(([found]) => ({
  id: found?.id ?? -1,
  url: found?.url ?? '',
  isPrivate: found?.incognito ?? true,
}));
const reply = tab.then(({ url }) => runtime.sendMessage({ question: 'open', words: [url] }));
reply.catch(() => {}); // the popup asks again, and tells
scope.backstoryFirst = { tab, reply };
