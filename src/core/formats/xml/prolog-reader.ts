import { declaredEntities } from './declared-entities';
import { documentStart, scanProlog, type TypeAt } from './prolog';

/** What stands before the root must end within so many characters. */
const MAX_PROLOG_CHARS = 64 * 1024;

/** A document type that only names where its definition lies. Nothing is fetched, so it says nothing. */
const NAMED_TYPE =
  /^<!DOCTYPE\s+[^\s<>[\]"']+(?:\s+SYSTEM\s+(?:"[^"]*"|'[^']*')|\s+PUBLIC\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?)?\s*>/;

/**
 * Gives the text of an XML document on to a parser, portion by portion, from the moment that its root begins: until then it
 * is held back and searched for a document type. One that declares anything but short texts as entities (which may be a
 * bomb) is refused by an Error before any parser sees it; one that only names a definition, or declares such texts, which
 * `declare` is told, is left out, its line ends kept, and so is what stands before a document that begins late, see
 * `documentStart`.
 */
export function prologReader(
  isLate = false,
  declare: (name: string, text: string) => void = () => {},
): (portion: string) => string {
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
    const { rootAt, type } = scanProlog(held, documentType);
    if (type?.isLast || (type !== null && !NAMED_TYPE.test(type.named)))
      throw new Error('its document type declares entities or elements of its own');
    if (rootAt === -1 && held.length > MAX_PROLOG_CHARS) throw new Error('its beginning does not end');
    if (rootAt === -1) return '';
    const begun = held;
    held = null;
    if (type === null) return begun;
    for (const [name, text] of type.entities) declare(name, text);
    return (
      begun.slice(0, type.at) + type.text.replace(/[^\n]/g, '') + begun.slice(type.at + type.text.length)
    );
  };
}

/** Its `isLast` says that it declares something else than short texts. */
interface DocumentType extends TypeAt {
  /** The same without what it declares. */
  readonly named: string;
  readonly entities: ReadonlyMap<string, string>;
}

/** The document type at a place; null as long as it does not end. */
function documentType(text: string, at: number): DocumentType | null {
  const end = /[[>]/.exec(text.slice(at));
  if (end === null) return null;
  const begin = at + end.index;
  const head = text.slice(at, begin);
  if (end[0] === '>') return { at, text: `${head}>`, named: `${head}>`, entities: new Map(), isLast: false };
  const declared = declaredEntities(text, begin);
  if (declared === null) {
    // It may go on in the next portion, as far as this one is all of it
    const isCut = text.length - begin < MAX_DECLARED_CHARS && !/\]\s{0,20}>/.test(text.slice(begin));
    return isCut ? null : { at, text: `${head}[`, named: head, entities: new Map(), isLast: true };
  }
  const close = text.indexOf('>', declared.end);
  if (close === -1) return null;
  const whole = text.slice(at, close + 1);
  return {
    at,
    text: whole,
    named: `${head}${text.slice(declared.end, close + 1)}`,
    entities: declared.entities,
    isLast: false,
  };
}

const MAX_DECLARED_CHARS = 16 * 1024;
