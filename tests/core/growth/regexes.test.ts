import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

/** Not linear by themselves, but never given more than so many characters: by file, with the beginning of the pattern. */
const SHORT_INPUT: readonly { readonly file: string; readonly source: string; readonly chars: number }[] = [
  { file: 'src/core/marks/boundaries.ts', source: '[\\p{L}\\p{N}@#/_.\\\\&]$', chars: 48 },
  { file: 'src/core/marks/boundaries.ts', source: '\\p{Lu}[\\p{L}.]* (?:of|for)', chars: 48 },
  { file: 'src/core/marks/boundaries.ts', source: '(?:\\p{Lu}[\\p{L}.]*,? (?:and|&)', chars: 48 },
  { file: 'src/core/marks/boundaries.ts', source: "(\\p{Lu}[\\p{L}\\p{M}'’.]*)", chars: 48 },
  { file: 'src/core/marks/surnames.ts', source: '\\p{Lu}\\p{L}+[ \\u00a0]$', chars: 40 },
  { file: 'src/core/annotate/quotes/quotes.ts', source: '\\b(?:spokes(?:man|woman|person)', chars: 200 },
  { file: 'src/read/furniture.ts', source: '(?:\\b(?:getty images|ap photo', chars: 160 },
  { file: 'src/core/formats/xml/wikitext.ts', source: '^(?:date|fecha|data', chars: 300 },
  { file: 'src/read/site-name.ts', source: '(?:^|[\\s,.(])(?:gmbh|mbh', chars: 100 },
  { file: 'src/core/annotate/by-table/implied.ts', source: '[^,;:،，；：]*$', chars: 70 },
  { file: 'src/core/annotate/by-table/quotes.ts', source: '[^，。；、：“”「」,;]*$', chars: 110 },
  { file: 'src/core/annotate/by-table/quotes.ts', source: '[^,،;:.«»“”"()]*$', chars: 110 },
  { file: 'src/core/annotate/by-table/names.ts', source: '[（(].*$', chars: 60 }, // names of countries by Intl
  { file: 'src/core/annotate/by-table/quantities.ts', source: '[A-Z]+$', chars: 20 }, // a TIMEX3 value
  { file: 'src/core/match/gone-page.ts', source: '^(?:(?:error|fehler', chars: 120 },
  { file: 'src/read/lead.ts', source: '^(?:by|von|par', chars: 700 },
  { file: 'src/read/lead.ts', source: '\\b(?:subscri', chars: 700 },
];

/** Expressions that were proven linear, one a line; `REGEXES=all` proves every one anew and writes it. */
const PROVEN = 'tests/core/growth/proven-linear.txt';

/** Composed of a language's words when a text of it is read: what they cost is counted and timed with hostile texts. */
const BY_LANGUAGE = /by-table/;

type Attack = Extract<ReturnType<typeof checkSync>, { status: 'vulnerable' }>['attack'];

interface Literal {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Files that were seen to compose an expression. */
const composing = new Set<string>();
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => join('src', file));
const literals = [...files.flatMap(literalsOf), ...(await composed())];

test('a planted exponential expression is found', () => {
  expect(faultOf({ file: '', source: '^(a+)+$', flags: '' })).toContain('exponential');
});

// The proofs take a minute: those of earlier runs are kept, and made anew by the long run.
test('every regular expression of the source takes linear time', { timeout: 600_000 }, () => {
  expect(literals.length).toBeGreaterThan(300);
  const [fresh, known] = [new Set<string>(), new Set(process.env.REGEXES ? [] : readProven())];
  const faults = literals
    .filter((literal) => !isShort(literal) && !known.has(nameOf(literal)))
    .map((literal) => {
      const fault = faultOf(literal);
      if (fault === '') fresh.add(nameOf(literal));
      return fault;
    });
  if (process.env.REGEXES) writeFileSync(PROVEN, `${[...fresh].sort().join('\n')}\n`);
  expect(faults.filter((fault) => fault !== '')).toEqual([]);
});

test('expressions put together from parts are among them', () => {
  expect(literals.filter(({ file }) => file === 'src/read/furniture.ts').length).toBeGreaterThan(5);
  const unseen = files.filter(isComposing).filter((file) => !composing.has(file));
  expect(unseen.filter((file) => !BY_LANGUAGE.test(file))).toEqual([]);
});

test('what is excused is still there', () => {
  const gone = SHORT_INPUT.filter((short) => !literals.some((literal) => isSame(literal, short)));
  expect(gone).toEqual([]);
});

function nameOf({ source, flags }: Literal): string {
  return `/${source}/${flags}`;
}

function readProven(): string[] {
  return readFileSync(PROVEN, 'utf8').split('\n');
}

function isShort(literal: Literal): boolean {
  return SHORT_INPUT.some((short) => isSame(literal, short));
}

function isSame(literal: Literal, short: { readonly file: string; readonly source: string }): boolean {
  return literal.file === short.file && literal.source.startsWith(short.source);
}

/** Why the expression may take more than linear time, `''` when it does not. */
function faultOf({ file, source, flags }: Literal): string {
  const found = checkSync(source, flags, { timeout: 60_000 });
  if (found.status === 'safe') return '';
  if (found.status === 'vulnerable' && found.checker === 'fuzz' && !isSlow(source, flags, found.attack))
    return '';
  return `${file}: /${source}/${flags} is ${found.status === 'vulnerable' ? found.complexity.summary : 'not told'}`;
}

/** What fuzzing suspects is tried on V8 itself: its attack, grown to this length, must take long. */
const ATTACK_CHARS = 100_000;
const SLOW_MS = 200;

function isSlow(source: string, flags: string, { pumps, suffix }: Attack): boolean {
  const repeated = pumps.map(({ prefix, pump }) => {
    const times = Math.ceil(ATTACK_CHARS / pumps.length / Math.max(1, pump.length));
    return prefix + pump.repeat(times);
  });
  const text = `${repeated.join('')}${suffix}`;
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  return [1, 2, 3].every(() => {
    const { user } = process.cpuUsage();
    pattern.test(text);
    return process.cpuUsage().user - user > SLOW_MS * 1000;
  });
}

function isComposing(file: string): boolean {
  return /\bRegExp\(/.test(readFileSync(file, 'utf8'));
}

/** What modules make by `new RegExp` when they are loaded. */
async function composed(): Promise<Literal[]> {
  const found: Literal[] = [];
  const Plain = globalThis.RegExp;
  for (const file of files.filter(isComposing)) {
    globalThis.RegExp = new Proxy(Plain, {
      construct(target, [source, flags = '']) {
        composing.add(file);
        found.push({ file, source: String(source), flags });
        return new target(source, flags);
      },
    });
    try {
      await import(/* @vite-ignore */ `../../../${file}`);
    } finally {
      globalThis.RegExp = Plain;
    }
  }
  return found;
}

function literalsOf(file: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (regex) found.push({ file, source: regex.pattern, flags: regex.flags });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}
