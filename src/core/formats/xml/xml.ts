import { Parser } from 'htmlparser2';
import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { headText, unixTextOf } from '../decode';
import type { Note, Source } from '../format';
import { HEAD_BYTES, peek } from '../peek';
import { characterData } from './character-data';
import { entityWriter } from './declared-entities';
import type { Element } from './element';
import { namespaceReader } from './namespaces';
import { documentStart, rootOf } from './prolog';
import { prologReader } from './prolog-reader';

/** A wanted element, or null when it is larger than any article may be; `root` has the root's attributes, no children. */
export interface FoundFormat {
  readonly element: Element | null;
  readonly path: string;
  readonly root: Element;
  /** The attributes of the elements around it, the nearest first. */
  readonly around: readonly Element['attributes'][];
  /** About how many it has, in its text and its markup. */
  readonly chars: number;
}

/** Whether the element at the end of a path of names, the root's first, is wanted. */
type IsWanted = (path: readonly string[]) => boolean;

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 256;

/** An element may hold an article with as much markup again; each element within counts as this many characters. */
const MAX_ELEMENT_CHARS = 2 * MAX_ARTICLE_CHARS;
const CHARS_OF_ELEMENT = 64;

/**
 * The elements at the wanted paths (`rss/channel/item`), none within another, in the order in which they end. What is not well-formed costs only
 * itself, as in all readers of feeds, and is noted: a bare `&`, a character that XML forbids, a prefix that is not
 * declared, a tag closed amid another, what stands before the document. Throws an ArticleFormatError, with the line, for
 * what holds no element or ends amid one, for a document type that declares more than short texts (it is refused before it is parsed),
 * and above the caps of depth, of attributes and of one piece of text.
 */
export async function* elementsOf(
  source: Source,
  wanted: readonly string[] | IsWanted,
): AsyncGenerator<FoundFormat> {
  const { head, chunks } = await peek(source.chunks, HEAD_BYTES);
  const text = headText(head);
  const start = documentStart(text);
  const found: FoundFormat[] = [];
  const entities = new Map<string, string>();
  // Writers of feeds, and CDF before XML was, do not tell capitals from small letters: names are small then
  const isCaseless = /^(?:rss|rdf|channel|feed|entry)$/i.test(rootOf(text.slice(start)));
  const paths = typeof wanted === 'function' ? null : new Set(wanted);
  const tree = treeReader(
    { wanted: typeof wanted === 'function' ? wanted : (path) => paths!.has(path.join('/')), isCaseless },
    (element) => found.push(element),
    source.note ?? (() => {}),
    entities,
  );
  const prolog = prologReader(start > 0, (name, value) => entities.set(name, value));
  if (start > 0)
    source.note?.(1, 'has something else before its XML, which is left out', text.slice(0, start));
  const refuseWhatThrows = (parse: () => void) => {
    try {
      parse();
    } catch (error) {
      const reason = (error as Error).message;
      return new ArticleFormatError(source.name, tree.line(), `is not XML that is read here: ${reason}`);
    }
    return null;
  };
  const declared = declaredIn(text.slice(start));
  if (SHIFTED.test(declared))
    throw new ArticleFormatError(source.name, 1, `is in ${declared}, an encoding that is not read`);
  for await (const portion of unixTextOf({ ...source, chunks }, declared)) {
    const refusal = refuseWhatThrows(() => tree.write(prolog(portion)));
    yield* found.splice(0);
    if (refusal !== null) throw refusal;
  }
  const refusal = refuseWhatThrows(tree.end);
  if (refusal !== null) throw refusal;
}

/** What is written in ASCII alone and would pass for it. */
const SHIFTED = /^(?:hz-gb-2312|iso-2022-(?:kr|cn)|utf-7)$/i;

