import { objectIn } from './object';

/** Deeper than any list within a list in a text. */
const MAX_DEPTH = 24;

/** Where the parts of a node stand: Portable Text, Slate, ProseMirror and Contentful, Draft.js, Editor.js, Lexical, Ricos. */
const PARTS = ['root', 'nodes', 'blocks', 'children', 'content', 'data', 'textData'];

/**
 * The text of what an editor keeps as nodes in place of HTML: one paragraph for each node whose parts are text alone, a
 * blank line between; `''` for what is none of these.
 */
export function richText(value: unknown): string {
  const paragraphs: string[] = [];
  let begun = '';
  const end = () => {
    if (begun.trim() !== '') paragraphs.push(begun.trim());
    begun = '';
  };
  const read = (node: unknown, depth: number) => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(node)) {
      for (const one of node) {
        read(one, depth + 1);
        if (!isInline(one)) end();
      }
      return;
    }
    const object = objectIn(node);
    if (object === null) return;
    const text = ownAt(object, 'text') ?? ownAt(object, 'value');
    if (typeof text === 'string') begun += text;
    else for (const name of PARTS) read(ownAt(object, name), depth + 1);
  };
  read(value, 0);
  end();
  return paragraphs.join('\n\n');
}

/** Whether something may be such a node: it has parts. */
export function isNode(value: unknown): boolean {
  const object = objectIn(value);
  return object !== null && PARTS.some((name) => typeof (ownAt(object, name) ?? '') === 'object');
}

/** A piece of a paragraph: text with its marks, or a link. */
function isInline(node: unknown): boolean {
  const object = objectIn(node);
  const type =
    object === null
      ? ''
      : String(ownAt(object, '_type') ?? ownAt(object, 'type') ?? ownAt(object, 'nodeType'));
  return /^(?:undefined|text|span|link|extended-text|linebreak|hyperlink|a|inlineLink)$/i.test(type);
}

function ownAt(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
