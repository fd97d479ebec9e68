import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Popup } from '../../src/cli/browsers/session';
import { eventually } from '../../src/cli/browsers/session';
import { shownIn } from '../../src/cli/browsers/shown';
import { at, popupOn, preferInside, useSession } from './session';
import { damagePacks, muteBackground, variant } from './variant';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES = ['light', 'dark'] as const;

describe('the popup has no accessibility fault', () => {
  const session = useSession();

  const pages = [
    ['with facts', at.seed, 'in-archive'],
    ['with a related article', at.trade, 'found'],
    ['with nothing', at.unrelated, 'nothing'],
    ['on a front page', at.frontPage, 'front-page'],
    ['on a page of the browser', at.restricted, 'restricted'],
  ] as const;
  test.each(inBoth(pages))('%s, %s', async (_, scheme, url, state) => {
    const { popup, shown } = await popupOn(session(), url);
    await preferInside(session(), popup, scheme);
    const faults = await faultsOf(popup);
    await popup.close();
    expect(shown.state).toBe(state);
    expect(faults).toEqual([]);
  });
});

describe('the popup has no accessibility fault while it opens', () => {
  const session = useSession({ extension: variant(muteBackground) });

  test.each(SCHEMES)('and says so, %s', async (scheme) => {
    const popup = await session().openPopup(await session().openPage(at.trade));
    await preferInside(session(), popup, scheme);
    await eventually('the sentence', async () => /Opening/.test((await shownIn(popup, 0)).status));
    expect(await faultsOf(popup)).toEqual([]);
    await popup.close();
  });
});

describe('the popup has no accessibility fault when the archive is damaged', () => {
  const session = useSession({ extension: variant(damagePacks) });

  test.each(SCHEMES)('and says so, %s', async (scheme) => {
    const { popup, shown } = await popupOn(session(), at.trade);
    await preferInside(session(), popup, scheme);
    expect(shown.state).toBe('failed');
    expect(await faultsOf(popup)).toEqual([]);
    await popup.close();
  });
});

describe('the check itself', () => {
  const session = useSession();

  test('finds a planted fault', async () => {
    const { popup } = await popupOn(session(), at.trade);
    await popup.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await faultsOf(popup)).toEqual([expect.stringContaining('button-name')]);
    await popup.close();
  });
});

function inBoth(pages: readonly (readonly [string, string, string])[]) {
  return pages.flatMap(([name, url, state]) => SCHEMES.map((scheme) => [name, scheme, url, state] as const));
}

/** Each rule that is broken, with the elements that break it. */
async function faultsOf(popup: Popup): Promise<string[]> {
  await popup.load(axe);
  return popup.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
