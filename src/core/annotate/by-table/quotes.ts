import type { NameMention, Quote } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { type Pair, pairsOf } from '../quotes/pairs';
import { phrasesOf } from './phrases';
import type { Words } from './words';

/** So far from a quote its verb of saying is looked for. UTF-16 units. */
const REACH = 110;

/** The quotations of a text by the table of its language; a speaker only where a verb of saying stands beside. */
export function quotesByTable(reading: Reading, names: readonly NameMention[], words: Words): Quote[] {
  const { text, sentences } = reading;
  const quotes: Quote[] = [];
  let sentence = 0;
  let closing = 0;
  for (const pair of pairsOf(text)) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= pair.start) sentence++;
    while (closing < sentences.length - 1 && sentences[closing]!.end < pair.marked.end) closing++;
    const printed = text.slice(pair.start, pair.end);
    const length = words.table.unspaced ? printed.length : printed.split(/\s+/).length;
    if (length < (words.table.unspaced ? 6 : 3) && !/[.!?。！？]$/.test(printed)) continue;
    const speaker = speakerOf(text, pair, sentences[sentence]!, sentences[closing]!, words);
    const kind = isDirect(printed, words) ? 'direct' : 'partial';
    if (!speaker && kind === 'partial' && length < (words.table.unspaced ? 12 : 5)) continue;
    quotes.push({
      span: { start: pair.start, end: pair.end },
      kind,
      ...(speaker && named(text, speaker, names)),
    });
  }
  return quotes;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isDirect(printed: string, { table }: Words): boolean {
  if (table.unspaced || table.prefixes) return printed.length > 14;
  return printed.length > 15 && /^[^\p{L}]*\p{Lu}/u.test(printed.slice(0, 20));
}

function named(text: string, span: Span, names: readonly NameMention[]): Partial<Quote> {
  const inside = names.filter((name) => name.span.start >= span.start && name.span.end <= span.end);
  const name =
    inside.filter(({ type }) => type === 'person').at(-1) ??
    inside.find(({ type }) => type === 'organisation') ??
    inside.find(({ span: at }) => at.end === span.end);
  return {
    ...(name && { speaker: name.entity }),
    speakerText: text.slice(span.start, span.end),
    speakerSpan: span,
  };
}

interface Patterns {
  readonly behindVerb: RegExp;
  readonly behindName: RegExp;
  readonly before: RegExp;
  readonly cut: RegExp;
  /** Words that point back name nobody: `который`, `dieser`. */
  readonly nobody: RegExp;
  /** `la noche de este martes`: when it was said. Small letters alone: `El País` is a paper. */
  readonly time: RegExp;
}

const patterns = new WeakMap<Words, Patterns>();

