import { browser } from './browser';
import { NO_RULES, type SaveRules, saveRulesOf } from './core/save-rules';

const RULES_KEY = 'saveRules';

/** What the reader has said of pages that are saved by themselves; at first none is left out. */
export async function readSaveRules(): Promise<SaveRules> {
  const given: unknown = (await browser.storage.local.get(RULES_KEY))[RULES_KEY];
  if (typeof given !== 'object' || given === null) return NO_RULES;
  const stored = given as { readonly [key in keyof SaveRules]?: unknown };
  return saveRulesOf(textsIn(stored.only), textsIn(stored.never), Number(stored.leastWords ?? 0));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

export async function keepSaveRules({ only, never, leastWords }: SaveRules): Promise<void> {
  await browser.storage.local.set({ [RULES_KEY]: saveRulesOf(only, never, leastWords) });
}
