import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/annotate/annotate';
import { textOf } from '../../../src/core/article';
import { factsOf } from '../../../src/core/facts/facts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

interface NewsDocument {
  readonly id: string;
  readonly date?: string;
  readonly dct?: string;
  readonly title?: string | null;
  readonly text?: string;
  readonly body?: string;
}

/** Real news, `most` articles of each set: run with `SPANS=all` for the whole samples. */
const ALL = process.env.SPANS === 'all';
const SETS: readonly [file: string, most: number][] = [
  ['allsides37k/articles-3.jsonl.br', ALL ? 5000 : 150],
  ['polnear-dev/docs.jsonl.br', ALL ? 924 : 100],
  ['timebank/docs.jsonl.br', 183],
];

describe.each(SETS)('every span in %s', (file, most) => {
  const path = DATA + file;
  test.skipIf(!existsSync(path))(
    'holds what it says (skipped without ../shared/data)',
    () => {
      const lines = brotliDecompressSync(readFileSync(path))
        .toString('utf8')
        .trim()
        .split('\n')
        .slice(0, most);
      for (const line of lines) {
        const { id, date, dct, title, text: whole, body = whole ?? '' } = JSON.parse(line) as NewsDocument;
        const article = {
          id,
          url: '',
          date: (date ?? dct ?? '').slice(0, 10),
          headline: title ?? '',
          lead: '',
          body,
          publisher: '',
          lang: 'en',
        };
        const text = textOf(article);
        checkAnnotation(text, article.date);
        for (const fact of factsOf(article)) {
          if (text.slice(fact.span.start, fact.span.end) !== fact.text) throw new Error(`${id}: ${fact.id}`);
          for (const part of [
            ...fact.quantities,
            ...fact.dates,
            ...fact.names,
            ...(fact.quote ? [fact.quote] : []),
          ])
            if (part.span.start < fact.span.start || part.span.end > fact.span.end)
              throw new Error(`${id}: part outside ${fact.id}`);
        }
      }
      expect(lines.length).toBeGreaterThan(0);
    },
    600_000,
  );
});

function checkAnnotation(text: string, date: string): void {
  const { sentences, dates, quantities, names, references, quotes } = annotate(text, { date });
  for (const parts of [
    sentences,
    dates.map(spanOf),
    quantities.map(spanOf),
    names.map(spanOf),
    references.map(spanOf),
  ]) {
    let last = 0;
    for (const { start, end } of parts) {
      if (start < last || end <= start || end > text.length)
        throw new Error(`${start} to ${end} after ${last}`);
      if (text.slice(start, end).trim() !== text.slice(start, end)) throw new Error(`blanks at ${start}`);
      last = end;
    }
  }
  for (const { name, span } of [...names, ...references])
    if (text.slice(span.start, span.end) !== name) throw new Error(name);
  for (const { speakerText, speakerSpan } of quotes)
    if (speakerSpan && text.slice(speakerSpan.start, speakerSpan.end) !== speakerText)
      throw new Error(speakerText);
}

const spanOf = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) => span;
