/** What stands before the root must end within so many characters. */
const MAX_PROLOG_CHARS = 64 * 1024;

/** A document type that only names where its definition lies. Nothing is fetched, so it says nothing. */
const NAMED_TYPE =
  /^<!DOCTYPE\s+[^\s<>[\]"']+(?:\s+SYSTEM\s+(?:"[^"]*"|'[^']*')|\s+PUBLIC\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?)?\s*>/;

/** Processing instructions (the XML declaration looks like one) and comments. */
const PASSED: readonly (readonly [begin: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/**
 * Gives the text of an XML document on to a parser, portion by portion, from the moment that its root begins: until then it
 * is held back and searched for a document type. One that declares anything (entities, which may be a bomb) is refused by
 * an Error before any parser sees it; one that only names a definition is left out, its line ends kept, and so is what
 * stands before a document that begins late, see `documentStart`.
 */
export function prologReader(isLate = false): (portion: string) => string {
  let held: string | null = '';
  let isAwaited = isLate;
  return (portion) => {
    if (held === null) return portion;
    held += portion;
    if (isAwaited) {
      const start = documentStart(held);
      if (start === 0) return '';
      held = held.slice(0, start).replace(/[^\n]/g, '') + held.slice(start);
      isAwaited = false;
    }
    // XML forbids a blank line before its declaration; feeds have it.
    if (/^\s+<\?xml\s/.test(held)) held = held.trimStart();
    const { rootAt, type } = scanProlog(held);
    if (type !== null && !NAMED_TYPE.test(type.text))
      throw new Error('its document type declares entities or elements of its own');
    if (rootAt === -1 && held.length > MAX_PROLOG_CHARS) throw new Error('its beginning does not end');
    if (rootAt === -1) return '';
    const begun = held;
    held = null;
    if (type === null) return begun;
    return (
      begun.slice(0, type.at) + type.text.replace(/[^\n]/g, '') + begun.slice(type.at + type.text.length)
    );
  };
}

/** Roots of the documents that are read. */
const KNOWN_ROOT = /^(?:rss|RSS|CHANNEL|RDF|feed|entry|nitf|newsItem|newsMessage|NewsML|mediawiki|channel)$/;
const KNOWN_BEGIN = /<\?xml\s|<(?:rss|RSS|feed|(?:rdf:)?RDF)[\s>]/g;

/**
 * Where a document begins that has something else before it, such as what PHP says of its faults; 0 for one that begins
 * as it is to, and where none is found.
 */
export function documentStart(head: string): number {
  if (KNOWN_ROOT.test(rootOf(head))) return 0;
  for (const { index } of head.matchAll(KNOWN_BEGIN))
    if (KNOWN_ROOT.test(rootOf(head.slice(index)))) return index;
  return 0;
}

/** The local name of the root, as the document type or else the root's tag has it; `''` when the text has neither. */
export function rootOf(head: string): string {
  const { rootAt, type } = scanProlog(head);
  const tag = type === null ? head.slice(Math.max(rootAt, 0)) : type.text.replace(/^<!DOCTYPE\s+/, '<');
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';
}

/**
 * Where the root's tag begins, -1 as long as it has not, and the document type before it: up to its `>`, or up to the `[`
 * with which it begins to declare, beyond which nothing is read.
 */
function scanProlog(text: string): { rootAt: number; type: { at: number; text: string } | null } {
  let type: { at: number; text: string } | null = null;
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const passed = PASSED.find(([begin]) => text.startsWith(begin, at));
    const isType = text.startsWith('<!DOCTYPE', at);
    if (passed !== undefined) {
      const end = text.indexOf(passed[1], at + passed[0].length);
      if (end === -1) return { rootAt: -1, type };
      at = end + passed[1].length;
    } else if (isType && type === null) {
      const end = /[[>]/.exec(text.slice(at));
      if (end === null) return { rootAt: -1, type };
      type = { at, text: text.slice(at, at + end.index + 1) };
      if (end[0] === '[') return { rootAt: -1, type };
      at += type.text.length;
    } else {
      // The parser judges what begins neither: text, a second type. A tag cut short may still become one.
      const isBegun = text.length > at + '<!DOCTYPE'.length || /^<\w|^[^<]/.test(text.slice(at));
      return { rootAt: isBegun ? at : -1, type };
    }
  }
}
