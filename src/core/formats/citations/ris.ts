import type { Article } from '../../article';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';

/** The tags of each part of an article, the surest first (RIS Format Specifications of Reference Manager). */
const TAGS: { readonly [field in keyof Article]: readonly string[] } = {
  id: ['ID'],
  url: ['UR', 'L2', 'L1', 'LK'],
  date: ['DA', 'Y1', 'PY'],
  headline: ['TI', 'T1', 'CT', 'BT'],
  lead: ['AB', 'N2'],
  body: ['FT'],
  publisher: ['T2', 'JF', 'JO', 'JA', 'PB', 'DB'],
  lang: ['LA'],
};

/** Reads references in RIS, as reference managers and press databases export them; the abstract is the lead. */
export async function* readRis(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source), source.name, source.note);
}

async function* referencesIn(source: Source): AsyncGenerator<Row | ToldRow> {
  let begun = 0;
  let last = '';
  let fields = new Map<string, string>();
  for await (const { line, text } of linesOf(source)) {
    const found = /^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s+(.*))?$/s.exec(text ?? '');
    const [, tag = '', value = ''] = found ?? [];
    if (found === null) {
      // A line without a tag goes on with the field before
      if (text !== null && fields.has(last)) fields.set(last, `${fields.get(last)}\n${text.trim()}`);
      continue;
    }
    if (tag === 'TY' && fields.size > 0) yield toldOf(fields, begun); // one that was not ended
    if (tag === 'TY' || tag === 'ER') {
      if (tag === 'ER' && fields.size > 0) yield toldOf(fields, begun);
      fields = new Map();
      begun = line;
      continue;
    }
    last = tag;
    if (!fields.has(tag)) fields.set(tag, value.trim());
  }
  if (fields.size > 0) yield toldOf(fields, begun);
}

function toldOf(fields: ReadonlyMap<string, string>, line: number): ToldRow {
  const told: Partial<Record<keyof Article, string>> = {};
  for (const [field, tags] of Object.entries(TAGS) as [keyof Article, readonly string[]][])
    told[field] = tags.map((tag) => fields.get(tag) ?? '').find((text) => text !== '') ?? '';
  // `2024/05/14/` has a place for what else is known of the day
  return {
    kind: 'told',
    line: Math.max(1, line),
    told: { ...told, date: (told.date ?? '').replace(/\/{1,3}[^/\d]{0,200}$/, '') },
  };
}
