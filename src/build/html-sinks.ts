import type { Plugin } from 'vite';

interface Rewrite {
  readonly file: RegExp;
  readonly from: string | RegExp;
  readonly to: string;
}

const LINKEDOM = /\/linkedom\/worker\.js$/;

/**
 * Every place where a package parses HTML from a string, and what does the same without. preact's is the branch of
 * `dangerouslySetInnerHTML`, which no component may use. Readability keeps a copy of the page as markup to try again
 * with laxer rules: a copy of its nodes is the same, is faster, and works where a page demands Trusted Types. linkedom's
 * elements are no browser's: what looks like a sink there is a call of its own parser.
 */
const REWRITES: readonly Rewrite[] = [
  { file: /\/preact\/dist\/preact\.mjs$/, from: /\b\w{1,20}\.innerHTML=(\w{1,20})\.__html/, to: 'void $1' },
  {
    file: /\/readability\/Readability\.js$/,
    from: 'var pageCacheHtml = page.innerHTML;',
    to: 'var pageCache = page.cloneNode(true);',
  },
  {
    file: /\/readability\/Readability\.js$/,
    from: 'page.innerHTML = pageCacheHtml;',
    to: 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);',
  },
  {
    file: /\/readability\/Readability\.js$/,
    from: 'tmp.innerHTML = noscript.innerHTML;',
    to: 'tmp.append(...noscript.cloneNode(true).childNodes);',
  },
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
      return { code: rewrites.reduce((before, rewrite) => rewritten(before, rewrite), code), map: null };
    },
  };
}

function rewritten(code: string, { file, from, to }: Rewrite): string {
  const after = code.replace(from, to);
  if (after === code) throw new Error(`${file.source} no longer holds ${from}: look at its HTML sinks again`);
  return after;
}
