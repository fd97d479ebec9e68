import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A parameter as the source writes it; `type` is `''` where only a default tells it. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** An exported function of a source file, read from its text. */
export interface Exported {
  readonly file: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** Every exported function of the TypeScript files in a folder and the folders in it, by file. */
export function exportedFunctions(folder: string): Exported[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => functionsIn(join(folder, file)));
}

function functionsIn(file: string): Exported[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^export (?:async )?function\*? ?(\w+)(?:<[^(]*>)?\(/gm)].map((match) => ({
    file,
    name: match[1]!,
    parameters: partsOf(source, match.index + match[0].length).map(parameterOf),
  }));
}

/** What stands between the bracket opened before `from` and its end, split at the commas of that depth. */
function partsOf(source: string, from: number): string[] {
  const parts = [''];
  for (let at = from, depth = 1; ; at++) {
    const letter = source[at]!;
    if ('([{<'.includes(letter)) depth++;
    if (')]}'.includes(letter) || (letter === '>' && source[at - 1] !== '=')) depth--;
    if (depth === 0) return parts.map((part) => part.trim()).filter((part) => part !== '');
    if (letter === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += letter;
  }
}

function parameterOf(part: string): Parameter {
  const plain = /^(?:\.\.\.)?(\w+)\s*(?::\s*([^=]*(?:=>[^=]*)?))?(?:=\s*(.*))?$/s.exec(part);
  if (plain) return { name: plain[1]!, type: (plain[2] ?? '').replace(/\s+/g, ' ').trim() };
  // A parameter taken apart: its type stands behind the braces.
  const behind = part.slice(part.lastIndexOf('}', part.indexOf(':', part.indexOf('}'))) + 1);
  return {
    name: '{}',
    type: behind
      .replace(/^\s*:\s*/, '')
      .replace(/\s*=\s*\{[^}]*\}\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
