import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

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

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
