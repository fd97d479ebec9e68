import { ArticleFormatError } from '../article-format';
import { ExpandError } from '../expand';
import type { Source, Tools } from '../format';
import { zipFiles } from '../web-archive/zip';
import { childOf, type Element } from '../xml/element';
import { elementsOf } from '../xml/xml';

/** A paragraph may stand in cells of tables, in controls and in marks of what was put in; what was deleted is none. */
function isParagraph(path: readonly string[]): boolean {
  const isInBody = path[0] === 'document' && path[1] === 'body' && path.at(-1) === 'p';
  return isInBody && !path.some((name) => NO_TEXT.test(name));
}

/** What stands in a paragraph and is no text of it: properties, what was deleted, codes of fields, older readers' copies. */
const NO_TEXT = /^(?:pPr|rPr|del|moveFrom|instrText|delText|drawing|pict|object|\S*Fallback)$/;

/**
 * The paragraphs of a Word document (ECMA-376, WordprocessingML), blank ones left out. Throws an ArticleFormatError for a
 * damaged one and for one without a text.
 */
export async function docxParagraphs(source: Source, tools: Tools): Promise<string[]> {
  try {
    return await paragraphsIn(source, tools);
  } catch (error) {
    if (!(error instanceof ExpandError)) throw error;
    throw new ArticleFormatError(source.name, 1, error.message);
  }
}

async function paragraphsIn(source: Source, tools: Tools): Promise<string[]> {
  for await (const file of zipFiles(source.chunks, tools.expand)) {
    if (!/^word\/document\d*\.xml$/.test(file.name)) continue;
    const paragraphs: string[] = [];
    try {
      for await (const { element } of elementsOf({ ...source, chunks: file.bytes() }, isParagraph)) {
        const text = element === null ? '' : foldedIn(element);
        if (text !== '') paragraphs.push(text);
      }
    } catch (error) {
      const isDamage = error instanceof ArticleFormatError || error instanceof ExpandError;
      if (!isDamage || paragraphs.length === 0) throw error;
      source.note?.(1, `is damaged: what is behind its paragraph ${paragraphs.length} is left out`);
    }
    return paragraphs;
  }
  throw new ArticleFormatError(source.name, 1, 'is a Word document without a text of its own');
}

function foldedIn(element: Element): string {
  return textOf(element)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Word shows no run that is marked as vanished. */
function isHidden(run: Element): boolean {
  if (run.name !== 'r') return false;
  const mark = childOf(childOf(run, 'rPr'), 'vanish');
  return mark !== null && !/^(?:0|false|off)$/.test([...mark.attributes.values()].join(''));
}

function textOf(element: Element): string {
  const { name, children } = element;
  if (NO_TEXT.test(name) || isHidden(element)) return '';
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  const isText = name === 't';
  return children.map((child) => (typeof child !== 'string' ? textOf(child) : isText ? child : '')).join('');
}
