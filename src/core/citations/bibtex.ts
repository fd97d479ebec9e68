import { addressOf, type Cited, datePartsOf, oneLine } from './cited';

/** BibTeX's own macros for the months, which every style prints in its own way. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Characters that TeX takes for commands. Braces count for BibTeX even behind a backslash, so they get names. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...[...'&%$#_'].map((sign) => [sign, `\\${sign}`] as const),
]);

/** Words at the beginning of a headline that name no subject. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the der die das le la les el los un une in on at to'.split(' '),
);

/**
 * The articles as a BibTeX file, UTF-8, an entry each: `@article` in the publisher's newspaper, else `@misc`. Its fields
 * are those of BibTeX and BibLaTeX alike. Keys are publisher, year and first word of the headline, and a letter where two
 * would be the same. `accessed` is `YYYY-MM-DD`, `''` for not saying.
 */
export function bibtexOf(articles: readonly Cited[], accessed: string): string {
  const taken = new Map<string, number>();
  return articles
    .map((article) => {
      const key = keyOf(article);
      const earlier = taken.get(key) ?? 0;
      taken.set(key, earlier + 1);
      return entryOf(article, earlier === 0 ? key : `${key}-${earlier + 1}`, accessed);
    })
    .join('\n');
}

function entryOf(article: Cited, key: string, accessed: string): string {
  const [year, month, day] = datePartsOf(article.date);
  const publisher = oneLine(article.publisher);
  const fields: [name: string, value: string][] = [
    ['title', article.headline === '' ? '' : `{{${escaped(article.headline)}}}`], // twice: keeps the capitals
    ['journal', publisher === '' ? '' : `{${escaped(publisher)}}`],
    ['year', year === undefined ? '' : `{${String(year).padStart(4, '0')}}`],
    ['month', MONTHS[(month ?? 0) - 1] ?? ''],
    ['day', day === undefined ? '' : `{${day}}`],
    ['url', addressOf(article) === '' ? '' : `{${verbatim(addressOf(article))}}`],
    ['urldate', accessed === '' || addressOf(article) === '' ? '' : `{${accessed}}`],
    ['keywords', inBraces((article.labels?.tags ?? []).join(', '))],
    ['annotation', inBraces(article.labels?.note ?? '')],
    ['langid', article.lang === '' ? '' : `{${escaped(article.lang)}}`],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${publisher === '' ? 'misc' : 'article'}{${key},\n${lines.join('')}}\n`;
}

function inBraces(text: string): string {
  return text === '' ? '' : `{${escaped(text)}}`;
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPES.get(sign)!);
}

/** BibLaTeX reads an address as it stands; only braces would end it. */
function verbatim(url: string): string {
  return url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** ASCII letters and digits alone: BibTeX allows little more in a key. */
function keyOf(article: Cited): string {
  const words = wordsOf(article.headline);
  const subject = words.find((word) => !EMPTY_WORDS.has(word)) ?? words[0] ?? '';
  const [year] = datePartsOf(article.date);
  return `${wordsOf(article.publisher).join('')}${year ?? ''}${subject}` || 'article';
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
