import type { Article } from '../../article';

export type Column = keyof Article;

/** How tables of news call their columns, the surest name first; compared in lower case, letters and digits only. */
const NAMES: { readonly [column in Column]: string } = {
  headline: 'headline title articletitle newstitle heading hed hl1 name subject',
  body: 'body text content fulltext articletext articlebody articlecontent bodytext maintext story article',
  lead: 'lead lede summary description abstract dek standfirst subtitle snippet excerpt intro',
  url: 'url link address articleurl permalink canonicalurl weburl sourceurl href uri',
  date: 'date published publishedat publisheddate publishdate publicationdate datepublished pubdate day datetime timestamp time',
  publisher: 'publisher publication newspaper outlet source sourcename medium site domain',
  lang: 'lang language locale',
  id: 'id guid articleid uuid',
};

/**
 * Which column of a table is what of an article, by the names in its first row: a place for each that is known. Of two
 * columns that could be the same the one with the surer name counts.
 */
export function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(NAMES) as [Column, string][]) {
    const name = known.split(' ').find((name) => names.includes(name));
    if (name !== undefined) found.set(column, names.indexOf(name));
  }
  return found;
}
