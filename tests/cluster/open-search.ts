import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ARTIFACT = 'org.opensearch.distribution.integ-test-zip:opensearch:3.4.0:zip';
const CACHE = fileURLToPath(new URL('../../.cache/opensearch', import.meta.url));
const START_MS = 300_000;

/** A node of a cluster on this computer. */
interface Node {
  readonly url: string;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  readonly stop: () => Promise<void>;
}

/** Why no cluster can be started here, a sentence; null when one can. */
export function whyNoCluster(): string | null {
  if (javaHome() === null) return 'no Java 21 or newer was found (JAVA_HOME, or below /usr/lib/jvm)';
  if (!existsSync(serverFolder()) && spawnSync('mvn', ['--version']).status !== 0)
    return 'Maven is not installed, which gets OpenSearch';
  return null;
}

/** Starts nodes on loopback that find each other, and waits until the cluster is green. Rejects with its log's end. */
export async function startCluster(count = 3): Promise<Cluster> {
  const server = await ensureServer();
  const folder = mkdtempSync(join(tmpdir(), 'backstory-cluster-'));
  const ports = await freePorts(count * 2);
  const [http, transport] = [ports.slice(0, count), ports.slice(count)];
  const started = http.map((port, at) => startNode({ server, folder, at, port, transport }));
  const stop = async () => {
    await Promise.all(started.map(({ kill }) => kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilGreen(started[0]!, count);
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes: started, stop };
}

interface NodePlace {
  readonly server: string;
  readonly folder: string;
  readonly at: number;
  readonly port: number;
  readonly transport: readonly number[];
}

function startNode({ server, folder, at, port, transport }: NodePlace): Node & { readonly log: string } {
  const name = `node-${at}`;
  const home = join(folder, name);
  cpSync(join(server, 'config'), join(home, 'config'), { recursive: true });
  // The log of the collector would be written into the server's own folder.
  const options = readFileSync(join(server, 'config/jvm.options'), 'utf8').replace(/^.*gc\.log.*$/gm, '');
  writeFileSync(join(home, 'config/jvm.options'), options);
  mkdirSync(join(home, 'data'));
  mkdirSync(join(home, 'logs'));
  const names = transport.map((_, node) => `node-${node}`).join(',');
  const settings = {
    'cluster.name': 'backstory-tests',
    'node.name': name,
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': transport[at],
    'discovery.seed_hosts': transport.map((other) => `127.0.0.1:${other}`).join(','),
    'cluster.initial_cluster_manager_nodes': names,
    'path.data': join(home, 'data'),
    'path.logs': join(home, 'logs'),
    'cluster.routing.allocation.disk.threshold_enabled': false,
    // What a server for the browser has: an extension's own origin. See docs/ARCHIVES.md.
    'http.cors.enabled': true,
    'http.cors.allow-origin': '/(chrome|moz)-extension:\\/\\/.*/',
    'http.cors.allow-headers': 'Authorization,Content-Type',
  };
  const words = Object.entries(settings).map(([key, value]) => `-E${key}=${value}`);
  const log = join(home, 'out.log');
  const out = openSync(log, 'w');
  ownAll(folder);
  const child = spawn(join(server, 'bin/opensearch'), words, {
    env: {
      PATH: process.env.PATH,
      OPENSEARCH_JAVA_HOME: javaHome()!,
      OPENSEARCH_PATH_CONF: join(home, 'config'),
      OPENSEARCH_JAVA_OPTS: '-Xms512m -Xmx512m',
    },
    stdio: ['ignore', out, out],
    ...(isRoot ? { uid: ORDINARY, gid: ORDINARY } : {}),
  });
  return { url: `http://127.0.0.1:${port}`, log, kill: () => ended(child) };
}

/** The server refuses to run as root: `nobody` of every Linux. */
const ORDINARY = 65534;
const isRoot = process.getuid?.() === 0;

function ownAll(folder: string): void {
  if (!isRoot) return;
  chownSync(folder, ORDINARY, ORDINARY);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, name), ORDINARY, ORDINARY);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await end;
}

async function untilGreen({ url, log }: { url: string; log: string }, nodes: number): Promise<void> {
  const until = Date.now() + START_MS;
  const path = `/_cluster/health?wait_for_status=green&wait_for_nodes=${nodes}&timeout=20s`;
  while (Date.now() < until) {
    const health = await fetch(url + path).then(
      (response) => (response.ok ? (response.json() as Promise<{ status: string }>) : null),
      () => null,
    );
    if (health?.status === 'green') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The cluster was not green after ${START_MS / 1000} s; see ${log}`);
}

function serverFolder(): string {
  return join(CACHE, 'opensearch-3.4.0');
}

/** Gets the server from Maven Central once. */
async function ensureServer(): Promise<string> {
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

function javaHome(): string | null {
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

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