function patternsOf(words: Words): Patterns {
  let made = patterns.get(words);
  if (made) return made;
  const said = phrasesOf(words.table.said).source;
  const stops = phrasesOf(words.table.saidStops).source;
  const { unspaced } = words.table;
  const [from, to] = unspaced ? ['', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
  made = {
    behindVerb: new RegExp(`^[\\s,،，.»”"–—-]{0,6}(?:${said})${to}\\s*`, 'iu'),
    behindName: new RegExp(
      `^[\\s,，、»”"–—-]{0,6}(?:と|など)?([^,，、。.;:«»“”"「」]{2,${unspaced ? 24 : 60}}?)${words.lang === 'ja' ? '(?:は|が|も)、?[^、。「」]{0,12}?' : unspaced ? '' : '\\s+'}(?:${said})${to}`,
      'iu',
    ),
    before: new RegExp(`${from}(?:${said})${to}`, 'giu'),
    nobody: new RegExp(
      `^(?:${phrasesOf(`${words.table.starts} ${words.table.pronouns}`).source})${to}`,
      'iu',
    ),
    time: unspaced ? /(?!)/ : timePattern(words.table, to),
    cut: new RegExp(
      unspaced
        ? `(?:${stops === '(?!)' ? '(?!)' : stops})`
        : `[,،;:.«»“”"(–—]|(?<![\\p{L}])(?:${stops})(?![\\p{L}])`,
      'iu',
    ),
  };
  patterns.set(words, made);
  return made;
}

function timePattern(
  { definite, units, weekdays, relative, demonstrated }: Words['table'],
  to: string,
): RegExp {
  const times = phrasesOf(`${units} ${weekdays} ${relative} ${demonstrated}`).source;
  const article = definite === '' ? '' : `(?:(?:${phrasesOf(definite).source})\\s+)?`;
  return new RegExp(`^${article}(?:${times})${to}`, 'u');
}

/** Who says a quote that opens in one sentence and closes in another, mostly the same. */
function speakerOf(
  text: string,
  pair: Pair,
  opening: Sentence,
  closing: Sentence,
  words: Words,
): Span | null {
  const { behindVerb, behindName, before, cut } = patternsOf(words);
  const end = pair.marked.end;
  const limit = Math.max(closing.end, Math.min(text.length, end));
  const behind = text.slice(end, Math.min(limit, end + REACH));
  const verb = behindVerb.exec(behind);
  if (verb && !words.table.unspaced) {
    const subject = upTo(behind.slice(verb[0].length), cut);
    const found = trimmedSpan(text, end + verb[0].length, end + verb[0].length + subject.length, words);
    if (found) return found;
  }
  const name = behindName.exec(behind);
  if (name) {
    const start = end + name[0].indexOf(name[1]!);
    const found = trimmedSpan(
      text,
      start,
      start + upTo(name[1]!, words.table.unspaced ? cut : /(?!)/).length,
      words,
    );
    if (found) return found;
  }
  const lead = text.slice(Math.max(opening.start, pair.marked.start - REACH), pair.marked.start);
  return speakerBefore(text, lead, pair.marked.start - lead.length, before, cut, words, behind);
}

function speakerBefore(
  text: string,
  lead: string,
  offset: number,
  said: RegExp,
  cut: RegExp,
  words: Words,
  behind: string,
): Span | null {
  const unspaced = words.table.unspaced ?? false;
  if (words.lang === 'ja') {
    const topic = topicBefore(lead);
    said.lastIndex = 0;
    return topic && said.test(behind.slice(0, 40))
      ? trimmedSpan(text, offset + topic.start, offset + topic.end, words)
      : null;
  }
  said.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let hit = said.exec(lead); hit; hit = said.exec(lead)) last = hit;
  if (!last) return null;
  const behindSaid = lead.slice(last.index + last[0].length);
  // `قال الوزير: "…`: the subject behind the verb, up to what ends it.
  const subject = unspaced ? '' : upTo(behindSaid, cut);
  const beforeSaid = lead.slice(0, last.index);
  const clause = unspaced
    ? /[^，。；、：“”「」,;]*$/.exec(beforeSaid)![0]
    : /[^,،;:.«»“”"()]*$/.exec(beforeSaid)![0];
  const isVerbFirst = words.table.prefixes !== undefined || clause.trim() === '';
  if (isVerbFirst) {
    const from = offset + last.index + last[0].length;
    const found = trimmedSpan(text, from, from + subject.length, words);
    const named = found || words.table.prefixes ? null : APPOSED.exec(beforeSaid);
    return named ? trimmedSpan(text, offset + named.index, offset + beforeSaid.length, words) : found;
  }
  const start = offset + beforeSaid.length - clause.length;
  const cutAt = unspaced ? upTo(clause, cut).length : clause.length;
  return trimmedSpan(text, start, start + cutAt, words);
}

/**
 * Who speaks in Japanese: the last topic before a quote (`首相は…`; について`は` is none), else the last subject. Null where
 * another quote stands between.
 */
function topicBefore(lead: string): Span | null {
  const from = Math.max(lead.lastIndexOf('」'), lead.lastIndexOf('。')) + 1;
  const clause = lead.slice(from);
  for (const pattern of [TOPIC, SUBJECT]) {
    const hit = [...clause.matchAll(pattern)].at(-1);
    if (hit) return { start: from + hit.index, end: from + hit.index + hit[1]!.length };
  }
  return null;
}

const TOPIC = /([^、。「」\sは]{1,23}[^、。「」\sはにでとていらりの])は/gu;
/** `もたらした` has no particle. */
const SUBJECT = /([^、。「」\sがも]{2,24})[がも](?=[、\d\p{Script=Han}\p{Script=Katakana}]|$)/gu;

/** `La esposa del presidente, Fabiana Rosales, reconoció …` */
const APPOSED = /(?<=, )\p{Lu}[^,;:.«»“”"()]{1,60}, ?$/u;

function upTo(text: string, cut: RegExp): string {
  const at = text.search(cut);
  return at < 0 ? text : text.slice(0, at);
}

/** `Как сообщает …`, `根据…`, `comme il …`: words that lead to a source, and are none. */
const BY_WHOM =
  /^(?:根据|根據|据|據|按照|(?:как|comme|come|como|según|selon|secondo|segundo|laut|wie|كما)(?!\p{L}))/iu;

/** No longer source is a name: more words are a clause. */
const MOST_WORDS = 9;

function trimmedSpan(text: string, from: number, to: number, words: Words): Span | null {
  let start = from;
  let end = to;
  while (start < end && /[\s:：,،，、]/.test(text[start]!)) start++;
  while (end > start && /[\s:：,،，、]/.test(text[end - 1]!)) end--;
  const subject = text.slice(start, end);
  if (!/\p{L}/u.test(subject) || subject.length < 2) return null;
  if (!words.table.unspaced && subject.split(/\s+/).length > MOST_WORDS) return null;
  const { nobody, time } = patternsOf(words);
  if (nobody.test(subject) || time.test(subject) || BY_WHOM.test(subject)) return null;
  return subject.length <= 80 ? { start, end } : null;
}
