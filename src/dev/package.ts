import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { billOfMaterials } from './bill-of-materials';
import { buildExtension } from './build-extension';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** `npm run package -- FOLDER` puts them elsewhere. */
const folder = process.argv[2] ?? join(root, 'dist', 'packages');

/** Zip knows no zone and nothing before 1980: the same instant everywhere, so that the same files give the same bytes. */
const EVER = new Date(1980, 0, 1);

/** Builds what is given to the stores, the source that their reviewers build it from, and the bill of materials; prints the checksum of each. */
function packageAll(): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  mkdirSync(folder, { recursive: true });
  for (const [kind, store] of [
    ['chromium', 'chrome'],
    ['firefox', 'firefox'],
  ] as const) {
    const built = buildExtension(kind, join(folder, store)); // apart from what a browser may have open
    write(`backstory-${store}-${version}.zip`, built, filesIn(built));
  }
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const sources = tracked.split('\0').filter((file) => file !== '');
  write(`backstory-source-${version}.zip`, root, sources);
  const bill = `${JSON.stringify(billOfMaterials(root), null, 2)}\n`;
  put(`backstory-${version}.cdx.json`, Buffer.from(bill));
}

function filesIn(built: string): string[] {
  return readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(built, name)).isFile(),
  );
}

function write(name: string, base: string, files: readonly string[]): void {
  const entries: Zippable = {};
  for (const file of [...files].sort()) {
    entries[file.replaceAll('\\', '/')] = [readFileSync(join(base, file)), { mtime: EVER, level: 9, os: 3 }];
  }
  put(name, zipSync(entries));
}

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(`${sum}  ${name}  ${bytes.length} bytes\n`);
}

packageAll();
