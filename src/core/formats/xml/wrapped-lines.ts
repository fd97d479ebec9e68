import { isWrapped, widthOf } from '../wrapped';
import type { Element } from './element';

/**
 * An element whose lines were wrapped as on a teleprinter, with the marks between them taken for blanks: `br`, or a `p` of
 * each line, where an indent or an empty `p` begins a paragraph. Lines that end where they want to stay as they are.
 */
export function unwrapped(content: Element): Element {
  const paragraphs = content.children.filter(isParagraph);
  const lines = paragraphs.flatMap((paragraph) => linesIn(paragraph).slice(0, -1));
  const width = isEvident(paragraphs.map(linesIn), widthOf(lines)) ? widthOf(lines) : 0;
  const whole = { ...content, children: content.children.map((child) => withoutBreaks(child, width)) };
  return lines.length > 0 ? whole : joinedParagraphs(whole);
}

/** The longest line alone says nothing: two must end for want of place, and most of all. */
function isEvident(paragraphs: readonly (readonly string[])[], width: number): boolean {
  const breaks = paragraphs.flatMap((lines) =>
    lines.slice(1).map((next, at) => isWrapped(lines[at]!, next, width)),
  );
  const wrapped = breaks.filter(Boolean).length;
  return wrapped >= LEAST_WRAPPED && wrapped > MOST * breaks.length;
}

const LEAST_WRAPPED = 2;
const MOST = 0.6;

function isParagraph(node: Element | string): node is Element {
  return typeof node !== 'string' && node.name === 'p';
}

/** The texts between the breaks of a paragraph, blanks before them kept. */
function linesIn(paragraph: Element): string[] {
  const lines = [''];
  for (const child of paragraph.children) {
    if (typeof child !== 'string' && child.name === 'br') lines.push('');
    else lines[lines.length - 1] += textOf(child);
  }
  return lines;
}

function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function withoutBreaks(node: Element | string, width: number): Element | string {
  if (!isParagraph(node) || width === 0) return node;
  const lines = linesIn(node);
  let at = 0;
  const children = node.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'br') return child;
    at += 1;
    return isWrapped(lines[at - 1]!, lines[at]!, width) ? ' ' : child;
  });
  return { ...node, children };
}

/** So many lines show how wide they are. */
const LEAST_LINES = 4;

/** The element with paragraphs of a line each joined, where what parts the true ones shows. */
function joinedParagraphs(content: Element): Element {
  const paragraphs = content.children.filter(isParagraph);
  if (content.children.some((child) => !isParagraph(child) && textOf(child).trim() !== '')) return content;
  const texts = paragraphs.map(textOf);
  const width = widthOf(texts);
  const begins = texts.map((text, at) => at === 0 || INDENT.test(text) || texts[at - 1]!.trim() === '');
  const isParted = texts.some((text, at) => at > 0 && text.trim() !== '' && begins[at]);
  const joins = texts.map(
    (text, at) => !begins[at] && text.trim() !== '' && isWrapped(texts[at - 1]!, text, width),
  );
  const isSure = texts.every((text, at) => text.trim() === '' || begins[at] || joins[at]);
  if (texts.length < LEAST_LINES || width === 0 || !isParted || !isSure) return content;
  const joined: (Element | string)[][] = [];
  for (const [at, { children }] of paragraphs.entries()) {
    if (joins[at]) joined.at(-1)!.push(' ', ...children);
    else joined.push([...children]);
  }
  return { ...content, children: joined.map((children) => ({ ...paragraphs[0]!, children })) };
}

const INDENT = /^(?:\s*\t| {2}|\u00a0{2})/;
