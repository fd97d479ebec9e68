/**
 * What stands before a text in Markdown, by names in small letters, and the text behind it: YAML between lines of `---`,
 * TOML between `+++`, or, as Pelican and MultiMarkdown have it, `Title: The quay` in the first lines. Of YAML and TOML no more is read than
 * what says something of an article: words and texts, no lists nor tables. Nothing is said where there is no such beginning.
 */
export function frontMatter(written: string): {
  readonly said: ReadonlyMap<string, string>;
  readonly text: string;
} {
  const lines = written
    .replace(/^\ufeff/, '')
    .trimStart()
    .split('\n');
  const fence = /^(?:---|\+\+\+)[ \t]*$/.test(lines[0]!) ? lines[0]!.trim() : '';
  if (fence === '') return bareFrom(lines);
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === fence);
  if (end < 0) return { said: new Map(), text: written };
  return {
    said: saidIn(lines.slice(1, end), fence === '---' ? ':' : '='),
    text: lines.slice(end + 1).join('\n'),
  };
}

/** A beginning without a fence ends with the first blank line, or, as Hexo has it, with a fence. */
function bareFrom(lines: readonly string[]) {
  const last = lines.findIndex((line) => /^(?:---)?[ \t]*$/.test(line));
  const end = last < 0 ? lines.length : last;
  const isSaid = lines
    .slice(0, end)
    .every((line, at) => BARE.test(line) || (at > 0 && /^(?:[ \t]{4}|[ \t]*- )/.test(line)));
  return isSaid
    ? { said: saidIn(lines.slice(0, end), ':'), text: lines.slice(end + 1).join('\n') }
    : { said: new Map<string, string>(), text: lines.join('\n') };
}

const BARE = /^[A-Za-z][\w -]{0,40}:(?:[ \t]|$)/;

function saidIn(lines: readonly string[], sign: ':' | '='): Map<string, string> {
  const parts: { readonly name: string; readonly begun: string; readonly further: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    if (sign === '=' && line.startsWith('[')) break; // a table, which is of something else
    const part = partAt(line, sign);
    if (part === null) parts.at(-1)?.further.push(line.trim());
    else parts.push({ ...part, further: [] });
  }
  const said = new Map<string, string>();
  for (const { name, begun, further } of parts) {
    const value = valueIn(begun, further);
    if (value !== '' && !said.has(name)) said.set(name, value);
  }
  return said;
}

/** Null for a line that goes on with what an earlier one began. */
function partAt(line: string, sign: ':' | '='): { readonly name: string; readonly begun: string } | null {
  const at = line.indexOf(sign);
  const name = unquoted(line.slice(0, Math.max(0, at)).trimEnd());
  const begun = line.slice(at + 1);
  const isPart = /^[A-Za-z][\w. -]{0,60}$/.test(name) && (sign === '=' || /^(?:\s|$)/.test(begun));
  return isPart ? { name: name.toLowerCase(), begun: begun.trim() } : null;
}

function unquoted(name: string): string {
  return /^(["']).{1,60}\1$/.test(name) ? name.slice(1, -1) : name;
}

/** A text in or without quotation marks, which may go on over lines; `''` for a list or a table. */
function valueIn(begun: string, further: readonly string[]): string {
  if (/^[|>][+-]?\d?$/.test(begun)) return further.join(begun.startsWith('|') ? '\n' : ' ').trim();
  const whole = [begun, ...further].join(' ').trim();
  if (/^[[{&*!]|^- /.test(whole) || (begun === '' && /^[\w-]{1,60}:(?:\s|$)/.test(whole))) return '';
  const [, double] = /^"((?:[^"\\]|\\.)*)"/.exec(whole) ?? [];
  if (double !== undefined) return unescaped(double);
  const [, single] = /^'((?:[^']|'')*)'/.exec(whole) ?? [];
  return single?.replaceAll("''", "'") ?? whole.split(/[ \t]#/, 1)[0]!.trim();
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ESCAPES: { readonly [sign: string]: string } = { n: '\n', t: '\t', r: '' };
