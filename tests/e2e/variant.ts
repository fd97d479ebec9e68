import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';

/** A changed copy of the built extension, kept until the tests of the block are done. */
export function variant(change: (folder: string) => Promise<void>): () => Promise<string> {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async () => {
    folder = await mkdtemp(join(tmpdir(), 'backstory-variant-'));
    await cp(inject('extension'), folder, { recursive: true });
    await change(folder);
    return folder;
  };
}

/** Flips every bit of 64 bytes in the middle of each pack. */
export async function damagePacks(folder: string): Promise<void> {
  const packs = (await readdir(join(folder, 'archive'))).filter((name) => name.endsWith('.pack'));
  if (packs.length === 0) throw new Error('the build has no pack to damage');
  for (const name of packs) {
    const bytes = await readFile(join(folder, 'archive', name));
    const middle = bytes.length >> 1;
    for (let at = middle; at < middle + 64; at++) bytes[at] = bytes[at]! ^ 0xff;
    await writeFile(join(folder, 'archive', name), bytes);
  }
}

/** Replaces the background by one that takes every question and answers none. */
export async function muteBackground(folder: string): Promise<void> {
  await writeFile(
    join(folder, await backgroundFile(folder)),
    '(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => new Promise(() => {}) && true);\n',
  );
}

/** Lets the background wait without end for the browser to open its database. */
export async function muteDatabase(folder: string): Promise<void> {
  const file = join(folder, await backgroundFile(folder));
  await writeFile(file, `${MUTE_DATABASE}${await readFile(file, 'utf8')}`);
}

const MUTE_DATABASE = `
const opened = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...words) {
  const request = opened.apply(this, words);
  for (const type of ['success', 'error']) request.addEventListener(type, (event) => event.stopImmediatePropagation());
  return request;
};
`;

/** Lets the extension's own files come in small portions, so that the archive takes some 20 seconds to open. */
export async function slowArchive(folder: string): Promise<void> {
  const file = join(folder, await backgroundFile(folder));
  await writeFile(file, `${SLOW_FETCH}${await readFile(file, 'utf8')}`);
}

const SLOW_FETCH = `
const quick = globalThis.fetch;
globalThis.fetch = async (...words) => {
  const response = await quick(...words);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let at = 0;
  const body = new ReadableStream({
    async pull(stream) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (at >= bytes.length) return stream.close();
      stream.enqueue(bytes.subarray(at, at += Math.ceil(bytes.length / 100)));
    },
  });
  return new Response(body, { headers: { 'content-length': String(bytes.length) } });
};
`;

/** Makes the browser's store for settings full, as the popup finds it. */
export function fillStore(folder: string): Promise<void> {
  return beginPopupWith(folder, rejecting('storage.local', 'set', 'QuotaExceededError: no room left'));
}

/** Refuses the popup every page, as Chromium does a file whose reading the reader has not allowed. */
export function refusePages(folder: string): Promise<void> {
  const refusal =
    'Cannot access contents of the page. Extension manifest must request permission to access it.';
  return beginPopupWith(folder, rejecting('scripting', 'executeScript', refusal));
}

function rejecting(api: string, name: string, sentence: string): string {
  const value = `() => Promise.reject(new Error(${JSON.stringify(sentence)}))`;
  return `Object.defineProperty((globalThis.browser ?? chrome).${api}, '${name}', { value: ${value} });\n`;
}

async function beginPopupWith(folder: string, script: string): Promise<void> {
  const file = join(folder, 'first-question.js');
  await writeFile(file, `${script}${await readFile(file, 'utf8')}`);
}

