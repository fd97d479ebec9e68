import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import { feedDay } from '../feed-day';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Note, Row, Source } from '../format';
import { toldByAnpa } from './anpa';
import { headerLines, messagesIn, restOfHeader, standardOf, type WireMessage } from './messages';
import { agencyIn, bodyOf, dayLine, headlineAbove, LOCALES, sentIn, type Told } from './told';

/** A file of messages holds some hundred. */
const MAX_CHARS = 16 * MAX_ARTICLE_CHARS;

/**
 * Reads messages of news agencies as wires carry them: IPTC 7901 (https://iptc.org/standards/iptc-7901/), ANPA 1312, and
 * such between ZCZC and NNNN; any number in a file, also saved without their control characters.
 */
export async function* readWire(source: Source): AsyncGenerator<Row> {
  const note: Note = source.note ?? (() => {});
  const portions: string[] = [];
  let chars = 0;
  for await (const portion of unixTextOf(source)) {
    portions.push(portion);
    chars += portion.length;
    if (chars <= MAX_CHARS) continue;
    note(1, `is larger than ${MAX_CHARS / 2 ** 20} MiB: what is behind is left out`);
    break;
  }
  const messages = messagesIn(portions.join('').slice(0, MAX_CHARS), (line, text) =>
    note(line, 'has text outside of any message, which is left out', text),
  );
  yield* madeRows(rowsOf(messages, note), source.name, note);
}

async function* rowsOf(messages: readonly WireMessage[], note: Note): AsyncGenerator<Row | ToldRow> {
  for (const message of messages) {
    const { line, head, text, frame, isEnded } = message;
    const reject = (reason: string): Row => ({ kind: 'rejected', line, reason });
    const standard = standardOf(message);
    const first = head.find((one) => one !== '') ?? '';
    if (standard === null && frame !== 'words') {
      const shown = first === '' ? 'it has none' : JSON.stringify(first.slice(0, 60));
      yield reject(`does not begin with a header of IPTC 7901 or ANPA 1312: ${shown}`);
      continue;
    }
    const lines = text ?? head.slice(headerLines(message));
    const told = standard === null ? toldByWords(message) : toldOf(message, standard, lines);
    if (!isEnded) note(line, 'does not end: the message is cut off', told.headline || first);
    if (!told.headline && !told.body) {
      yield reject('is a message without a text');
      continue;
    }
    if (frame === 'signs' && text === null) note(line, 'has no sign where its text begins', told.headline);
    if (!told.body) note(line, 'has no text below its headline', told.headline);
    if (!told.date) note(line, 'says no day that is understood', told.headline || first);
    yield { kind: 'told', line, told };
  }
}

function toldOf(message: WireMessage, standard: 'IPTC 7901' | 'ANPA 1312', given: readonly string[]): Told {
  const { head, tail } = message;
  const last = given.findLastIndex((line) => line !== '');
  const inText = sentIn(given[last] ?? '');
  const sent = tail.map(sentIn).find((one) => one !== null) ?? inText;
  const lines = inText === null ? given : given.slice(0, last);
  if (standard === 'ANPA 1312') return toldByAnpa(lines, sent);
  const above = headlineAbove(fromText(lines));
  const more = restOfHeader(head[0] ?? '');
  const agency = AGENCY.exec(more);
  return {
    headline: above.headline,
    body: bodyOf(above.text),
    date: sent?.day || dayInHeader(more),
    publisher:
      agencyIn(fromText(above.text)[0] ?? '') || (agency?.[1] ?? agency?.[2] ?? sent?.publisher ?? ''),
  };
}

/** `FRA /AFP-ZZ12`, `dpa 1888` */
const AGENCY = /\/([A-Z]{2,8})\b|^([A-Za-z]{2,8}(?:-[a-z]{2,4})?)(?: \d{4})?$/;

/** `CA/WI   Do, 14.Mär 2024` */
function dayInHeader(more: string): string {
  const found = /(?:^|\s)(\d{1,2})\. ?(\p{L}{3,9})\.? (\d{4})$/u.exec(more);
  return found === null ? '' : feedDay(`${found[1]} ${found[2]} ${found[3]}`, LOCALES);
}

/** A message between ZCZC and NNNN: lines of codes, some with a mark of what they are, and the text. */
function toldByWords({ head, text, tail }: WireMessage): Told {
  const lines = [...head, ...(text ?? [])];
  const marked: Record<string, string> = {};
  let at = 0;
  let wordsAt = -1;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!.trim();
    const found = MARKED.exec(line);
    if (found !== null) marked[found[1]!] = found[2]!.trim() || (marked[found[1]!] ?? '');
    else if (line !== '' && !(at < MOST_CODES && CODES.test(line))) break;
    else if (wordsAt === -1 && WORDS.test(line)) wordsAt = at;
  }
  const own = marked['^'] || marked[':'] || '';
  const isInCapitals = wordsAt !== -1 && own === '' && headlineAbove(lines.slice(at)).headline === '';
  const rest = lines.slice(isInCapitals ? wordsAt : at);
  const above = own === '' ? headlineAbove(rest) : { headline: own, text: rest };
  const edges = [...rest.slice(0, FEW), ...rest.slice(-FEW), ...tail];
  const sent = edges.map(sentIn).find((one) => one !== null);
  const dated = edges.find((line) => dayLine(line.trim()) !== '') ?? '';
  const kept = above.text.filter((line) => sentIn(line) === null && (dated === '' || line !== dated));
  const [source = ''] = /^[A-Z]{2,8}$/.exec(lines[0]?.trim() ?? '') ?? [];
  return {
    headline: above.headline,
    body: bodyOf(withoutCodes(kept)),
    date: sent?.day || dayLine(dated.trim()),
    publisher: agencyIn(fromText(kept)[0] ?? '') || source,
  };
}

/** `:headline or keyword`, `^headline`, `$category`, `%`, `*format`, `&service`, `+subject`, `=take`. */
const MARKED = /^([$%*&+@#=:^])(.*)$/;

/** Codes of routing: capitals and digits alone. */
const CODES = /^[^\p{Ll}\p{Lo}]{1,40}$/u;
const MOST_CODES = 5;

/** What is no code where no other line is a headline: several words, no number among their letters. */
const WORDS = /^(?![^\p{L}"'“‘«])(?!.{0,60}\p{L}\d)(?=.{0,60}\p{L}{4}).{0,60}\p{L} \S/u;
const FEW = 4;

/** The lines without those of codes at their end: `LUN`, `S0A QBXB`. */
function withoutCodes(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !END_CODES.test(line.trim()));
  return lines.slice(0, last + 1);
}

const END_CODES = /^[A-Z\d]{0,4}[A-Z][A-Z\d]{0,4}(?:[ /-][A-Z\d]{1,4}[A-Z][A-Z\d]{0,4}){0,3}$/;

function fromText(lines: readonly string[]): readonly string[] {
  return lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ),
  );
}
