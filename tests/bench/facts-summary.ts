import type { Article } from '../../src/core/article';
import { factsOf } from '../../src/core/facts/facts';
import { sentencesOf } from '../../src/core/text/sentences';
import { linesOf, type Row, share } from './facts-data';

interface HighlightDocument {
  readonly id: string;
  readonly url: string;
  readonly date: string;
  readonly publisher: string;
  readonly title: string;
  readonly body: string;
  readonly highlights: readonly string[];
}

/** Three sentences of each CNN article against its editors' highlights. */
export function summaryRows(): Row[] {
  const documents = linesOf<HighlightDocument>('cnn-highlights-dev/docs.jsonl.br');
  if (!documents) return [];
  const systems: [string, (document: HighlightDocument) => string[]][] = [
    ['LEAD-3', ({ body }) => sentences(body).slice(0, 3)],
    ['TextRank', ({ body }) => textRank(sentences(body))],
    ['random', ({ body, id }) => random(sentences(body), id)],
    ['backstory', (document) => factsOf(articleOf(document), 3).map(({ text }) => text)],
  ];
  return systems.map(([system, choose]) => measure(system, documents, choose));
}

function articleOf({ id, url, date, publisher, title, body }: HighlightDocument): Article {
  return { id, url, date, headline: title, lead: '', body, publisher, lang: 'en' };
}

function measure(
  system: string,
  documents: readonly HighlightDocument[],
  choose: (document: HighlightDocument) => string[],
): Row {
  let [one, two, long, length] = [0, 0, 0, 0];
  let [numbers, numbersKept, names, namesKept, chosen, alone] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const shown = choose(document);
    const text = shown.join(' ');
    const reference = document.highlights.join(' ');
    const [a, b] = [wordsIn(text), wordsIn(reference)];
    one += rouge(a, b, 1);
    two += rouge(a, b, 2);
    long += rougeLong(a, b);
    length += text.split(/\s+/).length;
    const printed = numbersIn(text);
    for (const number of numbersIn(reference)) {
      numbers++;
      if (printed.has(number)) numbersKept++;
    }
    for (const name of namesIn(reference)) {
      names++;
      if (text.includes(name)) namesKept++;
    }
    chosen += shown.length;
    alone += shown.filter(isSelfContained).length;
  }
  const mean = (sum: number): number => Math.round((sum / documents.length) * 1000) / 10;
  return {
    set: `CNN highlights (${documents.length})`,
    system,
    'ROUGE-1': mean(one),
    'ROUGE-2': mean(two),
    'ROUGE-L': mean(long),
    words: Math.round((length / documents.length) * 10) / 10,
    'numbers kept': share(numbersKept, numbers),
    'names kept': share(namesKept, names),
    'self-contained': share(alone, chosen),
  };
}

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const numbersIn = (text: string): Set<string> =>
  new Set((text.match(/\d[\d,.]*\d|\d/g) ?? []).map((number) => number.replaceAll(',', '')));
/** Capitalised words inside a sentence. */
const namesIn = (text: string): Set<string> => new Set(text.match(/(?<=[a-z,;] )[A-Z][\p{L}'’]+/gu) ?? []);

/** By the sentence's own words alone, independently of what the extractor thinks. */
function isSelfContained(sentence: string): boolean {
  if (
    /^(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|But|And|So|However|Meanwhile|Also|Yet|Or)\b/.test(
      sentence,
    )
  )
    return false;
  if ((sentence.match(/["“”]/g) ?? []).length % 2) return false;
  return !/^[a-z]/.test(sentence);
}

function rouge(found: readonly string[], gold: readonly string[], size: number): number {
  const count = (all: readonly string[]): Map<string, number> => {
    const grams = new Map<string, number>();
    for (let at = 0; at + size <= all.length; at++) {
      const gram = all.slice(at, at + size).join(' ');
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
    return grams;
  };
  const [a, b] = [count(found), count(gold)];
  let shared = 0;
  for (const [gram, times] of b) shared += Math.min(times, a.get(gram) ?? 0);
  return harmonic(shared, found.length - size + 1, gold.length - size + 1);
}

function rougeLong(found: readonly string[], gold: readonly string[]): number {
  let row = new Uint16Array(gold.length + 1);
  for (const word of found) {
    const next = new Uint16Array(gold.length + 1);
    gold.forEach((other, at) => {
      next[at + 1] = word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    });
    row = next;
  }
  return harmonic(row[gold.length]!, found.length, gold.length);
}

function harmonic(shared: number, found: number, gold: number): number {
  return shared > 0 && found > 0 && gold > 0 ? (2 * shared) / (found + gold) : 0;
}

/** Mihalcea & Tarau 2004: PageRank over word overlap, damping .85, 20 rounds. */
function textRank(all: readonly string[]): string[] {
  const bags = all.map((sentence) => new Set(wordsIn(sentence).filter((word) => word.length > 3)));
  const weight = bags.map((a, i) =>
    bags.map((b, j) => {
      if (i === j) return 0;
      let shared = 0;
      for (const word of a) if (b.has(word)) shared++;
      return shared / (Math.log(a.size + 1) + Math.log(b.size + 1) + 1e-9);
    }),
  );
  const sums = weight.map((row) => row.reduce((sum, value) => sum + value, 0));
  let rank = all.map(() => 1);
  for (let round = 0; round < 20; round++)
    rank = all.map(
      (_, i) =>
        0.15 + 0.85 * weight.reduce((sum, row, j) => sum + (sums[j] ? (row[i]! / sums[j]) * rank[j]! : 0), 0),
    );
  return top(all, (index) => rank[index]!);
}

/** The same choice in every run: order by a hash of id and place. */
function random(all: readonly string[], id: string): string[] {
  return top(all, (index) => {
    let hash = 2166136261;
    for (const letter of id + index) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
    return hash >>> 0;
  });
}

function top(all: readonly string[], score: (index: number) => number): string[] {
  return all
    .map((sentence, index) => ({ sentence, score: score(index) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}
