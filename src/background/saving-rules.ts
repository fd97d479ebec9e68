import type { Page } from '../core/article';
import { maySave } from '../core/save-rules';
import { readSaveRules } from '../save-rules';

/** Whether the reader's rules let the page be saved by itself. */
export async function mayBeSaved({ url, text }: Page): Promise<boolean> {
  return maySave(await readSaveRules(), url, text);
}
