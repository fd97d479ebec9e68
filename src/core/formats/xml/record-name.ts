import { Parser } from 'htmlparser2';
import { placesOf } from '../fields/names';

/** A part of an article that tells its name is seldom further down. */
const MAX_DEPTH = 12;

interface Open {
  readonly name: string;
  /** Of its attributes and of what it holds, down to two levels. */
  readonly names: Set<string>;
}

/**
 * The local name of the elements that are articles in a document of no known format, by its beginning: of those that have
 * a headline and a text, or a day and an address or lead, by the names of what they hold, the one with most parts; `''` for none.
 */
export function recordName(head: string): string {
  const open: Open[] = [];
  let best = { name: '', parts: 0, depth: 0 };
  const weigh = ({ name, names }: Open, depth: number) => {
    const found = placesOf([...names]);
    const isDated = found.has('date') && (found.has('url') || found.has('lead'));
    const isArticle = found.has('headline') && (found.has('body') || isDated);
    const isMore = found.size > best.parts || (found.size === best.parts && depth > best.depth);
    if (isArticle && depth > 0 && isMore) best = { name, parts: found.size, depth };
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = localName(written);
        const own = Object.keys(attributes).filter((key) => !/^xmlns\b/.test(key));
        open.push({ name, names: new Set(own.map(localName)) });
        if (open.length > MAX_DEPTH) return;
        for (const around of open.slice(-3, -1)) around.names.add(name);
      },
      onclosetag() {
        const element = open.pop();
        if (element !== undefined && open.length < MAX_DEPTH) weigh(element, open.length + 1);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(head);
  while (open.length > 0) weigh(open.pop()!, open.length + 1);
  return best.name;
}

export function localName(name: string): string {
  return name.replace(/^.*[:}]/, '');
}
