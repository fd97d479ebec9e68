import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** An import in a file of the source. `target` is a path without its ending, or a package. */
export interface Import {
  readonly file: string;
  readonly part: string;
  readonly target: string;
  /** Type-only imports vanish in the build. */
  readonly isType: boolean;
}

/** All imports of the source. */
export const imports = sourceFiles('src').flatMap(importsOf);

/** The file and all that it imports at once, by whatever way. */
export function reachableFrom(file: string, seen = new Set<string>()): string[] {
  seen.add(file);
  for (const { target, isType } of imports.filter((row) => row.file === file))
    if (!isType && !seen.has(`${target}.ts`)) reachableFrom(`${target}.ts`, seen);
  return [...seen];
}

/** Files that reach themselves, by imports of types too: what is meant apart is apart. */
export function circles(): string[] {
  const targets = new Map<string, string[]>();
  const files = new Set(sourceFiles('src'));
  for (const { file, target } of imports)
    for (const ending of ['', '.ts', '.tsx'])
      if (files.has(target + ending)) targets.set(file, [...(targets.get(file) ?? []), target + ending]);
  return [...files].filter((file) => {
    const seen = new Set<string>();
    const left = [...(targets.get(file) ?? [])];
    for (let next = left.pop(); next; next = left.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(...(targets.get(next) ?? []));
    }
    return seen.has(file);
  });
}

/** `pack/writing`, the top file or the folder. */
export function roomOf(path: string): string {
  const [room, inner] = relative('src/core', path).split('/');
  if (room === 'pack' && inner === 'writing') return 'pack/writing';
  return room!.replace(/\.ts$/, '');
}

/** Those in any of the languages that code is written in; stylesheets, which import no code, where they are asked for. */
export function sourceFiles(folder: string, endings = /\.(ts|tsx|mjs)$/): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}

export function partOf(path: string): string {
  return relative('src', path)
    .split('/')[0]!
    .replace(/\.tsx?$/, '');
}

function importsOf(file: string): Import[] {
  const statements = read(file).matchAll(
    /^\s*(import|export)\s+(type\s)?[^'"();]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, , type, from, bare]) => {
    const name = (from ?? bare)!;
    const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
    return { file, part: partOf(file), target, isType: type !== undefined };
  });
}

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}

export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
