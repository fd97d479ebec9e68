/** What the square brackets of a document type declare, and where they end. */
export interface Declared {
  /** As they are written: with references to characters. */
  readonly entities: ReadonlyMap<string, string>;
  /** Behind the bracket that closes them. */
  readonly end: number;
}

const MOST_ENTITIES = 300;
const ENTITY = /<!ENTITY\s{1,20}([\w.-]{1,60})\s{1,20}(?:"([^"<%]{0,100})"|'([^'<%]{0,100})')\s{0,20}>/y;
const COMMENT = /<!--[^-]*(?:-[^-]+)*-->/y;
const BLANKS = /\s+/y;
/** An ampersand that begins no reference to a character: an entity within another may be a bomb. */
const NESTED = /&(?!#\d{1,8};|#x[\da-f]{1,7};)/i;

/**
 * The entities that a document type declares from its `[` on, if all of it is that: short texts with no entity in them.
 * Null where it declares anything else, names what lies elsewhere, or does not end in the text.
 */
export function declaredEntities(text: string, begin: number): Declared | null {
  const entities = new Map<string, string>();
  let at = begin + 1;
  const passed = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found !== null) at = expression.lastIndex;
    return found;
  };
  while (entities.size <= MOST_ENTITIES) {
    if (text[at] === ']') return { entities, end: at + 1 };
    if (passed(BLANKS) !== null || passed(COMMENT) !== null) continue;
    const found = passed(ENTITY);
    const value = found?.[2] ?? found?.[3] ?? '';
    if (found === null || NESTED.test(value)) return null;
    if (!entities.has(found[1]!)) entities.set(found[1]!, value); // the first counts (XML 1.0, 4.2)
  }
  return null;
}

/** So many characters may declared entities add to a document. */
const MOST_ADDED = 1024 * 1024;

/** Puts the texts of declared entities in the place of their names. Throws an Error when they add more than 1 MiB. */
export function entityWriter(entities: ReadonlyMap<string, string>): (text: string) => string {
  let added = 0;
  return (text) =>
    entities.size === 0
      ? text
      : text.replace(/&([\w.-]{1,60});/g, (reference, name: string) => {
          const value = entities.get(name);
          added += value?.length ?? 0;
          if (added > MOST_ADDED) throw new Error('its entities make it too large');
          return value ?? reference;
        });
}
