import { rmSync } from 'node:fs';
import { type BrowserKind, findBrowsers, type InstalledBrowser } from '../../src/dev/browsers/find.mjs';
import { openWithExtension } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { buildExtension } from '../../src/dev/build-extension';
import { SEED_URL, samplePages } from '../../src/dev/samples/pages';
import { trivialExtension } from './trivial-extension';

// How long the reader waits: from the popup's navigation start to its first fact painted, on the archived article's
// sample page, the background dead before each opening, beside an extension of one message.
// `npm run bench:popup -- [RUNS [BROWSER]]`

/** The greatest ratio to the extension of one message that is aimed at. */
const GOAL = 1.4;

async function measure(kind: BrowserKind, runs: number): Promise<void> {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) throw new Error(`No ${kind} was found`);
  const own = await waits(browser, buildExtension(kind), runs);
  const folder = trivialExtension(kind);
  const trivial = await waits(browser, folder, runs).finally(() => rmSync(folder, { recursive: true }));
  const ratio = medianOf(own.times) / medianOf(trivial.times);
  process.stdout.write(
    `${kind} ${own.version}: ${summary(own.times)}\n` +
      `  trivial extension: ${summary(trivial.times)}\n` +
      `  ratio ${ratio.toFixed(2)} (goal ${GOAL})\n`,
  );
}

/** The milliseconds to the first fact, of so many openings. */
async function waits(
  browser: InstalledBrowser,
  extension: string,
  runs: number,
): Promise<{ times: number[]; version: string }> {
  const session = await openWithExtension(browser, { extension, headless: true, pages: await samplePages() });
  const times: number[] = [];
  try {
    const page = await session.openPage(SEED_URL);
    for (let run = 0; run < runs; run++) {
      await session.stopBackground();
      const popup = await session.openPopup(page);
      const mark = () => performance.getEntriesByName('first-fact')[0]?.startTime ?? null;
      times.push(await eventually('the first fact', () => popup.evaluate(mark)));
      await popup.close();
    }
    return { times, version: session.version };
  } finally {
    await session.close();
  }
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.round((times.length - 1) / 2)]!;
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(0);
  return `median ${at(0.5)} ms of ${times.length}, half of them ${at(0.25)} to ${at(0.75)}, all ${at(0)} to ${at(1)}`;
}

const [runs = '20', only] = process.argv.slice(2);
for (const kind of ['chromium', 'firefox'] as const)
  if (only === undefined || only === kind) await measure(kind, Number(runs));
