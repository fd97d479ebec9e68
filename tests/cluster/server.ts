import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ARTIFACT = 'org.opensearch.distribution.integ-test-zip:opensearch:3.4.0:zip';
const CACHE = fileURLToPath(new URL('../../.cache/opensearch', import.meta.url));

/** Why no cluster can be started here, a sentence; null when one can. */
export function whyNoCluster(): string | null {
  if (javaHome() === null) return 'no Java 21 or newer was found (JAVA_HOME, or below /usr/lib/jvm)';
  if (!existsSync(serverFolder()) && spawnSync('mvn', ['--version']).status !== 0)
    return 'Maven is not installed, which gets OpenSearch';
  return null;
}

/** The folder of an OpenSearch server, got from Maven Central once. Throws where that fails. */
export async function ensureServer(): Promise<string> {
  const folder = serverFolder();
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  process.stderr.write('Getting OpenSearch from Maven Central (133 MB) …\n');
  if (!existsSync(join(CACHE, 'opensearch-3.4.0.zip')))
    run('mvn', ['-q', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${CACHE}`]);
  const unpacked = join(CACHE, 'unpacking');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked);
  run(join(javaHome()!, 'bin/jar'), ['xf', join(CACHE, 'opensearch-3.4.0.zip')], unpacked);
  run('chmod', ['-R', 'a+rX', join(unpacked, 'opensearch-3.4.0')]);
  run('chmod', ['-R', 'a+rx', join(unpacked, 'opensearch-3.4.0/bin')]); // jar keeps no modes
  cpSync(join(unpacked, 'opensearch-3.4.0'), folder, { recursive: true });
  rmSync(unpacked, { recursive: true });
  return folder;
}

function run(command: string, words: readonly string[], cwd = CACHE): void {
  const { status } = spawnSync(command, words, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} failed with status ${status}`);
}

/** A Java that the server runs on: 21 or newer, from JAVA_HOME or where Debian's packages put it; null for none. */
export function javaHome(): string | null {
  const below = existsSync('/usr/lib/jvm')
    ? readdirSync('/usr/lib/jvm').map((name) => `/usr/lib/jvm/${name}`)
    : [];
  for (const home of [process.env.JAVA_HOME ?? '', ...below]) {
    if (home === '' || !existsSync(join(home, 'bin/jar'))) continue;
    const printed = spawnSync(join(home, 'bin/java'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
    if (Number(/\b(\d+)[.\s]/.exec(printed)?.[1] ?? 0) >= 21) return home;
  }
  return null;
}

function serverFolder(): string {
  return join(CACHE, 'opensearch-3.4.0');
}
