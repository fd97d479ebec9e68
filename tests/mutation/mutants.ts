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
const CHANGES: readonly (readonly [RegExp, string | ((from: string) => string)])[] = [
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
  [/(?<![\w.$])\d+(?![\w.])/g, (from) => String(Number(from) + 1)],
];

/** All mutants of a file, in their order. Comments, types, imports, expressions and what stands in quotes stay as they are. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const code = codeOf(source);
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
          text: typeof text === 'string' ? text : text(from),
        });
    start += line.length + 1;
  }
  return found;
}

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/;
const EXPRESSION =
  /(?<=[(=,:?!&|[{]\s*|\breturn )\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/;
/** What a function returns: `): -1 | 0 | 1 {`. */
const TYPE = /(?<=\)): [^{}()=;]+(?= \{$| =>)/;
const NO_CODE = new RegExp([COMMENT, STRING, EXPRESSION, TYPE].map(({ source }) => source).join('|'), 'gm');

/** The same length: comments, strings, regular expressions and types of functions become lines, so that nothing in them is changed. */
function codeOf(source: string): string {
  return source.replace(NO_CODE, (text) => text.replace(/[^\n]/g, '_'));
}
