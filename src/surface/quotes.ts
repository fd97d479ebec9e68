import { loadLanguage } from '../core/annotate/language';
import { openArchive } from '../core/archive/archive';
import type { Page } from '../core/article';
import { withPageSpeakers } from '../core/compare/quoted-speakers';
import type { QuoteInFull } from '../core/context';
import { quotesOnPage } from '../core/quotes-on-page';
import { openBundled, otherStatistics } from '../sources/bundled';
import { openOwnPacks } from '../sources/own';

/**
 * The page's quotes as the archive has them, with whom the page gives them to. The archive is opened here: the background
 * is lighter without this, and nobody waits for it.
 */
export async function quotesInArchive(page: Page, language: string): Promise<QuoteInFull[]> {
  const bundled = openBundled(() => {});
  const own = openOwnPacks(new Map()).catch(() => ({ packs: [] })); // what is bundled serves all the same
  const [pack, { statistics, actors }, { packs }] = await Promise.all([bundled.pack, bundled.judges(), own]);
  const quotes = await quotesOnPage(page, openArchive([pack, ...packs], statistics, actors, otherStatistics));
  if (quotes.length > 0) await loadLanguage(language);
  return withPageSpeakers({ page, language }, quotes);
}
