import { browser } from '../browser';
import type { Context } from '../core/context';
import { sentenceOf } from '../core/failure';
import { say, sayCount } from '../language/say';
import { patternOf, readSites } from '../settings';

/** What the toolbar button's shape tells of a tab. Shapes rather than colours: all four can be told apart in grey. */
type State = 'none' | 'found' | 'paused' | 'error';

const MOST_ON_BADGE = 9;

/** Tells on the button how many articles of the archive tell the tab's story. */
export async function showFound(tabId: number, { archived, related }: Context): Promise<void> {
  // Without dates "related" is all that the same story can be called.
  const strong = related.filter(({ kind }) => kind !== 'background').length + (archived ? 1 : 0);
  const badge = strong === 0 ? '' : strong > MOST_ON_BADGE ? `${MOST_ON_BADGE}+` : String(strong);
  await showState(tabId, strong === 0 ? 'none' : 'found', titleOf(strong, archived !== null), badge);
}

/** Tells on the button that looking the tab's page up went wrong. */
export async function showError(tabId: number, error: unknown): Promise<void> {
  const sentence = sentenceOf(error);
  await showState(tabId, 'error', say('title_error', sentence));
}

/** The button as it is of itself, as for a page that the tab no longer shows. */
export async function showNothing(tabId: number): Promise<void> {
  await showState(tabId, 'none', say('title_idle'));
}

/** Tells on the button of each open tab whether its site has been paused, or turned on again. */
export async function showChoices(): Promise<void> {
  for (const [host, choice] of Object.entries(await readSites())) {
    // Only tabs of permitted sites are found by their address: no other has been looked up by itself.
    for (const { id } of await browser.tabs.query({ url: patternOf(host) })) {
      if (id === undefined) continue;
      if (choice === 'paused') await showState(id, 'paused', say('title_paused', host));
      else if ((await browser.action.getTitle({ tabId: id })).includes(say('title_paused', host)))
        await showNothing(id);
    }
  }
}

async function showState(tabId: number, state: State, title: string, badge = ''): Promise<void> {
  const icon = state === 'none' ? '/icons/icon' : `/icons/states/${state}`;
  await browser.action.setIcon({ tabId, path: { 16: `${icon}-16.png`, 32: `${icon}-32.png` } });
  await browser.action.setBadgeText({ tabId, text: badge });
  await browser.action.setTitle({ tabId, title: say('title_own', title) });
}

function titleOf(strong: number, isArchived: boolean): string {
  if (isArchived) return say('title_in_archive');
  if (strong === 0) return say('title_nothing');
  return sayCount('title_found', strong);
}
