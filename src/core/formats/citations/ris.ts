import type { Article } from '../../article';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';

type Tags = { readonly [field in keyof Article]: readonly string[] };

/** A format of tagged lines: how one is written, the tags that begin and end a reference, and those of each part, the surest first. */
interface Tagged {
  readonly line: RegExp;
  readonly first: string;
  readonly last: string;
  readonly tags: Tags;
}

/** RIS Format Specifications of Reference Manager. */
const RIS: Tagged = {
  line: /^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s+(.*))?$/s,
  first: 'TY',
  last: 'ER',
  tags: {
    id: ['ID'],
    url: ['UR', 'L2', 'L1', 'LK'],
    date: ['DA', 'Y1', 'PY'],
    headline: ['TI', 'T1', 'CT', 'BT'],
    lead: ['AB', 'N2'],
    body: ['FT'],
    publisher: ['T2', 'JF', 'JO', 'JA', 'PB', 'DB'],
    lang: ['LA'],
  },
};

/** What EndNote exports (.enw), after the Refer of Unix: https://en.wikipedia.org/wiki/Refer_(software) */
const REFER: Tagged = {
  line: /^%([!-~])(?:\s+(.*))?$/s,
  first: '0',
  last: '',
  tags: {
    id: ['M', 'F'],
    url: ['U'],
    date: ['8', 'D'],
    headline: ['T'],
    lead: ['X'],
    body: [],
    publisher: ['J', 'B', 'I', '~'],
    lang: ['G'],
  },
};

/** Reads references in RIS, as reference managers and press databases export them; the abstract is the lead. */
export async function* readRis(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source, RIS), source.name, source.note);
}

/** Reads references as EndNote exports them in tagged lines; the abstract is the lead. */
export async function* readRefer(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source, REFER), source.name, source.note);
}

async function* referencesIn(
  source: Source,
  { line: tagged, first, last: end, tags }: Tagged,
): AsyncGenerator<Row | ToldRow> {
  let begun = 0;
  let last = '';
  let fields = new Map<string, string>();
  for await (const { line, text } of linesOf(source)) {
    const found = tagged.exec(text ?? '');
    const [, tag = '', value = ''] = found ?? [];
    if (found === null) {
      // A line without a tag goes on with the field before
      if (text !== null && fields.has(last)) fields.set(last, `${fields.get(last)}\n${text.trim()}`);
      continue;
    }
    if (tag === first && fields.size > 0) yield toldOf(fields, begun, tags); // one that was not ended
    if (tag === first || tag === end) {
      if (tag === end && fields.size > 0) yield toldOf(fields, begun, tags);
      fields = new Map();
      begun = line;
      continue;
    }
    last = tag;
    if (!fields.has(tag)) fields.set(tag, value.trim());
  }
  if (fields.size > 0) yield toldOf(fields, begun, tags);
}

function toldOf(fields: ReadonlyMap<string, string>, line: number, of: Tags): ToldRow {
  const told: Partial<Record<keyof Article, string>> = {};
  for (const [field, tags] of Object.entries(of) as [keyof Article, readonly string[]][])
    told[field] = tags.map((tag) => fields.get(tag) ?? '').find((text) => text !== '') ?? '';
  // `2024/05/14/` has a place for what else is known of the day
  return {
    kind: 'told',
    line: Math.max(1, line),
    told: {
      ...told,
      date: withYear(told.date ?? '', fields.get('D') ?? '').replace(/\/{1,3}[^/\d]{0,200}$/, ''),
    },
  };
}

/** EndNote's `%8 March 4` beside `%D 2019`. */
function withYear(date: string, year: string): string {
  return date === '' || /\d{4}/.test(date) ? date : `${date} ${year}`.trim();
}
