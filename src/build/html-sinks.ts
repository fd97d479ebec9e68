import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

interface Rewrite {
  readonly file: RegExp;
  readonly from: string | RegExp;
  readonly to: string;
}

const READABILITY = /\/readability\/Readability\.js$/;
const READABILITY_INDEX = /\/readability\/index\.js$/;
const LINKEDOM = /\/linkedom\/worker\.js$/;

/** Methods of Readability that the reading of pages puts its own in the place of, and what only these call. */
const UNUSED =
  '_postProcessContent _cleanClasses _fixRelativeUris _simplifyNestedElements _fixLazyImages _unwrapNoscriptImages _isSingleImage _getJSONLD _getArticleMetadata _getArticleTitle _unescapeHtmlEntities _isUrl _isValidByline _cleanStyles'.split(
    ' ',
  );

/** Its expressions that only these use, or none. */
const UNUSED_PATTERNS =
  'extraneous byline replaceFonts nextLink prevLink srcsetUrl b64DataUrl jsonLdArticleTypes'.split(' ');

/** Its constants that only these use. */
const UNUSED_CONSTANTS =
  'PRESENTATIONAL_ATTRIBUTES DEPRECATED_SIZE_ATTRIBUTE_ELEMS HTML_ESCAPE_MAP CLASSES_TO_PRESERVE'.split(' ');

/**
 * From where to where it does what is not asked, and what stands there instead: it takes other arguments and options and
 * documents of its own parser, writes to its log, counts elements, looks for a byline that it was told and for the
 * direction of the text, and tells more than where the article is.
 */
const UNASKED: readonly (readonly [from: string, to: string, instead?: string])[] = [
  ['\n  // In some older versions', '\n  this._doc = doc;'],
  ['\n  this._docJSDOMParser =', '\n  this._articleTitle ='],
  ['\n  this._debug =', '\n  this._nbTopCandidates ='],
  ['\n  this._classesToPreserve =', '\n  this._allowedVideoRegex ='],
  ['\n  // Control whether log messages are', '\n}\n\nReadability.prototype = {'],
  ['\n    return [].concat.apply(', '\n  },\n'],
  ['\n    if (this._docJSDOMParser) {', '\n    var replacement ='],
  ["\n        // If we don't have a byline yet", '\n        if (shouldRemoveTitleHeader'],
  ['\n        // Find out text direction from', '\n        return articleContent;'],
  ['\n    // Avoid parsing too large documents', '\n    // Remove script tags', '\n    var jsonLd;'],
  ["\n    // If we haven't found an excerpt", '\n  },\n};', '\n    return { content: articleContent };'],
];

/**
 * Every place where a package parses HTML from a string, and what does the same without. preact's is the branch of
 * `dangerouslySetInnerHTML`, which no component may use. Readability keeps a copy of the page as markup to try again
 * with laxer rules: a copy of its nodes is the same, is faster, and works where a page demands Trusted Types. linkedom's
 * elements are no browser's: what looks like a sink there is a call of its own parser. What of Readability is
 * never called is left out, and what it writes to a log that nobody keeps.
 */
const REWRITES: readonly Rewrite[] = [
  { file: /\/preact\/dist\/preact\.mjs$/, from: /\b\w{1,20}\.innerHTML=(\w{1,20})\.__html/, to: 'void $1' },
  {
    file: READABILITY,
    from: 'var pageCacheHtml = page.innerHTML;',
    to: 'var pageCache = page.cloneNode(true);',
  },
  {
    file: READABILITY,
    from: 'page.innerHTML = pageCacheHtml;',
    to: 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);',
  },
  {
    file: READABILITY_INDEX,
    from: 'var isProbablyReaderable = require("./Readability-readerable");',
    to: '',
  },
  { file: READABILITY_INDEX, from: '  isProbablyReaderable,\n', to: '' },
  { file: LINKEDOM, from: 'elem.innerHTML = html;', to: 'setInnerHtml(elem, html);' },
  { file: LINKEDOM, from: 'template.innerHTML = html;', to: 'setInnerHtml(template, html);' },
];