/** Makes the card's shadow root open, so that a test can look into it; the page could then as well. */
export async function openCards(folder: string): Promise<void> {
  const file = join(folder, 'marks.js');
  const script = await readFile(file, 'utf8');
  const opened = script.replace(/\bmode:\s*[`"']closed[`"']/, 'mode:"open"');
  if (opened === script) throw new Error('the card has no closed shadow root to open');
  await writeFile(file, opened);
}

/** Makes a card settle in 4 s instead of 300 ms, so that a test can surely act before. */
export async function settleSlowly(folder: string): Promise<void> {
  const file = join(folder, 'marks.js');
  const script = await readFile(file, 'utf8');
  const name = /performance\.now\(\)-\w+(?:<|>=)(\w+)/.exec(script)?.[1];
  const slowed = script.replace(`${name}=300,`, `${name}=4000,`);
  if (slowed === script) throw new Error('the card has no 300 ms to settle in');
  await writeFile(file, slowed);
}

/** Gives the extension every site from the start, as if the reader had permitted each that is asked for. */
export async function permitSites(folder: string): Promise<void> {
  const { optional_host_permissions, ...manifest } = await manifestOf(folder);
  const permitted = { ...manifest, host_permissions: optional_host_permissions };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(permitted));
}

/** Makes the background send something out, and the content policy let it. */
export async function plantLeak(folder: string, address = 'https://leak.example/planted'): Promise<void> {
  const manifest = await manifestOf(folder);
  const policy = manifest.content_security_policy.extension_pages as string;
  manifest.content_security_policy.extension_pages = policy.replace(
    "connect-src 'self'",
    "connect-src 'self' https:",
  );
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await appendFile(join(folder, await backgroundFile(folder)), `\nfetch('${address}').catch(() => {});\n`);
}

/** Lets the background answer the first event that it gets, that of its installation, only after a minute. */
export async function keepAtWork(folder: string): Promise<void> {
  const file = join(folder, await backgroundFile(folder));
  await appendFile(file, AT_WORK);
}

const AT_WORK = `
(globalThis.browser ?? chrome).runtime.onInstalled.addListener(() => new Promise((done) => setTimeout(done, 60_000)));
`;

/** Makes the popup keep every state it goes through, from its first moment, in `window.statesSeen`. */
export async function recordStates(folder: string): Promise<void> {
  const popup = join(folder, (await manifestOf(folder)).action.default_popup);
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="/record-states.js"></script>'));
  await writeFile(join(folder, 'record-states.js'), RECORDER);
}

const RECORDER = `
window.statesSeen = [];
new MutationObserver(() => {
  const state = document.querySelector('main')?.dataset.state ?? '';
  const text = document.querySelector('[role=status]')?.textContent.trim() ?? '';
  const last = window.statesSeen.at(-1);
  if (state !== '' && (last?.state !== state || last.text !== text)) window.statesSeen.push({ state, text });
}).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
`;

/**
 * Makes the store run out of room in the workshop every now and then: writes throw, or fail a moment later and take the
 * transaction with them, as the browser's own quota does.
 */
export async function failWrites(folder: string): Promise<void> {
  await beginWorkersWith(folder, FAIL_WRITES);
}

const FAIL_WRITES = `
const channel = new BroadcastChannel('test-no-room');
const failure = () => new DOMException('no room left', 'QuotaExceededError');
for (const name of ['add', 'put']) {
  const real = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...words) {
    // A batch writes some 260 times, a packed segment once.
    if (Math.random() > (this.name === 'segments' ? 1 / 2 : 1 / 400)) return real.apply(this, words);
    channel.postMessage(this.name);
    if (Math.random() < 1 / 2) throw failure();
    const request = real.apply(this, words);
    Object.defineProperty(request, 'error', { get: failure });
    request.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      this.transaction.abort();
      request.dispatchEvent(new Event('error'));
    }, true);
    return request;
  };
}
`;

/** Lets the facts of what was imported be made only as long as the channel `test-facts` says so, again and again. */
export async function holdFacts(folder: string): Promise<void> {
  await beginWorkersWith(folder, HOLD_FACTS);
}

const HOLD_FACTS = `
const channel = new BroadcastChannel('test-facts');
const listen = self.addEventListener;
self.addEventListener = (type, listener) =>
  listen.call(self, type, (event) => {
    if (type !== 'message' || event.data !== 'renew') return listener(event);
    const wait = ({ data }) => {
      channel.removeEventListener('message', wait);
      if (data === 'full') self.fullOnce = true;
      listener(event);
    };
    channel.addEventListener('message', wait);
  });
const real = IDBObjectStore.prototype.add;
IDBObjectStore.prototype.add = function (...words) {
  if (this.name !== 'segments' || !self.fullOnce) return real.apply(this, words);
  self.fullOnce = false;
  throw new DOMException('no room left', 'QuotaExceededError');
};
`;

/** Makes imports note how far they have come after the articles, in a transaction of its own, a little later. */
export async function noteApart(folder: string): Promise<void> {
  await beginWorkersWith(folder, NOTE_APART);
}

const NOTE_APART = `
const begin = IDBDatabase.prototype.transaction;
const put = IDBObjectStore.prototype.put;
const notes = new WeakMap();
IDBDatabase.prototype.transaction = function (...words) {
  const transaction = begin.apply(this, words);
  // The first listener: before the import hears that its batch is done and begins the next.
  transaction.addEventListener('complete', () => {
    const note = notes.get(transaction);
    if (!note) return;
    const jobs = begin.call(this, 'jobs', 'readwrite').objectStore('jobs');
    const until = performance.now() + 200;
    const wait = () => {
      if (performance.now() < until) jobs.count().onsuccess = wait;
      else put.apply(jobs, note);
    };
    wait();
  });
  return transaction;
};
IDBObjectStore.prototype.put = function (...words) {
  const isCursor = this.name === 'jobs' && this.transaction.objectStoreNames.contains('articles');
  if (!isCursor) return put.apply(this, words);
  notes.set(this.transaction, words);
  return this.count();
};
`;

async function beginWorkersWith(folder: string, script: string): Promise<void> {
  const assets = join(folder, 'assets');
  const workers = (await readdir(assets)).filter((name) => /^(pack-)?main-[^.]*\.js$/.test(name));
  if (workers.length !== 2) throw new Error(`the build has other Workers than expected: ${workers}`);
  await writeFile(join(folder, 'worker-begins.js'), script);
  for (const name of workers) {
    const file = join(assets, name);
    await writeFile(file, `import '/worker-begins.js';\n${await readFile(file, 'utf8')}`);
  }
}

async function manifestOf(folder: string) {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

async function backgroundFile(folder: string): Promise<string> {
  const { background } = await manifestOf(folder);
  return background.service_worker ?? background.scripts[0];
}
