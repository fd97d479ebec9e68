import { findAll, foldBlanks, textUnder } from './safe-dom';

const MAX_HEADLINE_CHARS = 500;

/** A title with a site's name and a slogan is not longer. */
const MAX_TITLE_CHARS = 1_000;

/** What publishers put between a headline and the name of their site. */
const SEPARATOR = /\s+[|\-–—:•·»«]+\s+|\s*\|\s*/;

/**
 * The article's headline as its publisher gives it: JSON-LD, then `og:title`, then the document's title, without the
 * site's name. Where a first heading of the page says the same in its own spelling, that is taken. `''` when unknown.
 */
export function readHeadline(
  document: Document,
  metas: ReadonlyMap<string, string>,
  dataHeadline: string,
  siteNames: readonly string[],
): string {
  const headings = findAll(document, 'h1').slice(0, 10).map(textUnder).filter(isHeadline);
  const titleElements = findAll(document, 'title').slice(0, 1);
  const title = withoutSite(titleElements.map(textUnder)[0] ?? '', siteNames, true);
  const social = withoutSite(metas.get('og:title') ?? metas.get('twitter:title') ?? '', siteNames, false);
  const claims = [dataHeadline, social, title].filter(isHeadline);
  for (const claim of claims) {
    const agreeing = headings.find((heading) => agrees(heading, claim));
    if (agreeing !== undefined) return agreeing;
  }
  return claims[0] ?? headings[0] ?? '';
}

function isHeadline(text: string): boolean {
  return text !== '' && text.length <= MAX_HEADLINE_CHARS;
}

/** Equal but for case and marks, or the claim is the heading cut short ("…") or with more around it. */
function agrees(heading: string, claim: string): boolean {
  const [a, b] = [lettersOf(heading), lettersOf(claim)];
  if (a.length < 8 || b.length < 8) return a !== '' && a === b;
  return a === b || (a.startsWith(b) && b.length >= 40) || (b.includes(a) && a.length * 2 > b.length);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The title without a site's name at either end. `guess` also drops a short last part that no site name explains, as
 * titles without metadata have it.
 */
function withoutSite(title: string, siteNames: readonly string[], guess: boolean): string {
  let text = foldBlanks(title).slice(0, MAX_TITLE_CHARS);
  const names = siteNames.map(lettersOf).filter((name) => name.length > 1);
  for (let cut = 0; cut < 3; cut++) {
    const parts = splitParts(text);
    if (parts.length < 2) return text;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (isSite(last, names) || (guess && cut === 0 && isShortName(last, text))) {
      text = text.slice(0, text.lastIndexOf(last)).replace(/[\s|\-–—:•·»«]+$/, '');
    } else if (isSite(first, names)) {
      text = text.slice(first.length).replace(/^[\s|\-–—:•·»«]+/, '');
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