function declaredIn(head: string): string {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? '';
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/** Stands for elements inside one that is too large to be kept. */
const UNREAD: OpenElement = { name: '', attributes: new Map(), children: [] };

function treeReader(
  { wanted, isCaseless }: { readonly wanted: IsWanted; readonly isCaseless: boolean },
  give: (found: FoundFormat) => void,
  note: Note,
  entities: ReadonlyMap<string, string>,
) {
  const path: string[] = [];
  const open: OpenElement[] = [];
  const lines = lineCounter();
  const namespaces = namespaceReader((prefix) =>
    note(line(), 'uses a prefix that it does not declare', prefix),
  );
  const characters = characterData(
    (reason, excerpt) => note(line(), reason, excerpt),
    entityWriter(entities),
  );
  let root: Element | null = null;
  let around: readonly Element['attributes'][] = [];
  let attributeCount = 0;
  let elementChars = 0;
  let charsSinceEvent = 0;
  let text = '';
  let isCdata = false;
  let isEnding = false;
  /** An element that closes itself is said to be implied to close as well. */
  let isJustOpened = false;

  const line = () => lines.at(parser.startIndex);
  const endText = () => {
    if (text !== '' && open.length > 0) open.at(-1)!.children.push(characters(text, isCdata));
    text = '';
  };
  const parser = new Parser(
    {
      ontext(portion) {
        charsSinceEvent = 0;
        isJustOpened = false;
        if (open.length === 0) return;
        elementChars += portion.length;
        if (elementChars <= MAX_ELEMENT_CHARS) text += portion;
      },
      oncdatastart() {
        endText();
        isCdata = true;
      },
      oncdataend() {
        endText();
        isCdata = false;
      },
      oncomment() {
        charsSinceEvent = 0;
      },
      onopentagname() {
        attributeCount = 0;
      },
      onattribute(_, value) {
        elementChars += value.length;
        attributeCount += 1;
        if (attributeCount > MAX_ATTRIBUTES)
          throw new Error(`an element has more than ${MAX_ATTRIBUTES} attributes`);
      },
      onopentag(written, attributes) {
        charsSinceEvent = 0;
        endText();
        isJustOpened = true;
        const name = namespaces.open(written, attributes);
        path.push(name);
        if (path.length > MAX_DEPTH) throw new Error(`elements nest deeper than ${MAX_DEPTH}`);
        const isWanted = open.length > 0 || wanted(path);
        if (open.length === 0 && isWanted) elementChars = 0;
        elementChars += CHARS_OF_ELEMENT;
        if (root !== null && isWanted && elementChars > MAX_ELEMENT_CHARS) {
          open.push(UNREAD);
          return;
        }
        const element = {
          name,
          attributes: new Map(
            Object.entries(attributes).map(([key, value]) => [key, characters(value, false)]),
          ),
          children: [],
        };
        root ??= element;
        if (!isWanted) {
          around = [element.attributes, ...around];
          return;
        }
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag(written, isImplied) {
        charsSinceEvent = 0;
        if (isEnding) return;
        if (isImplied && !isJustOpened && open.length > 0)
          note(line(), 'does not close a tag', `<${written}>`);
        isJustOpened = false;
        endText();
        const element = open.pop();
        if (element === undefined) around = around.slice(1);
        if (element !== undefined && open.length === 0) {
          const isHeld = elementChars <= MAX_ELEMENT_CHARS;
          give({
            element: isHeld ? element : null,
            path: path.join('/'),
            root: root!,
            around,
            chars: elementChars,
          });
        }
        path.pop();
        namespaces.close();
      },
    },
    {
      xmlMode: true,
      decodeEntities: false,
      lowerCaseTags: isCaseless,
      lowerCaseAttributeNames: isCaseless,
    },
  );

  return {
    write(portion: string) {
      charsSinceEvent += portion.length;
      lines.add(portion);
      parser.write(portion);
      if (charsSinceEvent > MAX_ELEMENT_CHARS)
        throw new Error('a piece of text is longer than any article may be');
    },
    end() {
      const last = path.at(-1);
      isEnding = true;
      parser.end();
      if (root === null) throw new Error('it holds no element');
      if (last !== undefined) throw new Error(`it ends within <${last}>`);
    },
    line,
  };
}

/** Tells the line of a place in a text that comes in portions; places are asked for in their order. */
function lineCounter() {
  let portion = '';
  let start = 0;
  let counted = 0;
  let line = 1;
  const countTo = (end: number): number => {
    for (
      let at = portion.indexOf('\n', counted);
      at !== -1 && at < end;
      at = portion.indexOf('\n', counted)
    ) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
  return {
    add(next: string): void {
      countTo(portion.length);
      start += portion.length;
      portion = next;
      counted = 0;
    },
    at: (place: number): number => countTo(Math.max(0, place - start)),
  };
}
