/** How the exports of press databases part their articles: by a line above each, or below. */
export interface Edges {
  readonly name: 'ProQuest' | 'Nexis' | 'LexisNexis' | 'Factiva' | 'Retriever' | 'GENIOS';
  /** What tells the database where others part by such lines as well. */
  readonly sign?: RegExp;
  readonly begin: RegExp | null;
  readonly end: RegExp | null;
  /** Such a line that tells something of the article as well. */
  readonly field?: RegExp;
  /** Its lines part covers, contents and the like as well, which are nothing to be missed. */
  readonly hasCovers?: true;
  /** Its fields are lines, which no blank line parts. */
  readonly isOfLines?: true;
}

const PRESS_EDGES: readonly Edges[] = [
  {
    name: 'ProQuest',
    sign: /^(?:Report Information from ProQuest|ProQuest document (?:link$|ID: ?\d))/i,
    begin: /^_{20,}$/,
    end: null,
    hasCovers: true,
  },
  {
    name: 'Nexis',
    begin: null,
    end: /^(?:End of Document|Ende des Dokuments?|Fin du document|Fin del documento|Fine del documento|Einde van (?:het )?document|Fim do documento)$/i,
  },
  {
    name: 'LexisNexis',
    begin:
      /^(?:\d{1,6} of \d{1,6} DOCUMENTS?|Dokument \d{1,6} von \d{1,6}|\d{1,6} de \d{1,6} DOCUMENTS?|Document \d{1,6} (?:of|de|van) \d{1,6})(?:\s|$)/i,
    end: null,
  },
  {
    name: 'Factiva',
    begin: null,
    end: /^(?:AN )?(?:Document|Dokument|Documento|Документ|文件) [A-Z0-9]{3,20}20\d{6}[a-z0-9]{8,14}$/,
    field: /^AN /,
  },
  {
    name: 'Retriever',
    sign: /^(?:Publi(?:cerat|sert) (?:i|p\S{1,2}) \p{L}{3,20}\.?|> .{1,300}, \d{4}-\d\d-\d\d.{0,6})$/u,
    begin: null,
    end: /^={40,}$/,
    isOfLines: true,
  },
  {
    name: 'GENIOS',
    begin: null,
    end: /^(?:©|\(c\)) ?GBI-Genios /i,
    isOfLines: true,
  },
];

/** Whether a text's beginning shows that it is such an export. */
export function isPressText(head: string): boolean {
  return databaseOfText(head) !== null;
}

export function databaseOfText(text: string): Edges | null {
  return databaseOf(text.split('\n', MOST_LINES).map((line) => line.trim()));
}

/** The database whose lines stand there; null for none. */
export function databaseOf(lines: readonly string[]): Edges | null {
  return (
    PRESS_EDGES.find((edges) => lines.some((line) => edges.sign?.test(line) ?? isEdge(line, edges))) ?? null
  );
}

const MOST_LINES = 400;

export function isEdge(line: string, { begin, end }: Edges): boolean {
  return (begin?.test(line) ?? false) || (end?.test(line) ?? false);
}
