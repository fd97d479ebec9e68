import { annotate } from '../../src/core/annotate/annotate';
import { type Flat, f1, linesOf, type Row, share } from './facts-data';

interface QuoteDocument {
  readonly text: string;
  readonly date: string;
  readonly annotations: readonly {
    readonly attributions: readonly {
      readonly source?: { readonly spans: readonly [number, number][] };
      readonly content?: { readonly spans: readonly [number, number][] };
    }[];
  }[];
}
interface GoldQuote extends Flat {
  readonly sources: readonly [number, number][];
}

/** A speaker span longer than this counts as wrong, in words. */
const LONGEST_SPEAKER = 12;

/** Direct quotes of polnear-dev by the first annotator: what stands between double marks inside a content span. */
export function quoteRows(): Row[] {
  const documents = linesOf<QuoteDocument>('polnear-dev/docs.jsonl.br');
  if (!documents) return [];
  let [gold, found, hits, sourced, spoken] = [0, 0, 0, 0, 0];
  for (const document of documents) {
    const expected = goldQuotes(document);
    const quotes = annotate(document.text, { date: document.date }).quotes.filter(({ span }) =>
      /["“”«»]/.test(document.text.slice(Math.max(0, span.start - 2), span.start)),
    );
    const used = new Set<number>();
    gold += expected.length;
    found += quotes.length;
    for (const quote of expected) {
      if (quote.sources.length) sourced++;
      const index = quotes.findIndex(({ span }, at) => !used.has(at) && covers(span, quote));
      if (index < 0) continue;
      used.add(index);
      hits++;
      const speaker = quotes[index]!.speakerSpan;
      if (!speaker || document.text.slice(speaker.start, speaker.end).split(/\s+/).length > LONGEST_SPEAKER)
        continue;
      if (quote.sources.some(([start, end]) => start < speaker.end && end > speaker.start)) spoken++;
    }
  }
  return [
    {
      set: 'polnear-dev direct quotes',
      system: 'backstory',
      F1: f1(hits, found, gold),
      speakers: share(spoken, sourced),
    },
  ];
}

function goldQuotes({ text, annotations }: QuoteDocument): GoldQuote[] {
  const quotes: GoldQuote[] = [];
  for (const { content, source } of annotations[0]?.attributions ?? [])
    for (const [start, end] of content?.spans ?? []) {
      let open = -1;
      for (const { index } of text.slice(start, end).matchAll(/["“”]/g))
        if (open < 0) open = index;
        else {
          quotes.push({ start: start + open + 1, end: start + index, sources: source?.spans ?? [] });
          open = -1;
        }
    }
  return quotes;
}

/** Overlap of at least half of the union. */
function covers(a: Flat, b: Flat): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return overlap >= (Math.max(a.end, b.end) - Math.min(a.start, b.start)) / 2;
}
