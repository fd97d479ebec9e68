/** A figure as a part prints it: `own` and `beside` take it from the output, null when it is not there. */
interface PrintedFigure {
  readonly what: string;
  readonly own: (output: string) => string | null;
  readonly beside?: (output: string) => string | null;
}

/** One of the benches, how it is run and what of its output goes into the table. */
export interface Part {
  readonly name: string;
  /** Counts of articles or rounds, and those of a run that takes minutes instead of an hour. */
  readonly words: readonly string[];
  readonly quickWords?: readonly string[];
  readonly figures: (words: readonly string[]) => readonly PrintedFigure[];
}

const PEERS = ['flexsearch', 'sqlite-wasm', 'minisearch', 'orama'];

/** The columns of bench:match. */
const COLUMNS = { bytes: 2, gzip: 3, cold: 5, p50: 6, p95: 7, MB: 8 } as const;

/** A cell of the row of an engine at a count of articles; null where it stands no number. */
function cell(output: string, count: string, engine: string, column: keyof typeof COLUMNS): string | null {
  const row = output.split('\n').find((line) => line.startsWith(`| ${count} | ${engine} |`));
  const text = row?.split('|')[COLUMNS[column] + 1]?.trim() ?? '';
  return /^[\d.]+$/.test(text) ? Number(text).toLocaleString('en') : null;
}

/** How well an engine ranks for the pages of basil; null where it was not asked. */
function quality(output: string, count: string, engine: string): string | null {
  const row = output.split('\n').find((line) => line.startsWith(`| ${count} | ${engine} | basil |`));
  const cells = row?.split('|').map((text) => shortened(text.trim()));
  return cells ? `${cells[4]} / ${cells[5]} / ${cells[7]}` : null;
}

function ofPeers(one: (engine: string) => string | null, unit: string): string {
  const known = PEERS.flatMap((engine) => {
    const figure = one(engine);
    return figure === null ? [] : [`${engine} ${figure}`];
  });
  return `${known.join(', ')} ${unit}`.trim();
}

function matchFigures(sets: readonly string[]): PrintedFigure[] {
  return sets
    .filter((set) => /^\d+$/.test(set))
    .flatMap((set) => {
      const count = `${Number(set).toLocaleString('en')} articles`;
      const row = (
        what: string,
        column: keyof typeof COLUMNS,
        unit: string,
        beside: string | null,
        engine = 'backstory',
      ) => ({
        what: `${count}: ${what}`,
        own: (output: string) => withUnit(cell(output, set, engine, column), unit),
        ...(beside === null
          ? {}
          : {
              beside: (output: string) => ofPeers((peer) => cell(output, set, peer, column), beside),
            }),
      });
      return [
        row('whole page to its 50 best, p50 of processor time', 'p50', 'ms', 'ms, all given 40 ready words'),
        row('with 40 words ready, as the others get them', 'p50', 'ms', null, 'backstory-words'),
        row('all that the popup shows, p50 of processor time', 'p50', 'ms', null, 'context'),
        row('all that the popup shows, p95', 'p95', 'ms', null, 'context'),
        row('bytes to first answer', 'cold', 'ms', 'ms'),
        row('memory kept', 'MB', 'MB', 'MB'),
        row('index, bytes an article', 'bytes', '', ''),
        row('index compressed by gzip, bytes an article', 'gzip', '', ''),
        {
          what: `${count}: basil by the index alone, without dates, R@5 / MRR / nDCG@10`,
          own: (output: string) => quality(output, set, 'backstory'),
          beside: (output: string) => ofPeers((peer) => quality(output, set, peer), ''),
        },
      ];
    });
}

function withUnit(figure: string | null, unit: string): string | null {
  return figure === null ? null : `${figure} ${unit}`.trim();
}

/** What stands in the groups of the first place that the pattern matches, in a sentence with `$1`, `$2`, …; null for none. */
const printed =
  (pattern: RegExp, sentence = '$1') =>
  (output: string): string | null => {
    const found = pattern.exec(output);
    return found && sentence.replace(/\$(\d)/g, (_, group: string) => shortened(found[Number(group)] ?? ''));
  };

/** `.94` for `0.94`. */
const shortened = (figure: string): string => figure.replace(/^0(?=\.)/, '');

const inBoth =
  (pattern: (kind: string) => RegExp, unit: string) =>
  (output: string): string | null => {
    const figures = ['chromium', 'firefox'].map((kind) => pattern(kind).exec(output)?.[1]);
    if (figures.some((figure) => figure === undefined)) return null;
    return `${figures[0]} ${unit} Chromium, ${figures[1]} ${unit} Firefox`.replaceAll('  ', ' ');
  };

/** The lines of one browser, up to the other's. */
const block = (kind: string, rest: string): RegExp => new RegExp(`^${kind} [^]*?${rest}`, 'm');

