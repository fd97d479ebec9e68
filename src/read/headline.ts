import { isHeadline } from './headings';
import { lettersOf, resembles } from './resemblance';
import { findAll, foldBlanks, propertyOf, textUnder } from './safe-dom';

/** A title with a site's name and a slogan is not longer. */
const MAX_TITLE_CHARS = 1_000;

/** What publishers put between a headline and the name of their site. */
const SEPARATOR = /\s[|\-–—−~_:•·»«>]+\s|\s?[|｜＿]\s?|\s?(?<=[\u3040-\u9fff」』】])[_\-–—:：](?=[\p{L}【])/u;

/** The marks of the same at an end that was left. */
const LOOSE_END = /[\s|｜\-–—−~_＿:：•·»«>]{1,20}$/;
const LOOSE_START = /^[\s|｜\-–—−~_＿:：•·»«>]+/;

/** What a page says its headline is, without the site's name where that is known. */
export interface Claims {
  /** JSON-LD's. */
  readonly data: string;
  /** That of `og:title`. */
  readonly social: string;
  /** The document's title. */
  readonly title: string;
}

/** The claims of social media and of the browser's tab without the names of the site. */
export function titlesOf(
  rawTitle: string,
  metas: ReadonlyMap<string, string>,
  siteNames: readonly string[],
): Omit<Claims, 'data'> {
  const social = metas.get('og:title') ?? metas.get('twitter:title') ?? '';
  return {
    social: withoutSite(social, siteNames, social === rawTitle),
    title: withoutSite(rawTitle, siteNames, true),
  };
}

/** The document's title as it is; the first counts, one in a picture does not. */
export function rawTitleOf(document: Document): string {
  const title = findAll(document, 'title').find(
    (element) => propertyOf(element, 'closest').call(element, 'svg') === null,
  );
  return title === undefined ? '' : textUnder(title);
}

/**
 * The article's headline as its publisher prints it: the only first heading where it may be of the story that the claims
 * name, else JSON-LD, then `og:title`, then the document's title, each in the spelling of a heading that says the same.
 * `''` when unknown.
 */
export function readHeadline(
  headings: readonly string[],
  claims: Claims,
  siteNames: readonly string[],
): string {
  const told = [claims.data, claims.social, claims.title].filter(isHeadline);
  const names = lettersOfAll(siteNames);
  const printed = [...new Set(headings)].filter((heading) => !names.includes(lettersOf(heading)));
  const [only] = printed;
  if (printed.length === 1 && only) {
    // A topic may stand before the headline in the same heading.
    const claimed = told.find(
      (claim) =>
        only.endsWith(` ${claim}`) &&
        only.length - claim.length > LEAST_TOPIC &&
        claim.length * 2 > only.length,
    );
    if (claimed !== undefined) return claimed;
    // A subtitle may stand behind it, in an element of its own.
    const begun = told.find((claim) => only.startsWith(claim) && isGluedAt(only, claim.length));
    if (begun !== undefined) return begun;
    if (told.some((claim) => isHeadlineOf(only, claim))) return only;
    const isTitleAlone = claims.data === '' && claims.social === '';
    if (isTitleAlone && wordsIn(claims.title) < wordsIn(only) && wordsIn(claims.title) <= MOST_GENERIC)
      return only;
  }
  for (const claim of told) {
    const agreeing = headings.find((heading) => agrees(heading, claim));
    if (agreeing !== undefined) return agreeing;
  }
  return told[0] ?? headings[0] ?? '';
}

/** Whether two sentences meet there without a blank. */
function isGluedAt(text: string, at: number): boolean {
  return /[\p{Ll}.!?…"”»]$/u.test(text.slice(at - 1, at)) && /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** What is left out of a title but not of the headline, such as an article, is shorter. */
const LEAST_TOPIC = 4;

/** Titles that a template gives to all pages of a kind ("Detail", "News") have no more words. */
const MOST_GENERIC = 2;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Whether a heading is the headline and not the topic above it: it resembles the claim and is about as long, or begins it. */
function isHeadlineOf(heading: string, claim: string): boolean {
  if (agrees(heading, claim)) return true;
  const [a, b] = [lettersOf(heading), lettersOf(claim)];
  if (a !== '' && splitParts(claim).some((part) => lettersOf(part) === a)) return b.startsWith(a);
  return a.length * 2 > b.length && resembles(heading, claim);
}

/** Equal but for case and marks, or the claim is the heading cut short ("…") or with more around it. */
function agrees(heading: string, claim: string): boolean {
  const [a, b] = [lettersOf(heading), lettersOf(claim)];
  if (a.length < 8 || b.length < 8) return a !== '' && a === b;
  return a === b || (a.startsWith(b) && b.length >= 40) || (b.includes(a) && a.length * 2 > b.length);
}

function lettersOfAll(names: readonly string[]): string[] {
  return names.map(lettersOf).filter((name) => name.length > 1);
}

/**
 * The title without a site's name at either end. `guess` also drops a short last part that no site name explains, as
 * titles without metadata have it.
 */
function withoutSite(title: string, siteNames: readonly string[], guess: boolean): string {
  let text = foldBlanks(title).slice(0, MAX_TITLE_CHARS);
  const names = lettersOfAll(siteNames);
  for (let cut = 0; cut < 3; cut++) {
    const parts = splitParts(text);
    if (parts.length < 2) return text;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (isSite(last, names) || (guess && cut === 0 && isShortName(last, text))) {
      text = text.slice(0, text.lastIndexOf(last)).replace(LOOSE_END, '');
    } else if (isSite(first, names)) {
      text = text.slice(first.length).replace(LOOSE_START, '');
    } else {
      return text;
    }
  }
  return text;
}

function splitParts(text: string): string[] {
  return text.split(SEPARATOR).filter((part) => part !== '');
}

function isSite(part: string, names: readonly string[]): boolean {
  const letters = lettersOf(part);
  return (
    letters !== '' &&
    names.some(
      (name) =>
        name === letters ||
        (letters.length > 3 && name.includes(letters)) ||
        (name.length > 3 && letters.startsWith(name) && letters.length < name.length * 3),
    )
  );
}

/** At most four words after a longer headline: "Wheat exports rise to a record | The Daily Example". */
function isShortName(part: string, whole: string): boolean {
  return part.split(' ').length <= 4 && part.length * 2 < whole.length && !/[.?!…]$/.test(part);
}
