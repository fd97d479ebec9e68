import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
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
import { ensureServer, javaHome } from './server';

const START_MS = 600_000;

/** A node of a cluster on this computer. */
export interface Node {
  readonly url: string;
  /** Its process. */
  readonly id: number;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  /** Ends those nodes that still run. */
  readonly stop: () => Promise<void>;
}

interface ClusterWishes {
  readonly count?: number;
  /** Where the nodes keep their data beyond their end; unless said, nowhere. */
  readonly data?: string;
  /** Made to start soon rather than to work fast. */
  readonly isBrief?: boolean;
}

/** Starts nodes on loopback that find each other, and waits until the cluster is green. Rejects with its log's place. */
export async function startCluster({
  count = 3,
  data,
  isBrief = false,
}: ClusterWishes = {}): Promise<Cluster> {
  const server = await ensureServer();
  const folder = mkdtempSync(join(tmpdir(), 'backstory-cluster-'));
  const ports = await freePorts(count * 2);
  const [http, transport] = [ports.slice(0, count), ports.slice(count)];
  const place = { server, folder, data: data ?? join(folder, 'data'), isBrief, transport };
  const started = http.map((port, at) => startNode({ ...place, at, port }));
  const stop = async () => {
    await Promise.all(started.map(({ child }) => ended(child, 'SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilGreen(started[0]!, count);
  } catch (error) {
    await Promise.all(started.map(({ kill }) => kill()));
    throw error;
  }
  return { nodes: started, stop };
}

interface NodePlace {
  readonly server: string;
  readonly folder: string;
  readonly data: string;
  readonly isBrief: boolean;
  readonly at: number;
  readonly port: number;
  readonly transport: readonly number[];
}

interface StartedNode extends Node {
  readonly child: ChildProcess;
  readonly log: string;
}

function startNode({ server, folder, data, isBrief, at, port, transport }: NodePlace): StartedNode {
  const name = `node-${at}`;
  const home = join(folder, name);
  cpSync(join(server, 'config'), join(home, 'config'), { recursive: true });
  // The log of the collector would be written into the server's own folder.
  const left = isBrief ? /^.*(gc\.log|G1GC|G1Reserve|InitiatingHeap|incubator).*$/gm : /^.*gc\.log.*$/gm;
  const options = readFileSync(join(server, 'config/jvm.options'), 'utf8').replace(left, '');
  writeFileSync(join(home, 'config/jvm.options'), options);
  mkdirSync(join(data, name), { recursive: true });
  mkdirSync(join(home, 'logs'));
  const settings = {
    'cluster.name': 'backstory-tests',
    'node.name': name,
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': transport[at],
    'discovery.seed_hosts': transport.map((other) => `127.0.0.1:${other}`).join(','),
    'cluster.initial_cluster_manager_nodes': transport.map((_, node) => `node-${node}`).join(','),
    'path.data': join(data, name),
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
  for (const owned of [folder, data]) ownAll(owned);
  const child = spawn(join(server, 'bin/opensearch'), words, {
    env: {
      PATH: process.env.PATH,
      OPENSEARCH_JAVA_HOME: javaHome()!,
      OPENSEARCH_PATH_CONF: join(home, 'config'),
      OPENSEARCH_JAVA_OPTS: `-Xms512m -Xmx512m${isBrief ? ' -XX:+UseSerialGC -XX:TieredStopAtLevel=1' : ''}`,
    },
    stdio: ['ignore', out, out],
    ...(isRoot ? { uid: ORDINARY, gid: ORDINARY } : {}),
  });
  const url = `http://127.0.0.1:${port}`;
  return { url, id: child.pid!, child, log, kill: () => ended(child, 'SIGKILL') };
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

/** A node that does not end when it is asked to is ended. */
const LEAVE_MS = 60_000;

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
  await end;
  clearTimeout(late);
}

async function untilGreen({ url, log, child }: StartedNode, nodes: number): Promise<void> {
  const until = Date.now() + START_MS;
  const path = `/_cluster/health?wait_for_status=green&wait_for_nodes=${nodes}&timeout=20s`;
  while (Date.now() < until && child.exitCode === null) {
    const health = await fetch(url + path).then(
      (response) => (response.ok ? (response.json() as Promise<{ status: string }>) : null),
      () => null,
    );
    if (health?.status === 'green') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The cluster was not green after ${START_MS / 1000} s, or a node has ended; see ${log}`);
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
