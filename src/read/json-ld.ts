import { addressKey } from './canonical';
import { decodeEntities } from './entities';
import { parseLoosely } from './loose-json';
import { lettersOf, resembles } from './resemblance';
import { findAll, foldBlanks, propertyOf } from './safe-dom';
import { isoOf } from './utc-stamp';

/** What a page says of its article in JSON-LD; `''` where it says nothing. `date` is as printed there. */
interface ArticleData {
  readonly headline: string;
  readonly date: string;
  /** When it was changed, as printed: its offset from UTC is the publisher's. */
  readonly modified: string;
  readonly publisher: string;
  readonly url: string;
  readonly body: string;
}

/** What JSON-LD says of the page and of its site. */
export interface PageData {
  /** The page's own article, or null. */
  readonly article: ArticleData | null;
  /** The day of a page or of a video where no article is told of, as printed. */
  readonly date: string;
  /** How the site calls itself. */
  readonly siteName: string;
}

/** What the page is known by: its addresses, those it claims, and what is printed as its headline. */
export interface KnownBy {
  readonly url: string;
  readonly claimed: string;
  readonly printed: readonly string[];
}

type Thing = { readonly [name: string]: unknown };

const MAX_SCRIPT_CHARS = 2_000_000;
const MAX_THINGS = 2_000;

/** schema.org's articles that are news or read like it. */
const ARTICLE_TYPE = typePattern(
  '\\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\\w*Review',
);

/** What may have a day in the place of an article. */
const DATED_TYPE = typePattern('\\w*Page|VideoObject|\\w*Episode|MediaObject|AudioObject|CreativeWork');
const SITE_TYPE = typePattern('WebSite');
const OWNER_TYPE = typePattern('\\w*Organization|Corporation');

function typePattern(types: string): RegExp {
  return new RegExp(`^(?:https?://(?:www\\.)?schema\\.org/|schema:)?(?:${types})$`, 'i');
}

/**
 * The page's own article from JSON-LD: one with the page's address, else one whose headline may be the printed one.
 * Others on the page (a list's teasers, the story that stood there before) give nothing.
 */
export function readPageData(document: Document, known: KnownBy): PageData {
  const things = thingsOf(document);
  const article = ownOf(things.filter(isOf(ARTICLE_TYPE)), known);
  const dated = things.filter(isOf(DATED_TYPE)).filter((thing) => dateOf(thing) !== '');
  const page = ownOf(dated, known);
  return {
    article: article && articleDataOf(article, things),
    date: page === null ? '' : dateOf(page),
    siteName: siteNameOf(things),
  };
}

/** The types of what the page tells in JSON-LD, without schema.org's address. */
export function dataTypesOf(document: Document): string[] {
  return thingsOf(document)
    .flatMap(typesOf)
    .map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
}

function articleDataOf(article: Thing, things: readonly Thing[]): ArticleData {
  return {
    headline: headlineOf(article),
    date: dateOf(article),
    modified: stringOf(article.dateModified),
    publisher: nameOf(article.publisher ?? article.sourceOrganization, things),
    url: addressOf(article),
    body: bodyOf(article),
  };
}

/**
 * The thing with the page's own address; else one with a printed headline; else, where it has none that could be
 * compared, the one with the address that the page claims or the only one without an address.
 */
function ownOf(things: readonly Thing[], { url, claimed, printed }: KnownBy): Thing | null {
  const at = (address: string) => {
    const key = addressKey(address);
    return things.filter((thing) => {
      const own = addressOf(thing);
      return key !== '' && addressKey(own) === key && !areAsked(address, own);
    });
  };
  const isPrinted = (thing: Thing) =>
    titlesIn(thing).some((title) => printed.some((text) => resembles(text, title)));
  const here = at(url);
  const told = here.find(isPrinted) ?? here[0] ?? things.find(isPrinted);
  if (told !== undefined) return told;
  const silent = things.filter((thing) => printed.length === 0 || titlesIn(thing).length === 0);
  const claimedBy = at(claimed).find((thing) => silent.includes(thing));
  if (claimedBy !== undefined) return claimedBy;
  const unplaced = silent.filter((thing) => addressOf(thing) === '' || printed.length === 0);
  return new Set(unplaced.map(headlineOf)).size === 1 ? unplaced[0]! : null;
}