export const PARTS: readonly Part[] = [
  {
    name: 'bench:read',
    words: [],
    figures: () => [
      {
        what: 'article text on 181 pages, F1 of 4-gram shingles',
        own: printed(/^readPage +F1 ([\d.]+)/m),
        beside: printed(/^plain Readability +F1 ([\d.]+)/m, 'Readability alone $1'),
      },
    ],
  },
  {
    name: 'bench:facts',
    words: [],
    figures: () => [
      {
        what: 'TimeBank dates, relaxed / value F1',
        own: printed(/^TimeBank +backstory +relaxed F1 ([\d.]+) +value F1 ([\d.]+)/m, '$1 / $2'),
        beside: printed(
          /^TimeBank +chrono-node +relaxed F1 ([\d.]+) +value F1 ([\d.]+)/m,
          'chrono-node $1 / $2',
        ),
      },
      {
        what: 'quotes on PolNeAR, F1 / speaker right',
        own: printed(/^polnear.*backstory +F1 ([\d.]+) +speakers ([\d.]+)/m, '$1 / $2'),
      },
      {
        what: 'CNN highlights, 3 facts: ROUGE-1/2/L',
        own: printed(
          /^CNN.* backstory +ROUGE-1 ([\d.]+) +ROUGE-2 ([\d.]+) +ROUGE-L ([\d.]+)/m,
          '$1 / $2 / $3',
        ),
        beside: printed(
          /^CNN.* LEAD-3 +ROUGE-1 ([\d.]+) +ROUGE-2 ([\d.]+) +ROUGE-L ([\d.]+)/m,
          'LEAD-3 $1 / $2 / $3',
        ),
      },
      {
        what: 'numbers kept, names kept of the highlights',
        own: printed(/^CNN.* backstory .*numbers kept ([\d.]+) +names kept ([\d.]+)/m, '$1, $2'),
        beside: printed(/^CNN.* LEAD-3 .*numbers kept ([\d.]+) +names kept ([\d.]+)/m, 'LEAD-3 $1, $2'),
      },
      {
        what: 'English facts, MB of text a second of processor time',
        own: printed(/^speed.* backstory facts +MB\/s ([\d.]+)/m),
        beside: (output) =>
          `${printed(/^speed.* compromise +MB\/s ([\d.]+)/m, 'compromise $1')(output)}, ${printed(/^speed.* wink-nlp +MB\/s ([\d.]+)/m, 'wink-nlp $1')(output)}`,
      },
    ],
  },
  {
    name: 'bench:match',
    words: ['1000', '10000'],
    quickWords: ['1000'],
    figures: matchFigures,
  },
  {
    name: 'eval',
    words: [],
    figures: () => [
      {
        what: 'basil among 37,841 articles, without dates: R@5 / MRR / nDCG@10',
        own: printed(/^basil.*date-blind: R@5 ([\d.]+), MRR ([\d.]+), nDCG@10 ([\d.]+)/m, '$1 / $2 / $3'),
      },
      {
        what: 'basil among 37,841 articles, with dates: R@5 / MRR / nDCG@10',
        own: printed(/^basil.* dated: R@5 ([\d.]+), MRR ([\d.]+), nDCG@10 ([\d.]+)/m, '$1 / $2 / $3'),
      },
    ],
  },
  {
    name: 'bench:marks',
    words: [],
    figures: () => [
      {
        what: '50,000 names found in 100 kB: ready from what is stored; each search when warm, of the fastest',
        own: printed(/'backstory'\D+\d+\D+([\d.]+)\D+([\d.]+)/, '$1 ms; $2 ms'),
        beside: printed(
          /'ahocorasick'\D+\d+\D+([\d.]+)\D+([\d.]+)[\s\S]*'modern-ahocorasick'\D+\d+\D+([\d.]+)\D+([\d.]+)/,
          'modern-ahocorasick $3 ms; $4 ms, ahocorasick $1 ms; $2 ms',
        ),
      },
    ],
  },
  {
    name: 'bench:size',
    words: ['200000'],
    quickWords: ['10000'],
    figures: ([count = '']) => [
      {
        what: `${Number(count).toLocaleString('en')} articles: packed in, memory, whole-page query p50`,
        own: printed(
          /packed in (\d+) s, \d+ MB, (\d+) MB resident[\s\S]*query p50 ([\d.]+) ms/,
          '$1 s, $2 MB, $3 ms',
        ),
      },
    ],
  },
  {
    name: 'bench:page',
    words: [],
    figures: () => [
      {
        what: 'own code on a page of 7,500 elements and 100 KB, median of 20',
        own: inBoth((kind) => block(kind, 'all own code +median +([\\d.]+)'), 'ms'),
        beside: (output) => {
          const found = inBoth((kind) => block(kind, 'reader library +median +([\\d.]+)'), 'ms')(output);
          return found && `Readability ${found}`;
        },
      },
      {
        what: 'the longest of its tasks on 20 pages',
        own: inBoth((kind) => block(kind, 'longest own task +median +[\\d.]+ +max +([\\d.]+)'), 'ms'),
      },
    ],
  },
  {
    name: 'bench:popup',
    words: ['20'],
    quickWords: ['5'],
    figures: () => [
      {
        what: 'popup opened on a sleeping background to first fact painted, median',
        own: inBoth((kind) => block(kind, 'median (\\d+) ms'), 'ms'),
        beside: (output) => {
          const found = inBoth((kind) => block(kind, 'trivial extension: median (\\d+) ms'), 'ms')(output);
          return found && `an extension of one message ${found}`;
        },
      },
    ],
  },
  {
    name: 'bench:import',
    words: ['6000'],
    quickWords: ['1000'],
    figures: ([count = '']) => [
      {
        what: `${Number(count).toLocaleString('en')} articles imported in the browser: found, articles a second`,
        own: inBoth((kind) => block(kind, ' and (\\d+) articles a second'), ''),
      },
      {
        what: 'popup to first fact while that is imported, median',
        own: inBoth((kind) => block(kind, 'meanwhile median (\\d+) ms'), 'ms'),
      },
    ],
  },
];
