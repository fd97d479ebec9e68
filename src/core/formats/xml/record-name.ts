import { Parser } from 'htmlparser2';
import { placesOf } from '../fields/names';

/** A part of an article that tells its name is seldom further down. */
const MAX_DEPTH = 12;

interface Open {
  readonly name: string;
  /** Of its attributes and of what it holds, down to two levels, each with the child that it is or stands in. */
  readonly names: { readonly name: string; readonly child: string }[];
  /** How many of its children have a name, and whether one of them is an article. */
  readonly children: Map<string, { count: number; isArticle: boolean }>;
}

/**
 * The local name of the elements that are articles in a document of no known format, by its beginning: of those that have
 * a headline and a text, or a day and an address or lead, by the names of what they hold, the one with most parts; `''` for none.
 */
export function recordName(head: string): string {
  const open: Open[] = [];
  let best = { name: '', parts: 0, depth: 0 };
  const weigh = ({ name, names, children }: Open, depth: number) => {
    const isListed = (child: string) => {
      const { count = 0, isArticle = false } = children.get(child) ?? {};
      return count > 1 && isArticle;
    };
    // An article within may be called as a text is
    const isWithin = (one: Open['names'][number]) =>
      one.name === one.child && children.get(one.name)?.isArticle;
    const parts = names.filter((one) => !isListed(one.child) && !isWithin(one));
    const found = placesOf([...new Set(parts.map((one) => one.name))]);
    const isDated = found.has('date') && (found.has('url') || found.has('lead'));
    const isArticle = found.has('headline') && (found.has('body') || isDated);
    const isMore = found.size > best.parts || (found.size === best.parts && depth > best.depth);
    if (isArticle && depth > 0 && isMore) best = { name, parts: found.size, depth };
    return isArticle;
  };
  const close = () => {
    const element = open.pop();
    if (element === undefined || open.length >= MAX_DEPTH) return;
    const isArticle = weigh(element, open.length + 1);
    const around = open.at(-1)?.children;
    const known = around?.get(element.name);
    if (known === undefined) around?.set(element.name, { count: 1, isArticle });
    else {
      known.count += 1;
      known.isArticle ||= isArticle;
    }
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = localName(written);
        const own = Object.keys(attributes).filter((key) => !/^xmlns\b/.test(key));
        const names = own.map((key) => ({ name: localName(key), child: '' }));
        open.push({ name, names, children: new Map() });
        if (open.length > MAX_DEPTH) return;
        open.at(-2)?.names.push({ name, child: name });
        open.at(-3)?.names.push({ name, child: open.at(-2)!.name });
      },
      onclosetag: close,
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(head);
  while (open.length > 0) close();
  return best.name;
}

export function localName(name: string): string {
  return name.replace(/^.*[:}]/, '');
}
