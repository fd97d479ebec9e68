import type { ArticleRef, Span } from '../article';
import type { DateMention, EventKind, Fact, NameMention, Quantity, Quote } from '../fact';

/**
 * Facts as one string: a line a fact, its columns parted by tabs, the parts of a column by `;`, the fields of a part
 * by `,`; numbers in base 36, part starts counted from the fact's start. Texts are kept as spans; names that the
 * article prints elsewhere as the place where it does. Empty for no facts.
 */
export function encodeFacts(facts: readonly Fact[]): string {
  return facts.map(encodeFact).join('\n');
}

/** Reads what `encodeFacts` wrote; `articleText` is `textOf` the same article. Empty for an empty string. */
export function decodeFacts(text: string, article: ArticleRef, articleText: string): Fact[] {
  return text === '' ? [] : text.split('\n').map((line) => decodeFact(line, article, articleText));
}

const SECTIONS = ['headline', 'lead', 'body'] as const;
const KINDS = ['money', 'percent', 'count', 'measure', 'duration', 'age'] as const;
const STATUSES = ['unknown', 'actual', 'target', 'forecast', 'threshold', 'change'] as const;
const TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
const NAME_TYPES = ['person', 'organisation', 'place', 'other'] as const;
const VIAS = ['name', 'surname', 'role', 'pronoun'] as const;
const RELATIONS = ['', 'BEFORE', 'AFTER'] as const;
const EVENTS: readonly EventKind[] = [
  'visit',
  'meeting',
  'signing',
  'anniversary',
  'target',
  'death',
  'arrest',
  'election',
  'change',
  'launch',
  'appointment',
];

function encodeFact(fact: Fact): string {
  const at = (span: Span): string => `${base(span.start - fact.span.start)},${base(span.end - span.start)}`;
  const columns = [
    `${base(fact.span.start)},${base(fact.span.end - fact.span.start)},${SECTIONS.indexOf(fact.section)},${base(fact.order)},${base(Math.round(fact.score * 1000))}`,
    fact.events.map((event) => base(EVENTS.indexOf(event))).join(''),
    fact.quantities
      .map((q) => [
        at(q.span),
        q.value,
        `${KINDS.indexOf(q.kind)}${STATUSES.indexOf(q.status)}${q.bound ?? ''}`,
        escaped(q.unit),
        q.of.map(escaped).join(' '),
        q.high ?? '',
        escaped(q.period ?? ''),
      ])
      .map(fields)
      .join(';'),
    fact.dates
      .map((d) => [
        at(d.span),
        escaped(d.value),
        `${TYPES.indexOf(d.type)}${d.implied ? 1 : 0}${RELATIONS.indexOf(d.relation ?? '')}`,
        d.grain,
      ])
      .map(fields)
      .join(';'),
    fact.names
      .map((n) => [
        at(n.span),
        `${NAME_TYPES.indexOf(n.type)}${VIAS.indexOf(n.via)}`,
        n.entity === n.name ? '' : escaped(n.entity),
      ])
      .map(fields)
      .join(';'),
    fact.quote ? encodeQuote(fact.quote, at) : '',
    fact.antecedent ? fields([escaped(fact.antecedent.pronoun), escaped(fact.antecedent.entity ?? '')]) : '',
  ];
  return columns.join('\t').trimEnd();
}

function encodeQuote(quote: Quote, at: (span: Span) => string): string {
  return fields([
    at(quote.span),
    quote.kind === 'direct' ? 'd' : 'p',
    quote.speaker === undefined ? '' : escaped(quote.speaker),
    quote.speakerSpan
      ? at(quote.speakerSpan)
      : quote.speakerText === undefined
        ? ''
        : `=${escaped(quote.speakerText)}`,
  ]);
}

/** Fields without the empty ones at the end. */
function fields(values: readonly (string | number)[]): string {
  const last = values.findLastIndex((value) => value !== '');
  return values.slice(0, last + 1).join(',');
}

