import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';
import { isBalanced } from './self-contained';
import { FREE, INDEFINITE } from './told-by-table';
import { isVerb } from './verb-by-table';

/** A headline is no longer. UTF-16 units. */
const LONGEST = 200;
/** The verb of a sentence that tells the headline again stands within so many words. */
const NEAR = 6;
/** Words this short before a capital are articles and prepositions, so that what it begins is a name. */
const SHORT = 3;
/** So many longer words come again by no chance. */
const TOLD_AGAIN = 2;

/**
 * Where in an article's first sentence its first clause opens that a headline runs into: an article, preposition or
 * connective with a capital (`… 107 muertos El Gobierno aprobó`, `… рака По данным`), a word of the headline that is told
 * again (`Sony sagt Messe ab Sony hat …`), or, where the verb comes first, a verb of saying. 0 for none;
 * `isTitle` tells whether what ends there may be a headline; behind the first sentence of an article (`isFirst` false) a
 * preposition alone opens one.
 */
export function openingOf(
  sentence: string,
  table: Language,
  isTitle: (end: number) => boolean,
  isFirst = true,
): number {
  if (table.unspaced || (table.prefixes && !isFirst)) return 0;
  const head = sentence.slice(0, LONGEST);
  if (table.prefixes) return saidFirst(head, table, isTitle);
  const { articles, indefinite, openers, late } = openingsOf(table);
  for (const { 1: first = '', index } of head.matchAll(CAPITAL)) {
    const word = first.toLowerCase();
    const last = lastWord(head.slice(0, index));
    const next = /^[ '’]+(\p{L}|\p{N})/u.exec(head.slice(index + first.length))?.[1] ?? '';
    // `Kim Jong Un a déclaré`: no article stands before a verb.
    const isBeforeVerb = isVerb(/^[ '’]+(\p{L}+)/u.exec(head.slice(index + first.length))?.[1] ?? '', table);
    const isArticle =
      articles.has(word) &&
      next !== '' &&
      (table.capitalNouns || /\p{Ll}/u.test(next) || isToldFrom(head, index, last, table)) &&
      !(isBeforeVerb && indefinite.has(word));
    // A quote is nobody's headline.
    if ((!isFirst && !late.has(word)) || !isBalanced(head, { start: 0, end: index })) continue;
    // `… de Merkel Dans une interview`: within a name a capital follows too.
    const isBehindName = isFirst && /\p{Ll}/u.test(next) && !(isBeforeVerb && indefinite.has(word));
    const isOpener =
      openers.has(word) && (table.capitalNouns || isBehindName || /^[\p{Ll}\p{N}]/u.test(last));
    if ((isFirst && isArticle) || isOpener || (isFirst && isToldAgain(head, index, last, table)))
      if (isTitle(index)) return index;
  }
  return 0;
}

/** A word with a capital behind another word. */
const CAPITAL = /(?<=[\p{L}\p{N}»”"')?!] )(\p{Lu}\p{L}*)/gu;

const lastWord = (text: string): string => text.trimEnd().split(' ').at(-1)!;

/**
 * Whether a word of the headline comes again at `at`, with a verb near: one that had a small letter there, the
 * headline's first, or a name (`… la mayoría Pedro Sánchez presidirá`) that no article or preposition leads to.
 */
function isToldAgain(head: string, at: number, last: string, table: Language): boolean {
  const before = head.slice(0, at);
  if (/[,;()]/u.test(before) || !/^\p{L}+ \p{L}/u.test(head.slice(at))) return false;
  const [first = '', second = '', ...others] = head.slice(at).match(/\p{L}+/gu) ?? [];
  // `Estados Unidos` is a name, though the headline has told of `estados`.
  const isSmall = (table.capitalNouns || /^\p{Ll}/u.test(second)) && isIn(before, first.toLowerCase());
  const isFirst = before.startsWith(`${first} `);
  const { leading } = openingsOf(table);
  const isFree = /^\p{Ll}/u.test(last) && last.length > SHORT && !leading.has(last);
  const isName = isFree && !table.capitalNouns;
  // Any noun of German has a capital: the verb must stand right behind it.
  const near = [second, ...others].slice(0, table.capitalNouns ? 1 : NEAR);
  if (!near.some((word) => isVerb(word, table))) return false;
  return (
    isSmall || (isFirst && first.length > SHORT) || (isName && (isIn(before, first) || isIn(before, second)))
  );
}

/**
 * Whether an article stands before a name (`… por coronavirus El Gobierno italiano`) that no preposition leads to, and what
 * follows tells again what is before: two longer words of it.
 */
function isToldFrom(head: string, at: number, last: string, table: Language): boolean {
  const [before, behind] = [head.slice(0, at), head.slice(at)];
  if (last.length <= SHORT || openingsOf(table).leading.has(last)) return false;
  return tellsAgain(before.toLowerCase(), behind.toLowerCase());
}

/** Whether two longer words of what is before come again behind. */
function tellsAgain(before: string, behind: string): boolean {
  const longer = new Set(behind.match(/\p{L}{5,}/gu));
  return [...longer].filter((word) => isIn(before, word)).length >= TOLD_AGAIN;
}

/** Whether a word of a text begins like a longer one, but for its ending. */
function isIn(text: string, word: string): boolean {
  if (word.length <= SHORT) return false;
  const stem = word.slice(0, Math.max(SHORT + 1, word.length - 2));
  return text.split(/\P{L}+/u).some((other) => other.startsWith(stem));
}

/** `… تسعير السيارات أكد شادي ريان`: the sentence opens with a verb that nothing joins to what is before. */
function saidFirst(head: string, table: Language, isTitle: (end: number) => boolean): number {
  for (const { 1: last = '', 2: said, 0: text, index } of head.matchAll(openingsOf(table).said)) {
    if (head.slice(0, index).includes('،')) return 0;
    const at = index + text.length;
    const [before, behind] = [head.slice(0, at), head.slice(at)];
    // `السيسي استقبل ماكرون`: what stands before another verb may be its subject, but for a clause that is told again.
    const isFree = said !== undefined || tellsAgain(before, behind);
    if (isFree && !JOINING.test(last) && isTitle(at)) return at;
  }
  return 0;
}

/** Words of Arabic that join a verb to the sentence they stand in. */
const JOINING = /^(?:الذي|التي|الذين|أن|إن|قد|وقد|كما|حيث|عندما|ما|لم|لا|من|و|أو|ثم|كان|كانت|فيما|بينما)$/u;

const openingsOf = onceFor((table: Language) => ({
  indefinite: wordsOf(INDEFINITE.replaceAll('|', ' ')),
  articles: wordsOf(`${table.definite} ${INDEFINITE.replaceAll('|', ' ')}`),
  openers: wordsOf(`${table.openers} ${table.starts} ${table.capitalOpeners ?? ''}`),
  // Names open with articles too, seldom with these.
  late: wordsOf(`${table.openers} ${table.capitalOpeners ?? ''}`),
  leading: wordsOf(`${table.definite} ${table.contracted ?? ''} ${table.openers} ${table.of} ${FREE}`),
  said: new RegExp(
    `(\\p{L}+)["»”]? (?=(?:(${phrasesOf(table.said).source})|${phrasesOf(table.firstVerbs ?? '').source})(?!\\p{L}))`,
    'gu',
  ),
}));

const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').map((word) => word.replace(/['’_]$/, '')));
