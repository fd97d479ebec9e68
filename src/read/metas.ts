import { lettersOf, resembles } from './resemblance';
import { attributeOf, findAll, foldBlanks, propertyOf } from './safe-dom';

const MAX_METAS = 500;

/**
 * `<meta>` contents by lower-case property, name or itemprop; the first of a name counts. Days in the microdata of the
 * body are left to `markedStamp`, which tells whose they are.
 */
export function metasOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of findAll(document, 'meta[content]').slice(0, MAX_METAS)) {
    const name = attributeOf(meta, 'property') || attributeOf(meta, 'name') || attributeOf(meta, 'itemprop');
    const content = foldBlanks(attributeOf(meta, 'content'));
    if (
      /date/i.test(attributeOf(meta, 'itemprop')) &&
      propertyOf(meta, 'closest').call(meta, 'head') === null
    )
      continue;
    if (name !== '' && content !== '' && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** Archives that write a head of their own around the copies they show. */
export function isOfArchive(metas: ReadonlyMap<string, string>): boolean {
  return /^archive\.(?:today|is|ph|li|fo|vn|md)$/.test(metas.get('og:site_name') ?? '');
}

/** What the head tells of the site rather than of the story. */
const OF_SITE = /^(?:og:site_name|og:locale|application-name|content-language|apple-mobile-web-app-title)$/;

/**
 * The same without what is of another story: pages that change without loading leave the head of the story before. The
 * title that is set anew and the only first heading then agree with each other and neither with `og:title`.
 */
export function credibleMetas(
  metas: ReadonlyMap<string, string>,
  headings: readonly string[],
  title: string,
): ReadonlyMap<string, string> {
  if (isOfArchive(metas)) return new Map();
  const social = metas.get('og:title') ?? '';
  const [printed] = headings;
  const isStale =
    social !== '' &&
    printed !== undefined &&
    headings.length === 1 &&
    lettersOf(printed).length >= 8 &&
    lettersOf(title).includes(lettersOf(printed)) &&
    !resembles(printed, social) &&
    !resembles(title, social);
  return isStale ? metasOfSite(metas) : metas;
}

/** What is left where the head is of another story. */
export function metasOfSite(metas: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...metas].filter(([name]) => OF_SITE.test(name)));
}
