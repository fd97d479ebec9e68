import { frontHtml, storyHtml } from './page-html';
import { type Figures, figuresOf, stepsOn, withTimedExtension } from './timed-page';

/**
 * What Backstory costs a large page: 20 stories and 20 front pages of 7,500 elements and 100 kB of text, each on a site
 * of its own and read, marked and undone once, as its first visitor would have it. The reader library's parse and all of
 * our own code are told apart. `npm run bench:page`
 */
const PAGES = 20;

const GOALS_MS = {
  'reader library': 100,
  'all own code': 20,
  'longest own task': 50,
  undo: 2,
} as const;

async function measure(kind: 'chromium' | 'firefox'): Promise<void> {
  const stories = Array.from({ length: PAGES }, (_, at) => ({
    url: urlOf('story', at),
    html: storyHtml(at),
  }));
  const fronts = Array.from({ length: PAGES }, (_, at) => ({ url: urlOf('front', at), html: frontHtml(at) }));
  await withTimedExtension(kind, [...stories, ...fronts], async (session) => {
    const figures: Figures[] = [];
    for (const { url } of stories) figures.push(figuresOf(await stepsOn(session, url)));
    let read = 0;
    const skipping: number[] = [];
    for (const { url } of fronts) {
      const steps = await stepsOn(session, url);
      if (steps.has('parse')) read += 1;
      skipping.push(steps.get('read') ?? 0);
    }
    process.stdout.write(`${kind} ${session.version}, ${PAGES} fresh pages, ms\n`);
    for (const name of Object.keys(figures[0]!) as (keyof Figures)[])
      print(
        name,
        figures.map((one) => one[name]),
      );
    print('front page', skipping);
    process.stdout.write(`the reader library ran on ${read} of ${PAGES} front pages\n\n`);
  });
}

function print(name: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(1).padStart(6);
  const goal = name in GOALS_MS ? `   goal ${GOALS_MS[name as keyof typeof GOALS_MS]}` : '';
  process.stdout.write(`  ${name.padEnd(18)} median ${at(0.5)}   max ${at(1)}${goal}\n`);
}

function urlOf(kind: string, at: number): string {
  return `https://${kind}-${at}.example/${kind === 'front' ? '' : 'story'}`;
}

for (const kind of ['chromium', 'firefox'] as const) {
  if (process.argv[2] === undefined || process.argv[2] === kind) await measure(kind);
}