/** Whether both addresses end in a query and not in the same: `?id=1` and `?id=2` are two stories. */
function areAsked(first: string, second: string): boolean {
  const [a, b] = [first, second].map((address) => /\?[^#]+/.exec(address)?.[0] ?? '');
  return a !== '' && b !== '' && a !== b;
}

function isOf(types: RegExp): (thing: Thing) => boolean {
  return (thing) => typesOf(thing).some((type) => types.test(type));
}

/** Of less nothing is told. */
const LEAST_LETTERS = 4;

function titlesIn(thing: Thing): string[] {
  const titles = [thing.headline, thing.name, thing.alternativeHeadline].map(stringOf);
  return titles.filter((title) => lettersOf(title).length >= LEAST_LETTERS);
}

function dateOf(thing: Thing): string {
  return timeOf(thing.datePublished) || timeOf(thing.uploadDate) || timeOf(thing.dateCreated);
}

/** As printed; seconds or milliseconds since 1970 as a stamp in UTC. */
function timeOf(value: unknown): string {
  return isoOf(typeof value === 'number' ? String(value) : stringOf(value));
}

/** The name of the site itself, else of the only organisation that is not told to be a company. */
function siteNameOf(things: readonly Thing[]): string {
  const sites = things
    .filter(isOf(SITE_TYPE))
    .map(({ name, alternateName }) => stringOf(name) || stringOf(alternateName));
  const owners = new Set(things.filter(isOf(OWNER_TYPE)).map(({ name }) => stringOf(name)));
  return sites.find((name) => name !== '') ?? (owners.size === 1 ? [...owners][0]! : '');
}

/** Where a script tells of another story. */
const TEASERS = 'aside, nav, [class*="related"], [class*="recommend"], [class*="teaser"]';

/** The objects at the top of the page's JSON-LD scripts; a script that is not JSON is left out. */
function thingsOf(document: Document): Thing[] {
  const things: Thing[] = [];
  let chars = 0;
  for (const script of findAll(document, 'script[type*="ld+json" i]')) {
    if (propertyOf(script, 'closest').call(script, TEASERS) !== null) continue;
    const source = propertyOf(script, 'textContent') ?? '';
    chars += source.length;
    if (chars > MAX_SCRIPT_CHARS) break;
    const queue: unknown[] = [parseLoosely(source)];
    for (let next = 0; next < queue.length && things.length < MAX_THINGS; next++) {
      const value = queue[next];
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS));
      else if (isThing(value)) {
        things.push(value);
        queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, value.hasPart, value.subjectOf);
      }
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function headlineOf(article: Thing): string {
  return stringOf(article.headline) || stringOf(article.name);
}

function addressOf(article: Thing): string {
  const page = article.mainEntityOfPage;
  const address = isThing(page) ? stringOf(page['@id']) || stringOf(page.url) : stringOf(page);
  const candidates = [address, stringOf(article.url), stringOf(article['@id'])];
  return candidates.find((candidate) => /^https?:\/\/[^/]+\/./i.test(candidate)) ?? '';
}

/** An organisation's name, which may stand in another thing of the page that has the same `@id`. */
function nameOf(value: unknown, things: readonly Thing[]): string {
  const organisation = Array.isArray(value) ? value[0] : value;
  if (!isThing(organisation)) return stringOf(organisation);
  if (typesOf(organisation).includes('Person')) return ''; // its author's
  const name = stringOf(organisation.name);
  const id = organisation['@id'];
  if (name !== '' || typeof id !== 'string') return name;
  return stringOf(things.find((thing) => thing['@id'] === id && 'name' in thing)?.name);
}

/** A string, the first of several, or the value of a `{"@value": …}`; entities decoded, blanks folded. */
function stringOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isThing(first) ? first['@value'] : first;
  return typeof text === 'string' ? foldBlanks(decodeEntities(text)) : '';
}

/** The text of the article with its line breaks; tags, which some publishers leave in, end a line or vanish. */
function bodyOf(article: Thing): string {
  const body = [article.articleBody]
    .flat()
    .filter((part) => typeof part === 'string')
    .join('\n');
  const untagged = body
    .replace(/<\/?(?:p|div|br|h\d|li|blockquote)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '');
  return decodeEntities(untagged);
}
