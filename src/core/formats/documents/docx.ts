import { ArticleFormatError } from '../article-format';
import { ExpandError } from '../expand';
import type { Source, Tools } from '../format';
import { zipFiles } from '../web-archive/zip';
import { childOf, type Element } from '../xml/element';
import { elementsOf } from '../xml/xml';
import { LEFT_NOTES } from './rtf';

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
    let initial = '';
    const note = () => source.note?.(1, LEFT_NOTES);
    try {
      for await (const { element } of elementsOf({ ...source, chunks: file.bytes() }, isParagraph)) {
        const text = element === null ? '' : foldedIn(element, note);
        if (isInitial(element)) initial = text;
        else if (text !== '') {
          paragraphs.push(initial + text);
          initial = '';
        }
      }
      if (initial !== '') paragraphs.push(initial);
    } catch (error) {
      const isDamage = error instanceof ArticleFormatError || error instanceof ExpandError;
      if (!isDamage || paragraphs.length === 0) throw error;
      source.note?.(1, `is damaged: what is behind its paragraph ${paragraphs.length} is left out`);
    }
    return paragraphs;
  }
  throw new ArticleFormatError(source.name, 1, 'is a Word document without a text of its own');
}

/** A large first letter is a paragraph of its own in a frame, before the one that it begins. */
function isInitial(paragraph: Element | null): boolean {
  const frame = childOf(childOf(paragraph, 'pPr'), 'framePr');
  return /^(?:drop|margin)$/.test(frame?.attributes.get('w:dropCap') ?? '');
}

function foldedIn(element: Element, note: () => void): string {
  return textOf(element, note)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Word shows no run that is marked as vanished. */
function isHidden(run: Element): boolean {
  const mark = childOf(childOf(run, 'rPr'), 'vanish');
  return mark !== null && !/^(?:0|false|off)$/.test([...mark.attributes.values()].join(''));
}

/** Calls `note` where a footnote stands. */
function textOf(element: Element, note: () => void): string {
  const { name, children } = element;
  if (NO_TEXT.test(name) || isHidden(element)) return '';
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'footnoteReference' || name === 'endnoteReference') note();
  const isText = name === 't';
  return children
    .map((child) => (typeof child !== 'string' ? textOf(child, note) : isText ? child : ''))
    .join('');
}
