import type { Article } from '../article';
import { articleOf, type RowPlace, UNKNOWN_DAY } from './article-of';
import { feedDay } from './feed-day';
import { withoutFeedTail } from './feed-tail';
import type { Note } from './format';
import { leadAndBody } from './lead';

/** What an entry of a feed says. */
export interface FeedEntry extends Partial<Article> {
  /** The addresses that its own may be relative to, the nearest first; each may be relative to the next. */
  readonly bases: readonly string[];
  /** Its dates as they were written, the best first. */
  readonly dates: readonly string[];
}

/**
 * The article of a feed's entry. A date that cannot be told and an address that is relative to nothing known are left out
 * and noted. Throws ArticleFormatError as `articleOf` does.
 */
export function feedArticle(entry: FeedEntry, at: RowPlace, note: Note = () => {}): Article {
  const { bases, dates, lead = '', body = '', ...told } = entry;
  const url = (told.url ?? '').replace(/[\t\n\r]/g, '').trim(); // as browsers do (URL Standard, section 4.4)
  const locales = told.lang ? [told.lang] : [];
  const written = dates.filter((date) => date.trim() !== '');
  const date = written.map((each) => feedDay(each, locales)).find((day) => day !== '') ?? '';
  if (date === '' && written.length > 0) note(at.line, UNKNOWN_DAY, written[0]);
  const address = url === '' ? '' : resolved(url, bases);
  if (isRelative(address))
    note(at.line, 'has an address that is relative to an unknown one, which is left out', url);
  const place = isRelative(address) ? '' : address;
  const texts = leadAndBody(withoutFeedTail(lead), withoutFeedTail(body), told.headline);
  return articleOf({ ...told, date, url: place, ...texts }, at);
}

function resolved(url: string, [base, ...further]: readonly string[]): string {
  if (base === undefined || URL.canParse(url)) return url;
  const whole = base === '' ? '' : resolved(base, further);
  return URL.canParse(url, whole) ? new URL(url, whole).href : resolved(url, further);
}

/** Whether an address has no scheme: one that may not be linked to has, and costs the article. */
function isRelative(address: string): boolean {
  return address !== '' && !URL.canParse(address) && !/^[a-z][a-z0-9+.-]*:/i.test(address);
}