/** Rewrites the HTML sinks of packages; the build fails when one is no longer where it was. */
export function withoutHtmlSinks(): Plugin {
  return {
    name: 'backstory:without-html-sinks',
    enforce: 'pre',
    transform(code, id) {
      const rewrites = REWRITES.filter(({ file }) => file.test(id.split('?')[0]!));
      if (rewrites.length === 0) return null;
      const lean = READABILITY.test(id.split('?')[0]!) ? leanReader(code) : code;
      return { code: rewrites.reduce((before, rewrite) => rewritten(before, rewrite), lean), map: null };
    },
  };
}

function rewritten(code: string, { file, from, to }: Rewrite): string {
  const after = code.replace(from, to);
  if (after === code) throw new Error(`${file.source} no longer holds ${from}: look at its HTML sinks again`);
  return after;
}

function leanReader(code: string): string {
  const told = UNASKED.reduce(without, withoutLog(code));
  const methods = UNUSED.reduce(withoutMethod, told);
  const used = UNUSED_CONSTANTS.reduce(withoutConstant, UNUSED_PATTERNS.reduce(withoutPattern, methods));
  return withShortNames(used);
}

/** The reading of pages puts some methods of its own in the place of Readability's, by their names. */
const ARTICLE_TEXT = new URL('../read/article-text.ts', import.meta.url);
const OWN_NAME = /(?<![\w$])(?:_[a-z][A-Za-z]{3,}|[A-Z]{3,}_[A-Z_]{3,})(?![\w$])/g;

/** The code with its own names short: no minifier knows that nobody else asks for them. */
function withShortNames(code: string): string {
  const kept = new Set(readFileSync(ARTICLE_TEXT, 'utf8').match(OWN_NAME));
  const names = [...new Set(code.match(OWN_NAME))].filter((name) => !kept.has(name));
  return code.replace(OWN_NAME, (name) =>
    names.includes(name) ? `$${names.indexOf(name).toString(36)}` : name,
  );
}

function without(code: string, [from, to, instead = '']: (typeof UNASKED)[number]): string {
  const start = code.indexOf(from);
  const end = code.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`Readability has no ${from.trim()} any more: look at it again`);
  return code.slice(0, start) + instead + code.slice(end);
}

/** The code without a constant, an array or an object, and its end. */
function withoutConstant(code: string, name: string): string {
  const start = code.indexOf(`\n  ${name}: `);
  const ends = [code.indexOf('],\n', start), code.indexOf('},\n', start)].filter((end) => end >= 0);
  if (start < 0 || ends.length === 0)
    throw new Error(`Readability has no ${name} any more: look at it again`);
  return code.slice(0, start) + code.slice(Math.min(...ends) + '],'.length);
}

/** The code without a method, which the library writes with two blanks before its name and its end. */
function withoutMethod(code: string, name: string): string {
  const start = code.indexOf(`\n  ${name}(`);
  const end = code.indexOf('\n  },\n', start);
  if (start < 0 || end < 0) throw new Error(`Readability has no method ${name} any more: look at it again`);
  return code.slice(0, start) + code.slice(end + '\n  },'.length);
}

/** The code without an expression, which the library writes on the line of its name or on the next. */
function withoutPattern(code: string, name: string): string {
  const start = code.indexOf(`\n    ${name}:`);
  const end = code.indexOf(',\n', start);
  if (start < 0 || end < 0) throw new Error(`Readability has no pattern ${name} any more: look at it again`);
  return code.slice(0, start) + code.slice(end + 1);
}

/** The code without what it says to its log, statement by statement. */
function withoutLog(code: string): string {
  const CALL = 'this.log(';
  let kept = '';
  let at = 0;
  for (let call = code.indexOf(CALL); call >= 0; call = code.indexOf(CALL, at)) {
    let end = call + CALL.length;
    for (let depth = 1; depth > 0 && end < code.length; end += 1)
      depth += code[end] === '(' ? 1 : code[end] === ')' ? -1 : 0;
    kept += code.slice(at, call);
    at = code[end] === ';' ? end + 1 : end;
  }
  return kept + code.slice(at);
}
