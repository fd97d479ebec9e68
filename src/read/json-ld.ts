import { addressKey } from './canonical';
import { decodeEntities } from './entities';
import { findAll, foldBlanks, propertyOf } from './safe-dom';

/** What a page says of its article in JSON-LD; `''` where it says nothing. `date` is as printed there. */
export interface ArticleData {
  readonly headline: string;
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
  readonly body: string;
}

type Thing = { readonly [name: string]: unknown };

const MAX_SCRIPT_CHARS = 2_000_000;
const MAX_THINGS = 2_000;

/** schema.org's articles that are news or read like it. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

/**
 * The page's own article from JSON-LD, or `null`: the one whose address is the page's, else the only one. Teasers of
 * other articles (lists of a front page, `hasPart`, `mentions`) are not looked into.
 */
export function readArticleData(document: Document, addresses: readonly string[]): ArticleData | null {
  const things = thingsOf(document);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  const keys = new Set(addresses.map(addressKey).filter((key) => key !== ''));
  const own = articles.find((article) => keys.has(addressKey(addressOf(article))));
  const article = own ?? (new Set(articles.map(headlineOf)).size === 1 ? articles[0] : undefined);
  if (article === undefined) return null;
  return {
    headline: headlineOf(article),
    date: stringOf(article.datePublished),
    publisher: nameOf(article.publisher ?? article.sourceOrganization, things),
    url: addressOf(article),
    body: bodyOf(article),
  };
}

/** The objects at the top of the page's JSON-LD scripts; a script that is not JSON is left out. */
function thingsOf(document: Document): Thing[] {
  const things: Thing[] = [];
  let chars = 0;
  for (const script of findAll(document, 'script[type*="ld+json" i]')) {
    const source = propertyOf(script, 'textContent') ?? '';
    chars += source.length;
    if (chars > MAX_SCRIPT_CHARS) break;
    const queue: unknown[] = [parseLoosely(source)];
    for (let next = 0; next < queue.length && things.length < MAX_THINGS; next++) {
      const value = queue[next];
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS));
      else if (isThing(value)) {
        things.push(value);
        queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
      }
    }
  }
  return things;
}

/** JSON as publishers print it: in comment or CDATA marks, with bare line breaks in strings, commas before brackets. */
function parseLoosely(source: string): unknown {
  const json = withoutMarks(source);
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(?=\s?[}\]])/g, ''));
    } catch {
      return null; // a publisher's broken markup: the page is read without it
    }
  }
}

function withoutMarks(source: string): string {
  let json = source.trim();
  for (const mark of ['//<![CDATA[', '<![CDATA[', '<!--']) {
    if (json.startsWith(mark)) json = json.slice(mark.length);
  }
  for (const mark of ['-->', ']]>', '//', ';']) {
    if (json.endsWith(mark)) json = json.slice(0, -mark.length).trimEnd();
  }
  return json;
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
  return candidates.find((candidate) => /^https?:/i.test(candidate)) ?? '';
}

/** An organisation's name, which may stand in another thing of the page that has the same `@id`. */
function nameOf(value: unknown, things: readonly Thing[]): string {
  const organisation = Array.isArray(value) ? value[0] : value;
  if (!isThing(organisation)) return stringOf(organisation);
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
