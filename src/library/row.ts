import type { ArticleHead } from '../core/pack/texts';

/** An article of the archive as the library lists it. */
export interface Row extends Pick<ArticleHead, 'id' | 'headline' | 'publisher' | 'date' | 'lang' | 'url'> {
  /** `bundled`, `pack:3`, or for the reader's own the origin of an OwnArticle. */
  readonly origin: string;
  /** Place in the order of arrival of the reader's own; null for one of a pack, which cannot be deleted by itself. */
  readonly seq: number | null;
  /** Where it stands among the opened packs; null while it is not packed. */
  readonly place: { readonly pack: number; readonly index: number } | null;
  /** Headline, publisher and address without case and accents. */
  readonly folded: string;
}

export function rowOf(head: Omit<ArticleHead, 'lead'>, rest: Pick<Row, 'origin' | 'seq' | 'place'>): Row {
  const { id, headline, publisher, date, lang, url } = head;
  return {
    id,
    headline,
    publisher,
    date,
    lang,
    url,
    ...rest,
    folded: folded(`${headline} ${publisher} ${url}`),
  };
}

/** Without case and accents. */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();
}
