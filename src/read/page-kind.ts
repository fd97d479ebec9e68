import type { Told } from '../core/page';
import { originalOf } from './canonical';
import { dataTypesOf } from './json-ld';
import { metasOf } from './metas';
import { attributeOf, findAll, findFirst, propertyOf } from './safe-dom';

/** schema.org's types of pages that tell no story, and of what such pages are about. */
const OTHER_TYPE =
  /^(?:(?:Individual)?Product(?:Group|Model|Collection)?|(?:Aggregate)?Offer|OfferCatalog|Vehicle|Car|SearchResultsPage|DiscussionForumPosting|QAPage|Question|ItemList|CollectionPage|ProfilePage|ContactPage|AboutPage|CheckoutPage|FAQPage|RealEstateListing|VideoGallery|ImageGallery|JobPosting|\w*Event|Course|\w*Application|Movie|TVSeries|MusicAlbum|MusicRecording|Book|Dataset)$/;
/** Of these the owner of a paper's site may be as well. */
const PLACE_TYPE = /^(?:Restaurant|Hotel|LocalBusiness|\w*Store)$/;
const STORY_TYPE = /(?:Article|BlogPosting|Report|Review)$/;
const VIDEO_TYPE = /^(?:VideoObject|Clip|BroadcastEvent)$/;

/** The same of `og:type`. */
const OTHER_OG =
  /^(?:(?:og:)?product|business|place|profile|books?\b|music|restaurant|hotel|movie|game|video\.(?:movie|tv_show|episode))/i;

/** Microdata of a page that is about one thing for sale, or answers a question. */
const OTHER_ITEM =
  '[itemtype$="schema.org/Product"], [itemtype$="schema.org/QAPage"], [itemtype$="schema.org/SearchResultsPage"], [itemtype$="schema.org/DiscussionForumPosting"], [itemtype$="schema.org/JobPosting"]';
const STORY_ITEM = '[itemtype$="Article"], [itemtype$="BlogPosting"]';
const BASKET =
  'form[action*="/cart" i], form[action*="/basket" i], [name="add-to-cart"], form[class~="cart"], [class*="add-to-cart" i], [id*="add-to-cart" i], [class*="addtocart" i], [data-action*="add-to-cart" i]';

/** The programs that forums run on, as they name themselves. */
const FORUM =
  /discourse|phpbb|vbulletin|xenforo|mybb|simple machines|\bsmf\b|flarum|nodebb|vanilla|invision|woltlab|lemmy|punbb|fluxbb/i;

/** Addresses of searches, of lists, of forums, and of single videos. */
const SEARCH_PATH =
  /\/(?:search|suche|recherche|rechercher|busca|buscar|buscador|ricerca|cerca|zoeken|szukaj|sok|haku|arama|ara|hledat|hledani|poisk|поиск|results)(?:\.\w{2,4})?\/?$/i;
const SEARCH_WORDS = /^(?:q|s|query|search|keywords?|text|wd|word|term|terms|suche|p|k)$/i;
const LIST_PART =
  /^(?:tags?|category|categories|categoria|categorie|author|authors|autor|topics?|thema|themen|sections?|archives?|rubrik|rubrique)$/i;
const FORUM_PART =
  /^(?:(?:viewtopic|showthread|viewforum|forumdisplay)\.php|forums?|threads?|discussions?|boards?)$/i;
const ANSWERS = /\/(?:comments|questions)\/\w/i;

const VIDEO_PATH = /\/(?:watch|videos?|embed|shorts|clips?)(?:\/|$|\?)/i;

/** Beside a video stands a description, not a story. UTF-16 units. */
const MOST_DESCRIBED = 900;
/** A story has so many paragraphs of some length; a list and a home page may have a few. */
const LEAST_PARAGRAPHS = 3;

/**
 * Whether the page tells a story, as far as its types (JSON-LD, microdata, `og:type`), its address and its shape say: false
 * for what is plainly a product, a search, a list, a forum, a video, a company's home or a person's. In doubt it does.
 */
export function tellsStory(document: Document, { url, date, chars, paragraphs }: Told): boolean {
  const types = dataTypesOf(document);
  if (types.some((type) => STORY_TYPE.test(type))) return true;
  const metas = metasOf(document);
  const og = metas.get('og:type') ?? '';
  const path = originalOf(url)?.pathname ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  const isArticle = /article/i.test(og);
  if (isArticle && metas.has('article:published_time')) return true;
  if (types.some((type) => OTHER_TYPE.test(type)) || OTHER_OG.test(og)) return false;
  const isStory = date !== '' && paragraphs >= LEAST_PARAGRAPHS;
  if (types.some((type) => PLACE_TYPE.test(type)) && !isStory) return false;
  if (FORUM.test(metas.get('generator') ?? '') || isForum(parts, url)) return false;
  if (SEARCH_PATH.test(path) || asksWords(document, url)) return false;
  if (findFirst(document, STORY_ITEM) !== null) return true;
  if (findFirst(document, OTHER_ITEM) !== null || sells(document, metas)) return false;
  const isVideo =
    /^video/i.test(og) ||
    types.some((type) => VIDEO_TYPE.test(type)) ||
    metas.has('og:video') ||
    VIDEO_PATH.test(path);
  if (isVideo && chars < MOST_DESCRIBED) return false;
  if (parts.slice(-3).some((part) => LIST_PART.test(part)) && paragraphs < LEAST_PARAGRAPHS) return false;
  const isHome = HOME_PATH.test(path) && (path === '/' || paragraphs < LEAST_PARAGRAPHS);
  return isArticle || date !== '' || !isHome;
}

const HOME_PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{3,5})?\/?)?$/i;

/** What a forum is about stands behind its part of the address; `/r/…/comments/…` and `/questions/…` have answers. */
function isForum(parts: readonly string[], url: string): boolean {
  const at = parts.findIndex((part) => FORUM_PART.test(part));
  const isThread = at >= 0 && (at < parts.length - 1 || parts[at]!.endsWith('.php'));
  return isThread || (/^(?:r|questions)$/.test(parts[0] ?? '') && ANSWERS.test(url));
}

/** A field of the page holds the words that its address asks for. */
function asksWords(document: Document, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const asked = [...new URL(url).searchParams]
    .filter(([name]) => SEARCH_WORDS.test(name))
    .map(([, words]) => words.trim());
  if (!asked.some((words) => /\p{L}/u.test(words))) return false;
  return findAll(document, 'input[value]').some((field) => {
    const value = attributeOf(field, 'value');
    return (
      value !== '' && asked.includes(value) && !/^(?:hidden|submit|button)$/i.test(attributeOf(field, 'type'))
    );
  });
}

/** A paper may offer its own things beside a story. */
const BESIDE = 'aside, footer, nav, header';
const PRODUCT = '[class~="product"], [class*="product-" i], [id*="product" i]';
const PRICE = '[class~="price"], [class*="price-" i]';

function sells(document: Document, metas: ReadonlyMap<string, string>): boolean {
  const hasPrice =
    metas.has('product:price:amount') ||
    metas.has('og:price:amount') ||
    findFirst(document, '[itemprop~="price"]') !== null;
  const basket = findAll(document, BASKET).find(
    (one) => propertyOf(one, 'closest').call(one, BESIDE) === null,
  );
  if (basket === undefined) return false;
  const product = propertyOf(basket, 'closest').call(basket, PRODUCT);
  return (
    hasPrice || (product !== null && findFirst(product, 'h1') !== null && findFirst(product, PRICE) !== null)
  );
}
