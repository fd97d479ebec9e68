import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { titled } from './button';
import { lookedInto, setSites } from './on-page';
import { useSession } from './session';
import { STORIES, storyPage } from './stories';

// Pages that shadow the DOM, break the language for their own scripts, or forbid all that a page can forbid: each must
// have the marks of the clean page.

const HOST = 'hall-of-mirrors.example';
const MARKS = ['Vladimir Putin', 'Moscow', 'Kremlin'];

/** Properties of the document that elements take by their name. */
const ON_DOCUMENT =
  'body documentElement head title URL createElement createTreeWalker querySelector querySelectorAll getElementById visibilityState activeElement elementFromPoint cloneNode nodeType childNodes firstChild defaultView adoptedStyleSheets';

/** Properties of a form that its fields take by their name; the form stands around the story. */
const ON_FORM =
  'parentNode parentElement children childNodes attributes nodeName tagName nodeType nodeValue textContent getAttribute querySelectorAll querySelector firstChild nextSibling cloneNode contains checkVisibility removeAttribute appendChild id className';

/** Properties of the window that elements take by their id. */
const ON_WINDOW =
  'config backstory browser chrome CSS Highlight Range performance getSelection NodeFilter Node Element';

/** Elements deeper than any story, of which a page is copied node by node. */
const DEEP = `${'<div>'.repeat(80)}${'</div>'.repeat(80)}`;

const scripts: Readonly<Record<string, string>> = {
  'an array that maps nothing': 'Array.prototype.map = () => []; Array.prototype.find = () => undefined',
  'an array that cannot be iterated': 'Array.prototype[Symbol.iterator] = () => { throw 1 }',
  'a string that replaces nothing': 'String.prototype.replace = String.prototype.slice = () => ""',
  'a map that forgets':
    'Map.prototype.set = function () { return this }; Map.prototype.get = () => undefined',
  'a set that holds all': 'Set.prototype.has = () => true',
  'an object with more than it has':
    'Object.prototype.words = ["x"]; Object.prototype.answer = null; Object.prototype.block = "x"',
  'objects that no one can add to': 'Object.freeze(Object.prototype); Object.freeze(Array.prototype)',
  'a promise that never comes': 'Promise.prototype.then = () => {}',
  'a parent for no node':
    'for (const name of ["parentNode", "parentElement"]) Object.defineProperty(Node.prototype, name, { get: () => null })',
  'text that is other text':
    'Object.defineProperty(CharacterData.prototype, "data", { get: () => "Nobody" })',
  'no attributes': 'Element.prototype.getAttribute = () => { throw 1 }',
  'a walker that stands': 'TreeWalker.prototype.nextNode = () => null',
  'a document that finds nothing':
    'Document.prototype.querySelectorAll = () => []; document.getElementById = document.querySelector = () => null',
  'a range that says nothing': 'Range.prototype.toString = () => ""; Range.prototype.setStart = () => {}',
  'no highlights': 'Object.defineProperty(CSS, "highlights", { value: new Map(), configurable: true })',
  'a highlight of its own': 'window.Highlight = class { constructor() { throw 1 } }',
  'no CSS at all': 'window.CSS = null',
  'no timers': 'window.setInterval = window.setTimeout = () => 0',
  'no observers': 'window.MutationObserver = window.PerformanceObserver = undefined',
  'a page that is always hidden':
    'Object.defineProperty(document, "visibilityState", { get: () => "hidden" }); Object.defineProperty(document, "hidden", { get: () => true })',
  'another address': 'Object.defineProperty(document, "URL", { get: () => "https://elsewhere.example/" })',
  'no messages':
    'try { Object.defineProperty(window, "chrome", { value: null }); window.browser = null } catch {}',
  'a highlight registry that is emptied once':
    'addEventListener("load", () => { const wait = setInterval(() => { if (CSS.highlights.size > 0) { CSS.highlights.clear(); clearInterval(wait); document.title = "Taken" } }, 10) })',
  'the names of our marks taken away once':
    'addEventListener("load", () => { const wait = setInterval(() => { if (CSS.highlights.has("note-1")) { CSS.highlights.set("note-1", new Highlight()); clearInterval(wait); document.title = "Taken" } }, 10) })',
};

