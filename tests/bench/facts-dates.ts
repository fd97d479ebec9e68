import * as chrono from 'chrono-node';
import { annotate } from '../../src/core/annotate/annotate';
import { type Flat, f1, linesOf, pairUp, type Row } from './facts-data';

interface TimeBankDocument {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly (Flat & { readonly value: string })[];
}
type Found = Flat & { readonly value: string };

/** Documents kept aside while tuning: the last by id. */
const KEPT_ASIDE = 40;

/** TimeBank: spans by any overlap, values by equality, all TIMEX3 types. */
export function timeBankRows(): Row[] {
  const documents = linesOf<TimeBankDocument>('timebank/docs.jsonl.br');
  if (!documents) return [];
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const systems: [string, (document: TimeBankDocument) => Found[]][] = [
    ['backstory', ours],
    ['chrono-node', chronos],
  ];
  const sets: [string, TimeBankDocument[]][] = [
    ['TimeBank', sorted],
    ['TimeBank tuned on', sorted.slice(0, -KEPT_ASIDE)],
    ['TimeBank kept aside', sorted.slice(-KEPT_ASIDE)],
  ];
  return sets.flatMap(([set, part]) =>
    systems.map(([system, find]) => {
      let [gold, found, hits, right] = [0, 0, 0, 0];
      for (const document of part) {
        const spans = find(document);
        const pairs = pairUp(document.timex, spans);
        gold += document.timex.length;
        found += spans.length;
        hits += pairs.length;
        right += pairs.filter(([a, b]) => a.value === b.value).length;
      }
      return { set, system, 'relaxed F1': f1(hits, found, gold), 'value F1': f1(right, found, gold) };
    }),
  );
}

function ours({ text, dct }: TimeBankDocument): Found[] {
  return annotate(text, { date: dct.slice(0, 10) }).dates.map(({ span, value }) => ({ ...span, value }));
}

function chronos({ text, dct }: TimeBankDocument): Found[] {
  return chrono.parse(text, new Date(`${dct.slice(0, 10)}T12:00:00`)).map((result) => {
    const date = result.start.date().toISOString();
    const length = result.start.isCertain('hour')
      ? 16
      : result.start.isCertain('day') || result.start.isCertain('weekday')
        ? 10
        : result.start.isCertain('month')
          ? 7
          : result.start.isCertain('year')
            ? 4
            : 10;
    return { start: result.index, end: result.index + result.text.length, value: date.slice(0, length) };
  });
}
