/** A change of a file of the source: what stands from `start` to `end` becomes `text`. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly text: string;
}

/** What is changed into what, as the source is formatted. Types have none of these, and imports no line with them. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/ < (?=[\w(])/g, ' <= '],
  [/ <= /g, ' < '],
  [/ > (?=[\w(-])/g, ' >= '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ (?=[\w(])/g, ' - '],
  [/ - (?=[\w(])/g, ' + '],
  [/ \* /g, ' / '],
  [/ \+= /g, ' -= '],
  [/ >>> /g, ' << '],
  [/ \? (?=[^:?]+ : )/g, ' && false ? '],
  [/(?<=[(&|] ?)!(?=[a-z(])/g, ''],
  [/\breturn true;/g, 'return false;'],
  [/\breturn false;/g, 'return true;'],
  [/\bcontinue;/g, ';'],
];

/** All mutants of a file, in their order. Comments, types, imports and what stands in quotes stay as they are. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const code = withoutComments(source);
  const found: Mutant[] = [];
  let start = 0;
  for (const [at, line] of code.split('\n').entries()) {
    const isCode =
      !/^\s*(?:import|export type|export interface|type|interface|readonly|\*|\/\/|throw new|'|`)/.test(line);
    for (const [wanted, text] of isCode ? CHANGES : [])
      for (const { index, 0: from } of line.matchAll(wanted))
        found.push({
          file,
          line: at + 1,
          start: start + index,
          end: start + index + from.length,
          from,
          text,
        });
    start += line.length + 1;
  }
  return found;
}

/** The same length: comments and strings become blanks, so that nothing in them is changed. */
function withoutComments(source: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, '_');
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, blank);
}
