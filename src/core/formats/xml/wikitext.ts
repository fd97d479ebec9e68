import { textOfHtml } from '../html/text';

/** Sections with which a wiki's article ends: what follows are lists of links. */
const END_SECTIONS =
  /^==+\s*(?:sources?|references|notes|external links?|further reading|see also|related (?:news|stories|articles)|sister links)\s*==+\s*$/im;

/** Links into these namespaces are no words of the sentence: pictures and categories. */
const SILENT_LINKS =
  /^\s*(?:file|image|media|category|datei|bild|kategorie|fichier|catégorie|archivo|categoría|файл|категория)\s*:/i;

/** Brackets nest no deeper in an article. */
const MAX_DEPTH = 40;

/**
 * The prose of an article in MediaWiki's markup (https://www.mediawiki.org/wiki/Help:Formatting), paragraphs with a blank
 * line between: without templates, tables, pictures, notes and headings, links as their words. `{{w|Article|words}}`, by
 * which Wikinews links to Wikipedia, is its words too. Sections of sources and links at the end are left out.
 */
export function textOfWikitext(wikitext: string): string {
  const prose = wikitext.slice(0, END_SECTIONS.exec(wikitext)?.index);
  const lines = expanded(withoutNotes(prose))
    .replace(/'{2,5}/g, '')
    .replace(/__[A-Z]+__/g, '')
    .split('\n')
    .map((line) => (/^=.*=\s*$/.test(line) ? '' : line.replace(/^(?:[*#:;]+|-{4,})\s*/, '\n')));
  return textOfHtml(`<p>${lines.join('\n').replace(/\n\s*\n/g, '<p>')}`);
}

/** The first parameter of the first template of this name, such as `May 4, 2023` in `{{date|May 4, 2023}}`; `''` for none. */
export function templateIn(wikitext: string, name: string): string {
  const begin = wikitext.toLowerCase().indexOf(`{{${name}|`);
  if (begin === -1) return '';
  const inside = wikitext.slice(begin + name.length + 3, begin + name.length + 103);
  return /^[^|{}]*/.exec(inside)![0].trim();
}

/** Comments, notes and galleries go before all else: they may stand within brackets, unclosed ones to the end. */
function withoutNotes(wikitext: string): string {
  const withoutEmpty = wikitext.replace(/<ref [^<>]{0,200}\/>/gi, '');
  return cut(cut(cut(withoutEmpty, '<!--', '-->'), '<ref', '</ref>'), '<gallery', '</gallery>');
}

function cut(text: string, begin: string, end: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, from)) {
    pieces.push(text.slice(from, at));
    const close = text.indexOf(end, at + begin.length);
    from = close === -1 ? text.length : close + end.length;
  }
  return pieces.join('') + text.slice(from);
}

interface Bracket {
  readonly close: string;
  readonly words: (inside: string) => string;
}

const BRACKETS: ReadonlyMap<string, Bracket> = new Map([
  ['{{', { close: '}}', words: wordsOfTemplate }],
  ['{|', { close: '|}', words: () => '' }],
  ['[[', { close: ']]', words: wordsOfLink }],
  ['[', { close: ']', words: (inside) => inside.trim() }],
]);

/** The text with each bracket in the place of its words, inner ones first, in one pass. */
function expanded(wikitext: string): string {
  const open: { bracket: Bracket | null; text: string }[] = [{ bracket: null, text: '' }];
  for (const token of wikitext.split(/(\{\{|\}\}|\{\||\|\}(?!\})|\[\[|\]\]|\[https?:\/\/[^\s\]]*|\])/)) {
    const bracket = BRACKETS.get(token.startsWith('[http') ? '[' : token);
    const innermost = open.at(-1)!;
    if (bracket !== undefined && open.length <= MAX_DEPTH) {
      open.push({ bracket, text: '' });
    } else if (innermost.bracket?.close === token) {
      open.pop();
      open.at(-1)!.text += innermost.bracket.words(innermost.text);
    } else if (token === ']' || !/^(?:\}\}|\|\}|\]\])$/.test(token)) {
      innermost.text += token;
    }
  }
  // What is never closed: the words of a link stand, a template may be anything
  return open.map(({ bracket, text }) => (bracket === null || /\]/.test(bracket.close) ? text : '')).join('');
}

function wordsOfTemplate(inside: string): string {
  const [name, first, second] = inside.split('|').map((part) => part.trim());
  return name?.toLowerCase() === 'w' ? second || first || '' : '';
}

function wordsOfLink(inside: string): string {
  if (SILENT_LINKS.test(inside)) return '';
  const [target, ...words] = inside.split('|');
  return words.at(-1)?.trim() || target!.replace(/^:?\w*:/, '').trim();
}
