import { type Archive, archiveIn, findByAddress } from './archive/archive';
import type { Page } from './article';
import type { QuoteInFull } from './context';
import { relatedHits } from './match/related';
import { readingOfPage } from './page-reading';
import { findQuotes } from './quotes/find-quotes';
import { quotesInFull } from './quotes/in-full';

/**
 * What a page quotes and the archive has too, those that it cuts or quotes years later first; the page itself and what
 * its text was copied from left out. Apart from the Context, for which the background would carry it: who shows the
 * Context asks for it. Empty without. Rejects with PackFormatError when the archive is damaged.
 */
export async function quotesOnPage(page: Page, whole: Archive): Promise<QuoteInFull[]> {
  const reading = readingOfPage(page);
  const archive = await archiveIn(reading.language, whole);
  const own = await findByAddress(reading.addresses, archive);
  const hits = await relatedHits(reading, archive);
  const related = hits.map(({ hit }) => hit);
  const copies = hits.filter(({ related: { kind } }) => kind === 'copy').map(({ hit }) => hit);
  const without = own ? [own, ...copies] : copies;
  return quotesInFull(reading, await findQuotes(reading, archive, { related, without }));
}
