import { parseWebUrl } from '../../url/safe-url';
import { publisherOf } from '../../url/url';
import type { Field } from './names';

/**
 * What a row says of the parts of an article: of each part the first value that says anything, of values given the
 * surest first. Where none is the text, the next lead that says something else is what there is of it. What may name a
 * publisher holds the article's own address with some services; that of a site, or of a section of it, is none, and
 * names the site.
 */
export function toldBy(parts: Iterable<readonly [Field, readonly string[]]>): Partial<Record<Field, string>> {
  const told: Partial<Record<Field, string>> = {};
  let address = '';
  let site = '';
  const leads: string[] = [];
  for (const [field, given] of parts) {
    const values = given.filter((value) => !NOTHING.test(value));
    if (field === 'lead') leads.push(...values);
    if (field === 'url')
      told.url ||= firstIn(values.filter((value) => !isOfReader(value))) || firstIn(values);
    else if (field !== 'publisher') told[field] ||= firstIn(values);
    else {
      const addresses = values.map(parseWebUrl).filter((url) => url !== null);
      told.publisher ||= firstIn(
        values.filter((value) => parseWebUrl(value) === null && !MEDIUM.test(value)),
      );
      address ||= addresses.find((url) => !isSite(url))?.href ?? '';
      site ||= addresses.find(isSite)?.href ?? '';
    }
  }
  if (!told.url && ADDRESS_ALONE.test(told.id ?? '')) told.url = told.id!;
  if (ADDRESS_ALONE.test(told.body ?? '') && (!told.url || told.url === told.body)) {
    told.url = told.body!;
    told.body = '';
  }
  const { lead = '' } = told;
  if (lead !== '') told.body ||= leads.find((other) => !other.includes(lead) && !lead.includes(other)) ?? '';
  told.url ||= address;
  if (told.url === '') told.publisher ||= publisherOf(site);
  return told;
}

/** What programs write where there is nothing. */
const NOTHING = /^(?:nan|none|null|nil|n\/a|undefined|true|false|\\n|-+)$/i;

/** What a story is or came through is none who published it: Perigon's `"medium": "Article"`. */
const MEDIUM = /^(?:article|video|audio|podcast|text|image|web|online|print|rss|api)$/i;

/** What services of bookmarks give for the content of a link. */
const ADDRESS_ALONE = /^https?:\/\/\S{1,2000}$/i;

function firstIn(values: readonly string[]): string {
  return values.find((value) => value !== '') ?? '';
}

/** Addresses at which services for reading later show what they keep; where another is given, it is the page's own. */
const OF_READERS =
  /^https?:\/\/(?:(?:read\.)?readwise\.io|(?:app\.)?getpocket\.com\/read|(?:www\.)?instapaper\.com\/read|(?:app\.)?raindrop\.io|(?:www\.)?omnivore\.app|(?:www\.)?feedly\.com|(?:www\.)?inoreader\.com|(?:app\.)?matter\.com|hyp\.is)(?:\/|$)/i;

function isOfReader(address: string): boolean {
  return OF_READERS.test(address);
}

/** `https://h.example/`, `https://h.example/en/`: an article's address says more. */
function isSite({ pathname, search }: URL): boolean {
  return /^\/(?:[a-z]{1,20}\/?)?$/i.test(pathname) && search === '';
}
