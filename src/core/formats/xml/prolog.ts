/** Processing instructions (the XML declaration looks like one) and comments. */
const PASSED: readonly (readonly [begin: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** Roots of the documents that are read. */
const KNOWN_ROOT = /^(?:rss|rdf|channel|feed|entry|nitf|newsitem|newsmessage|newsml|mediawiki)$/i;
const KNOWN_BEGIN = /<\?xml\s|<(?:rss|RSS|feed|(?:rdf:)?RDF)[\s>]/g;
/** A head that seems to begin more often holds no document. */
const MOST_BEGINNINGS = 20;

/**
 * Where a document begins that has something else before it, such as what PHP says of its faults; 0 for one that begins
 * as it is to, and where none is found.
 */
export function documentStart(head: string): number {
  if (KNOWN_ROOT.test(rootOf(head))) return 0;
  let left = MOST_BEGINNINGS;
  for (const { index } of head.matchAll(KNOWN_BEGIN)) {
    if (KNOWN_ROOT.test(rootOf(head.slice(index)))) return index;
    left -= 1;
    if (left === 0) break;
  }
  return 0;
}

/** The local name of the root, as the document type or else the root's tag has it; `''` when the text has neither. */
export function rootOf(head: string): string {
  const { rootAt, type } = scanProlog(head, namedType);
  const tag = type === null ? head.slice(Math.max(rootAt, 0)) : type.text.replace(/^<!DOCTYPE\s+/, '<');
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';
}

/** A document type as far as it is read. */
export interface TypeAt {
  readonly at: number;
  readonly text: string;
  /** It is not passed over; nothing behind it is looked at. */
  readonly isLast: boolean;
}

/** Where the root's tag begins, -1 as long as it has not, and the document type before it, as `typeAt` has it. */
export function scanProlog<T extends TypeAt>(
  text: string,
  typeAt: (text: string, at: number) => T | null,
): { rootAt: number; type: T | null } {
  let type: T | null = null;
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
      type = typeAt(text, at);
      if (type === null || type.isLast) return { rootAt: -1, type };
      at += type.text.length;
    } else {
      // The parser judges what begins neither: text, a second type. A tag cut short may still become one.
      const isBegun = text.length > at + '<!DOCTYPE'.length || /^<\w|^[^<]/.test(text.slice(at));
      return { rootAt: isBegun ? at : -1, type };
    }
  }
}

/** Up to the `>` of a document type, or up to the `[` with which it begins to declare; null as long as it has neither. */
function namedType(text: string, at: number): TypeAt | null {
  const end = /[[>]/.exec(text.slice(at));
  return end && { at, text: text.slice(at, at + end.index + 1), isLast: end[0] === '[' };
}