function decodeFact(line: string, article: ArticleRef, text: string): Fact {
  const [head = '', events = '', quantities = '', dates = '', names = '', quote = '', antecedent = ''] =
    line.split('\t');
  const [start = 0, length = 0, section = 2, order = 0, score = 0] = head.split(',').map(number);
  const span = { start, end: start + length };
  const parts = <T>(column: string, read: (values: readonly string[]) => T): T[] =>
    column === '' ? [] : column.split(';').map((part) => read(part.split(',')));
  const spanOf = (from: string | undefined, size: string | undefined): Span => {
    const first = start + number(from ?? '0');
    return { start: first, end: first + number(size ?? '0') };
  };
  const [pronoun, entity] = antecedent.split(',').map(unescaped);
  return {
    id: `${article.id}#${start}`,
    article,
    span,
    text: text.slice(span.start, span.end),
    section: SECTIONS[section] ?? 'body',
    order,
    quantities: parts(quantities, (values) => decodeQuantity(values, spanOf)),
    dates: parts(dates, (values) => decodeDate(values, spanOf)),
    names: parts(names, (values) => decodeName(values, spanOf, text)),
    ...(quote !== '' && { quote: decodeQuote(quote.split(','), spanOf, text) }),
    events: [...events].map((letter) => EVENTS[number(letter)]!),
    ...(pronoun && { antecedent: entity ? { pronoun, entity } : { pronoun } }),
    score: score / 1000,
  };
}

type SpanOf = (from: string | undefined, size: string | undefined) => Span;

function decodeQuantity(
  [from, size, value = '0', codes = '', unit = '', of = '', high = '', period = '']: readonly string[],
  spanOf: SpanOf,
): Quantity {
  const bound = codes[2] as Quantity['bound'] | undefined;
  return {
    span: spanOf(from, size),
    value: Number(value),
    ...(high !== '' && { high: Number(high) }),
    unit: unescaped(unit),
    kind: KINDS[Number(codes[0])] ?? 'count',
    of: of === '' ? [] : of.split(' ').map(unescaped),
    ...(bound && { bound }),
    status: STATUSES[Number(codes[1])] ?? 'unknown',
    ...(period !== '' && { period: unescaped(period) }),
  };
}

function decodeDate(
  [from, size, value = '', codes = '', grain = '']: readonly string[],
  spanOf: SpanOf,
): DateMention {
  const relation = RELATIONS[Number(codes[2])] || undefined;
  return {
    span: spanOf(from, size),
    value: unescaped(value),
    type: TYPES[Number(codes[0])] ?? 'DATE',
    grain,
    implied: codes[1] === '1',
    ...(relation && { relation }),
  };
}

function decodeName(
  [from, size, codes = '', entity = '']: readonly string[],
  spanOf: SpanOf,
  text: string,
): NameMention {
  const span = spanOf(from, size);
  const name = text.slice(span.start, span.end);
  return {
    span,
    name,
    entity: entity === '' ? name : unescaped(entity),
    type: NAME_TYPES[Number(codes[0])] ?? 'other',
    via: VIAS[Number(codes[1])] ?? 'name',
  };
}

function decodeQuote(
  [from, size, kind, speaker = '', at = '', length]: readonly string[],
  spanOf: SpanOf,
  text: string,
): Quote {
  const printed = at === '' ? null : at.startsWith('=') ? unescaped(at.slice(1)) : spanOf(at, length);
  return {
    span: spanOf(from, size),
    kind: kind === 'd' ? 'direct' : 'partial',
    ...(speaker !== '' && { speaker: unescaped(speaker) }),
    ...(typeof printed === 'string' && { speakerText: printed }),
    ...(printed &&
      typeof printed === 'object' && {
        speakerText: text.slice(printed.start, printed.end),
        speakerSpan: printed,
      }),
  };
}

function base(value: number): string {
  return value.toString(36);
}

function number(text: string): number {
  return Number.parseInt(text, 36) || 0;
}

/** Separators and line breaks inside a value. */
function escaped(text: string): string {
  return text
    .replace(/[%,;\t\r\n ]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('%20', ' ');
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
