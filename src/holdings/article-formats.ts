import { bibtexOf } from '../core/citations/bibtex';
import type { Cited } from '../core/citations/cited';
import { cslJsonOf } from '../core/citations/csl-json';
import { markdownOf } from '../core/citations/markdown';
import { risOf } from '../core/citations/ris';
import { zoteroCsvOf } from '../core/citations/zotero-csv';
import { waczParts } from '../core/formats/web-archive/write-wacz';
import { say } from '../language/say';
import { deflate } from '../sources/deflate';
import { sha256 } from '../sources/sha256';
import { jsonLinesOf, type Leaving, textFile } from './json-lines';

/** A format in which any choice of articles can leave the browser. */
export interface ArticleFormat {
  readonly name: string;
  /** As in a list of choices. */
  readonly title: () => string;
  readonly fileName: string;
  /** `seen` is told how many articles so far. */
  readonly write: (articles: AsyncIterable<Leaving>, seen: (articles: number) => void) => Promise<Blob>;
}

export const JSON_LINES_FORMAT: ArticleFormat = {
  name: 'JSON Lines',
  title: () => say('export_jsonl'),
  fileName: 'backstory.jsonl',
  write: (articles, seen) => textFile(jsonLinesOf(articles), seen),
};

export const CITATION_FORMATS: readonly ArticleFormat[] = [
  citations('BibTeX', 'backstory.bib', bibtexOf),
  citations('RIS', 'backstory.ris', risOf),
  citations('CSL-JSON', 'backstory.json', cslJsonOf),
  citations('Zotero CSV', 'backstory.csv', zoteroCsvOf),
  citations('Markdown', 'backstory.md', markdownOf),
];

/** Texts as plain pages with what shows how they were read: see `waczParts`. */
export const WACZ_FORMAT: ArticleFormat = {
  name: 'WACZ',
  title: () => say('export_wacz'),
  fileName: 'backstory.wacz',
  async write(articles, seen) {
    const created = new Date().toISOString();
    const captured = async function* () {
      for await (const { article, addedAt = created, evidence = null } of articles)
        yield { article, at: evidence?.at ?? addedAt, evidence };
    };
    return new Blob(
      (await waczParts(captured(), 'Backstory', created, { sha256, deflate }, seen)) as BlobPart[],
    );
  },
};

/** Written all at once, since keys must differ, but never with the articles' texts. */
function citations(
  name: string,
  fileName: string,
  citationsOf: (articles: readonly Cited[], accessed: string) => string,
): ArticleFormat {
  return {
    name,
    title: () => say('export_citations', name),
    fileName,
    async write(articles, seen) {
      const cited: Cited[] = [];
      for await (const { article, labels } of articles) {
        const { id, url, date, headline, publisher, lang } = article;
        cited.push({ id, url, date, headline, publisher, lang, labels });
        if (cited.length % SEEN_EVERY === 0) seen(cited.length);
      }
      return new Blob([citationsOf(cited, '')]);
    },
  };
}

const SEEN_EVERY = 256;
