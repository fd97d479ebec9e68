import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from '../../src/dev/browsers/session';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, or those alone that a page in other colours may break: where all were asked of it in the first ones. */
export type Rules = 'all' | 'colours';

/** Each accessibility rule that the page breaks, with the elements that break it; of `part` alone: the page's own or the card. */
export async function faultsOn(page: Page, part: 'page' | 'card', rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(hasAxe))) await page.evaluate(`${axe}\n;null`);
  return page.evaluate(
    async (wanted, options) => {
      const { axe } = window as unknown as {
        axe: { run(root: ParentNode, options: object): Promise<AxeResults> };
      };
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      const card = host?.shadowRoot?.querySelector('[role=dialog]');
      if (wanted === 'card' && !card) throw new Error('no card is open');
      const { violations } = await axe.run(wanted === 'card' ? card! : document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    },
    part,
    OPTIONS[rules],
  );
}

/** The same of a popup or panel. */
export async function faultsIn(popup: Popup, rules: Rules = 'all'): Promise<string[]> {
  if (!(await popup.evaluate(hasAxe))) await popup.load(axe);
  return popup.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  }, OPTIONS[rules]);
}

/** What is found is the same: elements that pass are not described, and stylesheets, all inline, not fetched again. */
const FAST = { resultTypes: ['violations'], preload: false };

const OPTIONS = {
  all: FAST,
  // The rules that axe-core itself counts to its category of colours and runs unless told otherwise.
  colours: { ...FAST, runOnly: ['color-contrast', 'link-in-text-block'] },
};

/** Runs in the page. */
function hasAxe(): boolean {
  return 'axe' in window;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
