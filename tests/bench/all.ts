import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { requireData } from './eval-data';
import { type Figure, figuresIn, withFigures } from './figures-table';
import { PARTS, type Part } from './parts';

// `npm run bench -- [PART…] [--quick]`: runs the benches one after the other, all unless some are named, and writes what
// they measure to docs/BENCHMARKS.md with the day and the machine, and into the README's table. What was not measured
// now keeps its figures and their day. `--quick` measures fewer articles and rounds, to see that it works, and writes nothing.
const FILE = 'docs/BENCHMARKS.md';
const README = 'README.md';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
requireData();
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
const measured: Figure[] = [];
for (const part of PARTS)
  if (positionals.length === 0 || positionals.includes(part.name)) measured.push(...(await figuresOf(part)));

for (const { command, what, own, beside } of measured)
  console.log(`${command.padEnd(22)} ${what}: ${own}${beside === '' ? '' : ` (${beside})`}`);
if (!values.quick) {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const figures = joined(before === '' ? [] : figuresIn(before), measured);
  writeFileSync(FILE, withFigures(head(), figures));
  const readme = readFileSync(README, 'utf8');
  writeFileSync(README, withFigures(readme, asMeasured(figuresIn(readme), figures)));
  console.error(`Written to ${FILE} and ${README}.`);
}

/** What a part measures. What its output does not tell is said, left out, and makes the run fail. */
async function figuresOf(part: Part): Promise<Figure[]> {
  const words = (values.quick && part.quickWords) || part.words;
  const started = performance.now();
  console.error(`── ${part.name} ${words.join(' ')}`);
  const output = await outputOf(part.name, words);
  console.error(`   ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  return part.figures(words).flatMap(({ what, own, beside }) => {
    const figure = output === null ? null : own(output);
    if (figure === null) {
      console.error(`   not measured: ${what}`);
      process.exitCode = 1;
      return [];
    }
    const others = (beside && output !== null && beside(output)) || '';
    return [{ command: `npm run ${part.name}`, what, own: figure, beside: others, measured: today }];
  });
}

/** What `npm run NAME` prints; null when it failed. Its messages go to stderr, with all that it prints. */
function outputOf(name: string, words: readonly string[]): Promise<string | null> {
  const child = spawn('npm', ['run', '--silent', name, '--', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? output : null));
  });
}

/** Figures of before and of now in the order of the parts; of the same those of now. */
function joined(before: readonly Figure[], now: readonly Figure[]): Figure[] {
  const keyOf = ({ command, what }: Figure) => `${command}\n${what}`;
  const known = new Map([...before, ...now].map((figure) => [keyOf(figure), figure]));
  const order = PARTS.map(({ name }) => `npm run ${name}`);
  return [...known.values()].sort((a, b) => order.indexOf(a.command) - order.indexOf(b.command));
}

/** The README's rows with the figures that were measured for them. */
function asMeasured(rows: readonly Figure[], figures: readonly Figure[]): Figure[] {
  return rows.map(
    (row) => figures.find(({ command, what }) => command === row.command && what === row.what) ?? row,
  );
}

function head(): string {
  const { model, speed } = cpus()[0]!;
  const machine = `${cpus().length} × ${model.trim()}${speed > 0 ? ` at ${speed} MHz` : ''}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `# Benchmarks
Written by \`npm run bench\`, each row on the day that stands behind it. One row can be measured again by its command, all by
\`npm run bench\`, some by \`npm run bench -- bench:read bench:popup\`; \`-- --quick\` shows in some minutes that all of it
works. The data are real news that is not part of this repository: the commands look for it in \`../shared/data\`. Times in
Node are of the processor, those in browsers by the clock: take them on a machine that does nothing else. Peers run beside
in the same run.
The last of them: ${machine}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}.

| command | what | Backstory | beside it | measured |
|---|---|---|---|---|
`;
}
