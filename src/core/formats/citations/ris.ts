import type { Article } from '../../article';
import { headText } from '../decode';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';
import { peek } from '../peek';

type Tags = { readonly [field in keyof Article]: readonly string[] };

/** A format of tagged lines: how one is written, the tags that begin and end a reference, and those of each part, the surest first. */
interface Tagged {
  readonly line: RegExp;
  readonly first: string;
  readonly last: string;
  /** The tag of the year, where that of the date has it not always. */
  readonly year?: string;
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
  year: 'D',
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

/** RefWorks Tagged Format; other tags than these begin no line, as words in capitals do. */
const REFWORKS: Tagged = {
  line: /^(RT|SR|ID|[AKTU]\d|JF|JO|YR|FD|VO|IS|SP|OP|AB|NO|ED|PB|PP|SN|AV|AD|AN|LA|CL|SF|OT|LK|DO|CN|DB|DS|IP|RD|ST|UL|SL|LL|CR|WT|WV|WP|OL)(?:\s(.*))?$/s,
  first: 'RT',
  last: '',
  year: 'YR',
  tags: {
    id: ['AN', 'ID'],
    url: ['UL', 'LK'],
    date: ['FD', 'YR'],
    headline: ['T1'],
    lead: ['AB'],
    body: [],
    publisher: ['JF', 'JO', 'T2', 'PB'],
    lang: ['LA'],
  },
};

/** Reads references in RIS, as reference managers and press databases export them; the abstract is the lead. */
export async function* readRis(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source, RIS), source.name, source.note);
}

/** Reads references as EndNote and RefWorks export them in tagged lines; the abstract is the lead. */
export async function* readRefer(given: Source): AsyncGenerator<Row> {
  const { head, chunks } = await peek(given.chunks, 16);
  const tagged = /^(?:RT|Refworks) /i.test(headText(head)) ? REFWORKS : REFER;
  yield* madeRows(referencesIn({ ...given, chunks }, tagged), given.name, given.note);
}

async function* referencesIn(source: Source, of: Tagged): AsyncGenerator<Row | ToldRow> {
  const { line: tagged, first, last: end } = of;
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
    if (tag === first && fields.size > 0) yield toldOf(fields, begun, of); // one that was not ended
    if (tag === first || tag === end) {
      if (tag === end && fields.size > 0) yield toldOf(fields, begun, of);
      fields = new Map();
      begun = line;
      continue;
    }
    last = tag;
    if (!fields.has(tag)) fields.set(tag, value.trim());
  }
  if (fields.size > 0) yield toldOf(fields, begun, of);
}

function toldOf(fields: ReadonlyMap<string, string>, line: number, of: Tagged): ToldRow {
  const told: Partial<Record<keyof Article, string>> = {};
  for (const [field, tags] of Object.entries(of.tags) as [keyof Article, readonly string[]][])
    told[field] = tags.map((tag) => fields.get(tag) ?? '').find((text) => text !== '') ?? '';
  // `2024/05/14/` has a place for what else is known of the day
  return {
    kind: 'told',
    line: Math.max(1, line),
    told: {
      ...told,
      date: withYear(told.date ?? '', fields.get(of.year ?? '') ?? '').replace(/\/{1,3}[^/\d]{0,200}$/, ''),
    },
  };
}

/** EndNote's `%8 March 4` beside `%D 2019`, RefWorks' `FD 03/04` beside `YR 2019`. */
function withYear(date: string, year: string): string {
  if (/^\d{1,2}\/\d{1,2}$/.test(date) && year !== '') return `${year}/${date}`;
  return date === '' || /\d{4}/.test(date) ? date : `${date} ${year}`.trim();
}
