import { decodeHTML } from 'entities';
import { textOfHtml } from '../html/text';

/** A tag as content managers export it; `a < b` and `<name>` are none. */
const TAG =
  /<(?:!--|!doctype\b|!\[cdata\[|\/?(?:a|abbr|article|aside|b|blockquote|body|br|center|code|div|em|figure|figcaption|font|h[1-6]|head|header|hr|html|i|iframe|img|li|main|ol|p|picture|pre|q|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|video)(?=[\s>/])[^<>]*>)/i;

const ENTITY = /&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z][a-z0-9]{1,24});/i;

/** The text of a field that may be plain or hold HTML, as exports of content managers do, without saying which. */
export function fieldText(given: string): string {
  const field = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given;
  if (TAG.test(field)) return textOfHtml(field);
  const text = ENTITY.test(field) ? decodeHTML(field) : field;
  if (ESCAPED.test(text) && text !== field) return textOfHtml(text);
  return text.includes('\n') || !ESCAPED_BREAK.test(text) ? text : text.replace(/(?:\\r)?\\n/g, '\n');
}

/** HTML that was escaped as a whole. */
const ESCAPED = /^\s*<(?:p|div|h[1-6]|ul|ol|section|article|figure|blockquote)[\s>][\s\S]*<\//i;

/** Line breaks that were written as in a string of a program: behind a sentence, or two in a row. */
const ESCAPED_BREAK = /(?:[.!?"”»)]\s?(?:\\r)?\\n|(?:\\r)?\\n(?:\\r)?\\n)/;

/** The same as one line. */
export function fieldLine(field: string): string {
  return fieldText(field).replace(/\s+/g, ' ');
}
