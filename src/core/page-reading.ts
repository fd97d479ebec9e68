import type { Page } from './article';
import { languageOfArticle } from './text/language';
import { withoutNotices } from './text/notices';
import { type ReadTerms, readTerms } from './text/read-terms';
import { type ReadText, readText } from './text/read-text';
import { urlKeys } from './url/url';

/** A page as everything that looks it up takes it: what depends on the page alone, read once. */
export interface PageReading {
  readonly page: Page;
  /** The language it is written in, decided once for all: a BCP 47 primary subtag. */
  readonly language: string;
  /** The addresses under which the archive may have the page itself (see `urlKeys`). */
  readonly addresses: readonly string[];
  /** The page's text without notices of consent, credits and addresses; every span stays where it is. */
  readonly text: string;
  /** The terms of headline and text. */
  readonly terms: ReadTerms;
  /** Headline and text with their words and names; read when first asked for, since most pages find nothing. */
  readonly whole: ReadText;
}

/** Reads a page. Time is linear in its text. */
export function readingOfPage(page: Page): PageReading {
  const { headline } = page;
  const text = withoutNotices(page.text);
  const language = languageOfPage(page);
  let whole: ReadText | null = null;
  return {
    page,
    language,
    addresses: urlKeys(page),
    text,
    terms: readTerms(headline, text, language),
    get whole() {
      whole ??= readText(`${headline}\n\n${text}`, language);
      return whole;
    },
  };
}

/** The language that a page is written in, by its words and by what it declares. */
export function languageOfPage({ headline, text, lang }: Page): string {
  return languageOfArticle({ headline, lead: '', body: text, lang });
}
