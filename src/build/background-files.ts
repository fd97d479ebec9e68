import { build, type Rolldown } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };
import { inlineConfig } from './inline-config';
import type { Target } from './manifest';

/** What a background that wakes loads. */
const FIRST = 'background.js';

/** What several files share and is no longer than this in UTF-16 units stands in the first one. */
const SMALL_CHARS = 2_500;

/**
 * The background as classic files: the first holds all that listens and opens the archive, each other is loaded with the
 * first question that needs it. In the source these are dynamic imports. Chromium's service worker has none: there
 * `importScripts` loads, which after the installation gives only what was loaded during it. Firefox has a page, which
 * imports.
 */
export async function backgroundFiles(target: Target): Promise<Rolldown.EmittedAsset[]> {
  const output = await builtFiles(target);
  const chunks = output.filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = staticallyOf([FIRST], byName);
  const asked = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
  for (const { fileName, code, imports } of chunks)
    if (!asked.has(fileName) && code.length <= SMALL_CHARS && imports.every((name) => first.has(name)))
      first.add(fileName);
  const later = chunks.map(({ fileName }) => fileName).filter((name) => !first.has(name));
  const filesOf = (name: string) => [...staticallyOf([name], byName)].filter((file) => !first.has(file));
  const defined = (name: string) =>
    `backstory.define("${name}",(require,exports,module)=>{"use strict";${withLoads(byName.get(name)!, target, filesOf)}});\n`;
  const source = [
    `var backstory=${target === 'firefox' ? IN_PAGE : IN_WORKER};\n`,
    ...[...first].map(defined),
    ...(target === 'firefox' ? [] : [atInstallation(later)]),
    `backstory.require("${FIRST}");\n`,
  ].join('');
  return [
    { type: 'asset', fileName: FIRST, source },
    ...later.map((name) => ({ type: 'asset' as const, fileName: name, source: defined(name) })),
    ...output
      .filter((file) => file.type === 'asset')
      .map(({ fileName, source }) => ({ type: 'asset' as const, fileName, source })),
  ];
}

async function builtFiles(target: Target): Promise<Rolldown.RolldownOutput['output']> {
  const built = await build(
    inlineConfig(target, {
      lib: { entry: manifest.background.service_worker, formats: ['cjs'], fileName: () => FIRST },
      rolldownOptions: {
        output: { chunkFileNames: 'background-[name].js' },
        checks: { pluginTimings: false },
      },
    }),
  );
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The background was not built');
  return bundle.output;
}

/** Files with all that they import at once, whatever is imported on need left out. */
function staticallyOf(
  names: readonly string[],
  byName: ReadonlyMap<string, Rolldown.OutputChunk>,
  found = new Set<string>(),
): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    staticallyOf(byName.get(name)!.imports, byName, found);
  }
  return found;
}

/** A file's code with each dynamic import as a load of the files that it takes. Throws where one is not found. */
function withLoads(
  { fileName, code, dynamicImports }: Rolldown.OutputChunk,
  target: Target,
  filesOf: (name: string) => readonly string[],
): string {
  const found = new Set<string>();
  const loading = code.replace(DYNAMIC_IMPORT, (_, name: string) => {
    found.add(name);
    const files = filesOf(name).map((file) => `"/${file}"`);
    const given = target === 'firefox' ? files.map((file) => `import(${file})`) : files;
    return `backstory.load("${name}",${given.join(',')})`;
  });
  const missing = dynamicImports.filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`${fileName} imports ${missing.join(', ')} in another way than expected`);
  return loading;
}

/** As Rolldown writes it in CommonJS. */
const DYNAMIC_IMPORT = /Promise\.resolve\(\)\.then\(\(\)=>require\(["'`]\.\/([\w.-]+)["'`]\)\)/g;

/** A file is a function in `known`, by its name, which is called with the first `require` of it. */
const REGISTRY = `
  const known = {};
  const made = {};
  const moduleOf = (path) => {
    const name = path.replace("./", "");
    if (!made[name]) {
      made[name] = { exports: {} };
      known[name](moduleOf, made[name].exports, made[name]);
    }
    return made[name].exports;
  };
  const define = (name, make) => { known[name] = make; };`;

/** The pages' policy wants to be told which scripts are trusted: these files are. */
const IN_WORKER = `(() => {${REGISTRY}
  const policy = trustedTypes.createPolicy("backstory-worker", {
    createScriptURL(url) {
      if (!/^\\/background-[\\w-]+\\.js$/.test(url)) throw new TypeError(url + " is no file of the background");
      return url;
    },
  });
  const loadAll = (files) => importScripts(...files.map((file) => policy.createScriptURL(file)));
  const load = async (name, ...files) => {
    const missing = files.filter((file) => !known[file.slice(1)]);
    if (missing.length > 0) loadAll(missing);
    return moduleOf(name);
  };
  return { define, require: moduleOf, load, loadAll };
})()`;

const IN_PAGE = `(() => {${REGISTRY}
  const load = (name, ...files) => Promise.all(files).then(() => moduleOf(name));
  return { define, require: moduleOf, load };
})()`;

/**
 * A service worker may only load again what it has loaded while it was installed: where that fails, so does the installation,
 * and the browser tries anew. What a listener throws does not fail it by itself.
 */
const atInstallation = (files: readonly string[]): string =>
  `addEventListener("install",(event)=>{try{backstory.loadAll(${JSON.stringify(files.map((file) => `/${file}`))})}catch(error){event.waitUntil(Promise.reject(error))}});\n`;
