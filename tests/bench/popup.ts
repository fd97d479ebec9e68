import { findBrowsers } from '../../src/dev/browsers/find.mjs';
import { openWithExtension } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { buildExtension } from '../../src/dev/build-extension';
import { SEED_URL, samplePages } from '../../src/dev/samples/pages';

// How long the reader waits: from the popup's navigation start to its first fact painted, on the archived article's
// sample page, the background dead before each opening. `tsx tests/bench/popup.ts [RUNS]`

const GOALS_MS = { chromium: 100, firefox: 200 } as const;

async function measure(kind: 'chromium' | 'firefox', runs: number): Promise<void> {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) throw new Error(`No ${kind} was found`);
  const extension = buildExtension(kind);
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
  } finally {
    await session.close();
  }
  process.stdout.write(`${kind} ${session.version}: ${summary(times)} (goal ${GOALS_MS[kind]} ms)\n`);
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(0);
  return `median ${at(0.5)} ms of ${times.length}, half of them ${at(0.25)} to ${at(0.75)}, all ${at(0)} to ${at(1)}`;
}

for (const kind of ['chromium', 'firefox'] as const) await measure(kind, Number(process.argv[2] ?? 20));
