import { Tokenizer, TokenType } from '@streamparser/json';
import { foldedName, placesOf } from '../fields/names';
import { isArticle, WITHIN } from './told-object';
import { EACH, type JsonPath } from './values';

/** What services call the list of articles in what they answer. */
const LISTS: ReadonlySet<string> = new Set(
  (
    'articles items item results docs documents data hits value values news newsitems entries entry stories posts records references rows list ' +
    'ordereditems responseitems result content contents elements pages bookmarks links children messages saves highlights nodes edges publications graph objects document article story record ' +
    'noticias notizie nachrichten meldungen artikel artikler artiklar nouvelles depeches berichten resultados ergebnisse'
  ).split(' '),
);

/** `news_results`, `articleList` */
const COMPOSED =
  /^(?:news|articles?|story|stories|posts?|search|documents?|organic)(?:results?|list|items?|data|articles?|records?|entries)$/;

/** Lists whose objects have lists of articles: Linkwarden's, Shiori's. */
const OF_LISTS: ReadonlySet<string> = new Set(['collections', 'folders']);

/** Of these, such whose members may have names instead of an order. */
const MAPS: ReadonlySet<string> = new Set(
  'articles items posts entries documents stories news bookmarks list'.split(' '),
);

/** Ghost's export has its posts behind other tables, often further on than what is looked at. */
const GHOST = /^\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"\s*:/;

/** A list stands no deeper: `response.docs`, `articles.results`. */
const MAX_DEPTH = 3;
/** Nor does one by any name, with the lists around it: `category[].records.article[]`. */
const MAX_GUESSED_DEPTH = 7;

interface Level {
  /** Those of an object that were seen so far; `''` for each object of a list. */
  readonly keys: string[];
  readonly isList: boolean;
  /** Its name in the object around it, `''` in a list. */
  readonly key: string;
}

/**
 * Where the articles stand in a JSON text, by its beginning: `[]` for one object, `[EACH]` for a list, `['articles', EACH]`
 * for one within an object, also where its members have names instead of an order; `[EACH]` too for an object of nothing
 * but articles by their ids, and for a list by any name whose first object is one by its keys. An object with a headline and a text of its own is one article, whatever lists it has.
 */
export function listPath(head: string): JsonPath {
  if (/^\s*\[/.test(head)) return [EACH];
  if (GHOST.test(head)) return ['db', EACH, 'data', 'posts', EACH];
  const open: Level[] = [];
  const rootKeys: string[] = [];
  const members: string[][] = []; // the keys of each object that the root has as a member
  let hasOther = false; // than objects
  let list: readonly Level[] = [];
  const firsts: (readonly Level[])[] = []; // objects that begin lists, with what is around them
  let key = '';
  let isValue = false;
  const begin = (isList: boolean) => {
    if (!isList && list.length === 0 && isListOfArticles(open, key)) list = open.slice(1);
    if (!isList && open.length === 1) members.push([]);
    const around = open.at(-1);
    open.push({ isList, key: around?.isList ? '' : key, keys: [] });
    if (isList || !around?.isList) return;
    if (around.keys.length === 0 && open.length <= MAX_GUESSED_DEPTH) firsts.push([...open]);
    around.keys.push('');
  };
  const tokens = new Tokenizer({ separator: '' });
  tokens.onToken = ({ token, value }) => {
    if (isValue && open.length === 1 && token !== TokenType.LEFT_BRACE) hasOther = true;
    if (token === TokenType.LEFT_BRACE) begin(false);
    else if (token === TokenType.LEFT_BRACKET) begin(true);
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      const { keys } = open.pop()!;
      // Links of an article to what is related to it are no articles
      if (open.length === list.length + 1 && keys.includes('rel') && keys.includes('href')) list = [];
    } else if (token === TokenType.STRING && !isValue && !open.at(-1)?.isList) {
      key = String(value);
      open.at(-1)?.keys.push(key);
      if (open.length === 1) rootKeys.push(key);
      if (open.length === 2) members.at(-1)?.push(key);
    }
    isValue = token === TokenType.COLON;
  };
  try {
    tokens.write(head);
  } catch {
    // What is no JSON is told when all of it is read
  }
  if (list.length === 0 && !areOwn(rootKeys))
    list = firsts.find((levels) => isArticle(levels.at(-1)!.keys))?.slice(1, -1) ?? [];
  const [outer] = list;
  const root = placesOf(rootKeys.filter((name) => name !== outer?.key));
  if (outer === undefined && !areOwn(rootKeys) && !hasOther && !WITHIN.includes(rootKeys[0]!)) {
    const whole = open.length > 1 && members.length > 1 ? members.slice(0, -1) : members;
    if (areArticles(whole)) return [EACH];
  }
  if (outer === undefined || (root.has('headline') && root.has('body'))) return [];
  if (
    root.has('headline') &&
    areOwn([outer.key]) &&
    !firsts.some(([, level, first]) => level === outer && isArticle(first!.keys))
  )
    return []; // its text is in parts
  return [...list.map((level, at) => (list[at - 1]?.isList ? EACH : level.key)), EACH];
}

/** Whether an object that begins there is one of many: in a list or a map of a known name, with no list but of lists around it. */
function isListOfArticles(open: readonly Level[], key: string): boolean {
  const innermost = open.at(-1);
  if (!isAtHand(open)) return false;
  if (!innermost!.isList && areOwn([key])) return false; // says of the whole what an article says of itself
  const known = innermost!.isList ? LISTS : MAPS;
  const name = foldedName(innermost!.key);
  return known.has(name) || (innermost!.isList && COMPOSED.test(name));
}

/** Whether what is open is no deeper than articles stand, and no list but of lists is around it. */
function isAtHand(open: readonly Level[]): boolean {
  if (open.length < 2 || open.length > MAX_DEPTH + 1) return false;
  return open.slice(0, -1).every(({ isList, key }) => !isList || OF_LISTS.has(foldedName(key)));
}

/** Whether an object says something of an article itself, by its keys. */
function areOwn(keys: readonly string[]): boolean {
  const places = placesOf(keys);
  return places.has('headline') || places.has('body');
}

/** Whether objects by their ids are articles, by their keys: the first has a headline and a text, the others call theirs so too. */
function areArticles([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const places = placesOf(first);
  const headline = first[places.get('headline')?.[0] ?? -1];
  return headline !== undefined && places.has('body') && others.every((keys) => keys.includes(headline));
}
