import { textOfHtml } from '../html/text';

/**
 * The paragraphs of a text in Markdown (CommonMark, with the tables, notes and shortcodes of makers of sites), a blank line
 * between, without marks, pictures and the addresses of links.
 */
export function textOfMarkdown(markdown: string): string {
  let isCode = false;
  const lines = markdown
    .replace(ESCAPED, (_, sign: string) => entity(sign))
    .replace(SHORTCODES, '')
    .split('\n')
    .map((line) => {
      const isFence = /^ {0,3}(?:```|~~~)/.test(line);
      if (isFence) isCode = !isCode;
      if (isFence || (!isCode && NO_TEXT.test(line))) return '';
      return isCode ? line.replace(MARKS, entity) : partedLine(line);
    });
  return textOfHtml(withoutMarks(lines.join('\n')).replace(/\n[ \t]*\n/g, '\n<br>\n'));
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const MARKS = /[&<>*_`~[\]]/g;

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Hugo's, Jekyll's, and what kramdown says of an element: `{{< film >}}`, `{% link x %}`, `{: .big}`, `{#id}`. */
const SHORTCODES = /\{\{[^{}]{0,2000}\}\}|\{%[^{}]{0,2000}%\}|\{[:#][^{}\n]{0,500}\}/g;

/** A rule or the line below a heading, where a link leads to, the line below a table's head, where contents are put. */
const NO_TEXT =
  /^(?:[ \t]{0,3}(?:[-*_][ \t]*){3,}|[ \t|:=-]+|[ \t]{0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S.*|\[TOC\][ \t]*)$/i;

/** A line that begins a paragraph, or is one of its own, parted by blank lines. */
function partedLine(line: string): string {
  const told = line.replace(/^(?: {0,3}>[ \t]?){1,9}/, '');
  const heading = /^ {0,3}#{1,6}[ \t]+(.*)/.exec(told)?.[1];
  if (heading !== undefined) return `\n${heading.replace(/[ \t]#+[ \t]*$/, '')}\n`;
  if (/^[ \t]{0,3}\|/.test(told)) return told.replaceAll('|', '\n\n');
  const point = /^[ \t]{0,20}(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]{1,100}\]:)[ \t]+(.*)/.exec(told)?.[1];
  return point === undefined ? told : `\n${point}`;
}

function withoutMarks(text: string): string {
  return [...TWICE, ...TWICE].reduce((told, [mark, kept]) => told.replace(mark, kept), text);
}

/** What is within another is found when that is gone. */
const TWICE: readonly (readonly [RegExp, string])[] = [
  [/`{1,2}([^`\n]{1,1000})`{1,2}/g, '$1'],
  [/!\[[^[\]]{0,1000}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,2000})?\)|\[[^[\]]{0,200}\])/g, ''],
  [
    /\[([^[\]]{0,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,2000})?\)|\[[^[\]^]{0,200}\])/g,
    '$1',
  ],
  [/\[\^[^[\]]{1,100}\]/g, ''],
  [/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1'],
  [/\*{1,3}(?=\S)([^*]{1,1000}?)(?<=\S)\*{1,3}/g, '$1'],
  [/(?<![\p{L}\p{N}_])_{1,3}(?=\S)([^_]{1,1000}?)(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1'],
  [/~~([^~]{1,1000})~~/g, '$1'],
];