/** Pages that take the marks away; they say so in their title. */
const TAKING = / (?:emptied|taken away) once$/;

const heads: Readonly<Record<string, string>> = {
  'another base': '<base href="https://elsewhere.example/deep/">',
  'no trusted types':
    '<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for \'script\'; trusted-types \'none\'">',
  'no sources at all': '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
};

/** The page's own policy, as its server sends it. */
const policies: Readonly<Record<string, string>> = {
  'a sandbox': 'sandbox',
  'a sandbox with scripts': "sandbox allow-scripts; default-src 'self'",
  'no sources, frames or bases': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'no trusted types, by its server': "require-trusted-types-for 'script'; trusted-types 'none'",
};

const words = (list: string) => list.split(' ');
const clobbered: readonly (readonly [name: string, page: Clobbered])[] = [
  ['nothing', {}],
  ...words(ON_DOCUMENT).map(
    (name) => [`document.${name}`, { after: `<img name="${name}" alt="">` }] as const,
  ),
  ...words(ON_FORM).map((name) => [`form.${name}`, { field: `<input name="${name}" value="x">` }] as const),
  ...words('appendChild cloneNode firstChild nextSibling parentNode').map(
    (name) =>
      [`form.${name} on a deep page`, { field: `<input name="${name}" value="x">`, after: DEEP }] as const,
  ),
  ...words(ON_WINDOW).map(
    (name) => [`window.${name}`, { after: `<a id="${name}"></a><a id="${name}"></a>` }] as const,
  ),
  ['window.chrome.runtime', { after: '<form id="chrome"><input name="runtime"></form>' }],
  ['the root by id', { after: '<form id="documentElement"><input name="children"></form>' }],
  ['the story by id', { field: '<output name="innerText">x</output><object name="textContent"></object>' }],
  [
    'frames by name',
    {
      after: words('top self parent location document')
        .map((name) => `<iframe name="${name}"></iframe>`)
        .join(''),
    },
  ],
  ...Object.entries(scripts).map(([name, source]) => [name, { head: `<script>${source}</script>` }] as const),
  ...Object.entries(heads).map(([name, head]) => [name, { head }] as const),
  ...Object.entries(policies).map(([name, policy]) => [name, { policy }] as const),
];

interface Clobbered {
  readonly head?: string;
  readonly after?: string;
  /** Stands with the story in one form. */
  readonly field?: string;
  readonly policy?: string;
}

describe('a page that clobbers', () => {
  const pages = clobbered.map(([, page], index) => pageOf(page, index));
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));
  let before: Page | undefined; // closed when the next is open: a site without a page takes its process with it

  test.each(clobbered.map(([name], index) => [name, index] as const))(
    '%s has its marks',
    async (name, index) => {
      const page = await session().openPage(urlOf(index));
      await before?.close();
      before = page;
      await titled(session(), page, /^Backstory: /);
      if (TAKING.test(name)) await eventually('the taking', async () => (await page.title()) === 'Taken');
      await eventually('the marks', async () => String(await namesOn(page)) === String(MARKS), 4_000).catch(
        () => {},
      );
      expect(await namesOn(page)).toEqual(MARKS);
    },
  );
});

function urlOf(index: number): string {
  return `https://${HOST}/page-${index}`;
}

function pageOf({ head = '', after = '', field, policy }: Clobbered, index: number) {
  const { url, html } = storyPage(urlOf(index), STORIES.talks, after);
  const formed =
    field === undefined
      ? html
      : html.replace('<article>', `<form>${field}<article>`).replace('</article>', '</article></form>');
  const headers = policy === undefined ? {} : { 'content-security-policy': policy };
  return { url, html: formed.replace('<head>', `<head>${head}`), headers };
}

/** What is painted, seen from a world of the driver's own: the page's is not to be trusted here. */
function namesOn(page: Page): Promise<string[]> {
  const { isolatedRealm } = page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> };
  return isolatedRealm.call(page.mainFrame()).evaluate(() => {
    const ranges: Range[] = []; // through Firefox's wrappers a highlight cannot be iterated
    CSS.highlights.get('note-1')?.forEach((range) => {
      ranges.push(range as Range);
    });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  });
}
