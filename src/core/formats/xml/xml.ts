import { decodeHTML } from 'entities';
import { SaxesParser } from 'saxes';
import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import type { Source } from '../format';
import { peek } from '../peek';
import type { Element } from './element';
import { prologReader } from './prolog';

/** A wanted element, or null when it is larger than any article may be; `root` has the root's attributes, no children. */
export interface Found {
  readonly element: Element | null;
  readonly path: string;
  readonly root: Element;
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
  ['http://iptc.org/std/NITF/2006-10-18/', 'nitf:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
]);

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 256;

/** An element may hold an article with as much markup again; each element within counts as this many characters. */
const MAX_ELEMENT_CHARS = 2 * MAX_ARTICLE_CHARS;
const CHARS_OF_ELEMENT = 64;

/** An XML declaration with its encoding stands within so many bytes. */
const DECLARATION_BYTES = 256;

/**
 * The elements at the wanted paths (`rss/channel/item`) in the order in which they end. Throws an ArticleFormatError, with
 * the line, for what is no well-formed XML, for a document type that declares anything (it is refused before it is parsed),
 * for an unknown encoding, and above the caps of depth, of attributes and of one piece of text.
 */
export async function* elementsOf(source: Source, wanted: readonly string[]): AsyncGenerator<Found> {
  const { head, chunks } = await peek(source.chunks, DECLARATION_BYTES);
  const found: Found[] = [];
  const tree = treeReader(new Set(wanted), (element) => found.push(element));
  const prolog = prologReader();
  const refuseWhatThrows = (parse: () => void) => {
    try {
      parse();
    } catch (error) {
      const reason = (error as Error).message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      return new ArticleFormatError(source.name, tree.line(), `is not XML that is read here: ${reason}`);
    }
    return null;
  };
  for await (const text of unixTextOf({ ...source, chunks }, declaredIn(head))) {
    const refusal = refuseWhatThrows(() => tree.write(prolog(text)));
    yield* found.splice(0);
    if (refusal !== null) throw refusal;
  }
  const refusal = refuseWhatThrows(tree.end);
  if (refusal !== null) throw refusal;
}

function declaredIn(head: Uint8Array): string {
  return (
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(new TextDecoder().decode(head))?.[1] ?? ''
  );
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/** Stands for elements inside one that is too large to be kept. */
const UNREAD: OpenElement = { name: '', attributes: new Map(), children: [] };

function treeReader(wanted: ReadonlySet<string>, give: (found: Found) => void) {
  const parser = new SaxesParser({ xmlns: true });
  parser.ENTITIES = HTML_ENTITIES;
  const path: string[] = [];
  const open: OpenElement[] = [];
  let root: Element | null = null;
  let home = '';
  let attributeCount = 0;
  let elementChars = 0;
  let charsSinceEvent = 0;

  const add = (text: string) => {
    charsSinceEvent = 0;
    if (open.length === 0) return;
    elementChars += text.length;
    if (elementChars <= MAX_ELEMENT_CHARS) open.at(-1)!.children.push(text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', () => {
    charsSinceEvent = 0;
  });
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', ({ value }) => {
    elementChars += value.length;
    attributeCount += 1;
    if (attributeCount > MAX_ATTRIBUTES)
      throw new Error(`an element has more than ${MAX_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', ({ uri, local, attributes: written }) => {
    charsSinceEvent = 0;
    if (root === null) home = uri;
    const name = `${uri === home || uri === '' ? '' : (NAMESPACES.get(uri) ?? `{${uri}}`)}${local}`;
    path.push(name);
    if (path.length > MAX_DEPTH) throw new Error(`elements nest deeper than ${MAX_DEPTH}`);
    const isWanted = open.length > 0 || wanted.has(path.join('/'));
    if (open.length === 0 && isWanted) elementChars = 0;
    elementChars += CHARS_OF_ELEMENT;
    if (root !== null && (!isWanted || elementChars > MAX_ELEMENT_CHARS)) {
      if (isWanted) open.push(UNREAD);
      return;
    }
    const attributes = new Map(Object.values(written).map((attribute) => [attribute.name, attribute.value]));
    const element = { name, attributes, children: [] };
    root ??= element;
    if (!isWanted) return;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    charsSinceEvent = 0;
    const element = open.pop();
    if (element !== undefined && open.length === 0) {
      const isHeld = elementChars <= MAX_ELEMENT_CHARS;
      give({ element: isHeld ? element : null, path: path.join('/'), root: root! });
    }
    path.pop();
  });

  return {
    write(text: string) {
      charsSinceEvent += text.length;
      parser.write(text);
      if (charsSinceEvent > MAX_ELEMENT_CHARS)
        throw new Error('a piece of text is longer than any article may be');
    },
    end() {
      if (root === null) throw new Error('it holds no element');
      parser.close();
    },
    line: () => parser.line,
  };
}

/** Feeds use the names of HTML, which XML has not. */
const HTML_ENTITIES: Record<string, string> = new Proxy<Record<string, string>>(
  {},
  {
    get(_, name) {
      const written = `&${String(name)};`;
      const decoded = decodeHTML(written);
      return decoded === written ? undefined : decoded;
    },
  },
);
