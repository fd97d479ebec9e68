import { attributeOf, findFirst } from './safe-dom';

/** No language: undetermined, several, none, and the pages' own words for a default. */
const NO_LANGUAGE = /^(?:und|mul|zxx|mis|xx|default|x-default)$/i;

/** Country domains whose code is not the region's. */
const REGIONS: Readonly<Record<string, string>> = { uk: 'GB', eu: '' };

/** What the page declares its language to be (BCP 47), the document's own first; `[]` for none. */
export function languageTags(document: Document, metas: ReadonlyMap<string, string>): string[] {
  const root = findFirst(document, 'html');
  const declared = [
    root === null ? '' : attributeOf(root, 'lang') || attributeOf(root, 'xml:lang'),
    metas.get('og:locale') ?? '',
    metas.get('content-language') ?? '',
    metas.get('dc.language') ?? '',
    metas.get('language') ?? '',
  ];
  return declared
    .map((tag) => /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*(?=$|[\s,;])/i.exec(tag)?.[0]?.replace(/_/g, '-') ?? '')
    .filter((tag) => tag !== '' && !NO_LANGUAGE.test(tag) && !NO_LANGUAGE.test(primaryOf(tag)));
}

/** The primary language subtag in lower case. */
export function primaryOf(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/** The locales in which the page's dates are read: the tag with a region first, which the country's domain may give. */
export function localesOf(tags: readonly string[], host: string): string[] {
  const [first] = tags;
  if (first === undefined) return [];
  const regional = tags.find((tag) => primaryOf(tag) === primaryOf(first) && /-[a-z]{2}(?:-|$)/i.test(tag));
  const domain = /\.([a-z]{2})$/.exec(host)?.[1] ?? '';
  const region = Object.hasOwn(REGIONS, domain) ? REGIONS[domain]! : domain.toUpperCase();
  const placed = regional ?? (region === '' ? first : `${primaryOf(first)}-${region}`);
  return [placed, ...tags];
}
