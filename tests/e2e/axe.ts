import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from '../../src/dev/browsers/session';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each accessibility rule that the page breaks, with the elements that break it; of `part` alone: the page's own or the card. */
export async function faultsOn(page: Page, part: 'page' | 'card'): Promise<string[]> {
  await page.evaluate(`${axe}\n;null`);
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: { run(root: ParentNode): Promise<AxeResults> } };
    const host = [...document.documentElement.children].find((child) => child.shadowRoot);
    const card = host?.shadowRoot?.querySelector('[role=dialog]');
    if (wanted === 'card' && !card) throw new Error('no card is open');
    const { violations } = await axe.run(wanted === 'card' ? card! : document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  }, part);
}

/** The same of a popup or panel. */
export async function faultsIn(popup: Popup): Promise<string[]> {
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
