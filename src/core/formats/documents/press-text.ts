import type { ToldRow } from '../fields/told-rows';
import type { Note, Row } from '../format';
import { factivaArticle } from './factiva-text';
import { GENIOS, labelledArticle, RETRIEVER } from './labelled-text';
import { nexisArticle } from './nexis-text';
import { databaseOf, type Edges, isEdge } from './press-edges';
import { proquestArticle } from './proquest-text';

/**
 * The articles of an export of a press database, told by the lines that part them; null for a text that has none of these.
 * What an article lacks is noted.
 */
export function pressArticles(paragraphs: readonly string[], note: Note): (Row | ToldRow)[] | null {
  const database = databaseOf(paragraphs);
  if (database === null) return null;
  const rows: (Row | ToldRow)[] = [];
  const { whole, rest } = partsOf(paragraphs, database);
  const add = (part: readonly string[]): boolean => {
    const told = ARTICLES[database.name](part);
    const line = rows.length + 1;
    if (told === null) return false;
    if (!told.headline) note(line, 'has no headline that is understood', told.body?.slice(0, 60));
    if (!told.body) note(line, 'has no text that is understood', told.headline);
    if (!told.date) note(line, 'says no day that is understood', told.headline);
    rows.push({ kind: 'told', line, told });
    return true;
  };
  for (const part of whole)
    if (!add(part) && !database.hasCovers)
      rows.push({
        kind: 'rejected',
        line: rows.length + 1,
        reason: `is no article as ${database.name} exports them: it says no day and no number of words`,
      });
  if (rest.length > 0 && !add(rest) && rest.length > FEW_PARAGRAPHS)
    note(rows.length, 'ends with what is no article, which is left out', rest[0]);
  return rows;
}

const FEW_PARAGRAPHS = 6;

const ARTICLES = {
  ProQuest: proquestArticle,
  Nexis: nexisArticle,
  LexisNexis: nexisArticle,
  Factiva: factivaArticle,
  Retriever: (lines: readonly string[]) => labelledArticle(lines, RETRIEVER),
  GENIOS: (lines: readonly string[]) => labelledArticle(lines, GENIOS),
} as const;

/** The parts between the lines that part articles, and what stands behind the last that must have one below it. */
function partsOf(
  paragraphs: readonly string[],
  edges: Edges,
): { readonly whole: readonly string[][]; readonly rest: readonly string[] } {
  const parts: string[][] = [[]];
  for (const paragraph of paragraphs) {
    const isBetween = isEdge(paragraph, edges);
    if (!isBetween || edges.field?.test(paragraph)) parts.at(-1)!.push(paragraph);
    if (isBetween) parts.push([]);
  }
  // Before the first beginning stands no article
  if (edges.begin !== null) parts.shift();
  const rest = edges.end === null ? [] : parts.pop()!;
  const isPart = (part: readonly string[]) => part.some((line) => line !== '');
  return { whole: parts.filter(isPart), rest: isPart(rest) ? rest : [] };
}
