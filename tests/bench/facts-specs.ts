import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { annotate } from '../../src/core/annotate/annotate';
import type { Quantity } from '../../src/core/fact';
import { dataFile, type Flat, f1, pairUp, type Row, share } from './facts-data';

interface Spec {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Start: number;
    readonly End?: number;
    readonly Length?: number;
    readonly Resolution?: { readonly value?: string };
    readonly Value?: {
      readonly Timex?: string;
      readonly PastResolution?: { readonly date?: string };
      readonly FutureResolution?: { readonly date?: string };
    };
  }[];
}

/** Recognizers-Text's own cases: amounts of money and percentages by value, dates by either of its readings. */
export function recognizerRows(): Row[] {
  const path = dataFile('recognizers/specs.tar.gz');
  if (!path) return [];
  const spec = (name: string): Spec[] =>
    JSON.parse(
      execFileSync('tar', ['xzOf', path, `./${name}.json`], { maxBuffer: 1e8 })
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  return [
    amounts('Recognizers currency', spec('NumberWithUnit_English_CurrencyModel'), 'money'),
    amounts('Recognizers percent', spec('Number_English_PercentModel'), 'percent'),
    dates('Recognizers date', spec('DateTime_English_DateParser')),
  ];
}

function amounts(set: string, specs: readonly Spec[], kind: Quantity['kind']): Row {
  let [gold, found, hits, right] = [0, 0, 0, 0];
  for (const { Input, Results } of specs) {
    const expected = Results.map((result) => ({
      start: result.Start,
      end: result.Start + result.Text.length,
      value: Number((result.Resolution?.value ?? '').replace('%', '')),
    }));
    const spans = annotate(Input, {})
      .quantities.filter((quantity) => quantity.kind === kind)
      .map(({ span, value }) => ({ ...span, value }));
    const pairs = pairUp(expected, spans);
    gold += expected.length;
    found += spans.length;
    hits += pairs.length;
    // Cents and pence are hundredths here, units of their own there.
    right += pairs.filter(([a, b]) => near(a.value, b.value) || near(a.value, b.value * 100)).length;
  }
  return { set, system: 'backstory', 'span F1': f1(hits, found, gold), 'value right': share(right, gold) };
}

function dates(set: string, specs: readonly Spec[]): Row {
  let [gold, hits, right] = [0, 0, 0];
  for (const { Input, Context, Results } of specs) {
    const found = annotate(Input, { date: (Context?.ReferenceDateTime ?? '').slice(0, 10) }).dates.map(
      ({ span, value }) => ({ ...span, value }),
    );
    const expected = Results.map((result) => ({
      start: result.Start,
      end: result.Start + result.Text.length,
      result,
    }));
    gold += expected.length;
    for (const [{ result }, { value }] of pairUp(expected, found)) {
      hits++;
      const day = value.slice(0, 10);
      const { Timex, PastResolution, FutureResolution } = result.Value ?? {};
      if (day === Timex || day === PastResolution?.date || day === FutureResolution?.date) right++;
    }
  }
  return { set, system: 'backstory', found: share(hits, gold), 'value right': share(right, gold) };
}

interface QuantulumCase {
  readonly req: string;
  readonly res: readonly { readonly value: number; readonly unit: string; readonly surface: string }[];
}

/** quantulum3's cases of money and percentages. */
export function quantulumRows(): Row[] {
  const path = dataFile('quantulum3/quantities.json');
  if (!path) return [];
  let [gold, right] = [0, 0];
  for (const { req, res } of JSON.parse(readFileSync(path, 'utf8')) as QuantulumCase[]) {
    const found = annotate(req, {}).quantities;
    for (const { value, unit, surface } of res) {
      if (!/dollar|euro|pound sterling|cent|percent|yen/.test(unit) || /centi/.test(unit)) continue;
      gold++;
      const start = req.indexOf(surface);
      const match = found.find(({ span }) => span.start < start + surface.length && span.end > start);
      const whole = match?.high === undefined ? match?.value : (match.value + match.high) / 2;
      if (whole !== undefined && near(whole, /^cent$/.test(unit) ? value / 100 : value)) right++;
    }
  }
  return [
    { set: `quantulum3 money, percent (${gold})`, system: 'backstory', 'value right': share(right, gold) },
  ];
}

interface HandDocument {
  readonly date: string;
  readonly text: string;
  readonly ann: readonly (Flat & { readonly type: string; readonly value: string | null })[];
}

/** The development spans of eight articles: names by type, quantities and dates by value. */
export function handSpanRows(): Row[] {
  const path = dataFile('hand-spans/gold.json');
  if (!path) return [];
  const types: Readonly<Record<string, string>> = { PER: 'person', LOC: 'place', ORG: 'organisation' };
  const totals = { names: [0, 0, 0, 0], quantities: [0, 0, 0, 0], dates: [0, 0, 0, 0] };
  const add = (total: number[], counts: readonly number[]): void => {
    counts.forEach((count, at) => {
      total[at]! += count;
    });
  };
  for (const { text, date, ann } of JSON.parse(readFileSync(path, 'utf8')) as HandDocument[]) {
    const found = annotate(text, { date });
    const names = ann.filter(({ type }) => types[type]);
    const mine = found.names
      .filter(({ type }) => type !== 'other')
      .map(({ span, type }) => ({ ...span, type }));
    const named = pairUp(names, mine);
    add(totals.names, [
      names.length,
      mine.length,
      named.length,
      named.filter(([a, b]) => types[a.type] === b.type).length,
    ]);
    const amounts = ann.filter(({ type }) => type === 'QTY');
    const dated = ann.filter(({ type }) => type === 'DATE');
    const quantities = found.quantities
      .filter(({ kind, span }) => kind !== 'duration' || !overlaps(span, dated))
      .map(({ span, value }) => ({ ...span, value }));
    const pairs = pairUp(amounts, quantities);
    add(totals.quantities, [
      amounts.length,
      quantities.length,
      pairs.length,
      pairs.filter(([a, b]) => near(Number(a.value?.split(' ')[0]), b.value)).length,
    ]);
    const days = found.dates
      .filter(({ type, span }) => type !== 'DURATION' || !overlaps(span, amounts))
      .map(({ span, value }) => ({ ...span, value }));
    const dates = pairUp(dated, days);
    add(totals.dates, [
      dated.length,
      days.length,
      dates.length,
      dates.filter(([a, b]) => a.value === b.value).length,
    ]);
  }
  return Object.entries(totals).map(([kind, [gold = 0, count = 0, hits = 0, right = 0]]) => ({
    set: `hand spans: ${kind}`,
    system: 'backstory',
    'span F1': f1(hits, count, gold),
    [kind === 'names' ? 'typed F1' : 'value right']:
      kind === 'names' ? f1(right, count, gold) : share(right, gold),
  }));
}

function overlaps(span: Flat, others: readonly Flat[]): boolean {
  return others.some((other) => other.start < span.end && other.end > span.start);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}
