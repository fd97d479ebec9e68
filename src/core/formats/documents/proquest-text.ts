import { feedDay } from '../feed-day';
import type { ToldRow } from '../fields/told-rows';

/** Fields of an article as ProQuest exports it, which stand before and behind its text. */
const NAMES =
  'Title|Author|Publication info|Publication title|Publication date|Publication year|Publication subject|Publisher|' +
  'Abstract|Links|Full text|Subject|Business indexing term|Location|People|Company / organi[sz]ation|' +
  'Identifier / keyword|Classification|Credit|Illustration|Section|Column|Pages|First page|Number of pages|Volume|Issue|' +
  'Place of publication|Country of publication|ISSN|e-ISSN|Source type|Language of publication|Document type|' +
  'Document feature|ProQuest document ID|Document URL|Copyright|Last updated|Full text availability|Database';

const FIELD = new RegExp(`^(${NAMES}): ?(.*)$`, 'is');

/** Names that no sentence has: where lines of fields were joined, these begin one anew. */
const JOINED =
  / (?=(?:Publication (?:info|title|date|year|subject)|Place of publication|Country of publication|Language of publication|Source type|Document type|ProQuest document ID|Document URL|Last updated|Database): )/g;

const LOCALES = ['en'];

/** `Document 2 of 17` above an article. */
const NUMBER = /^(?:Document|Item) \d{1,6} of \d{1,6}$/i;

/** An article of ProQuest from its paragraphs; null for what is none, such as cover sheet, contents and contact. */
export function proquestArticle(paragraphs: readonly string[]): ToldRow['told'] | null {
  const lines = paragraphs.flatMap((paragraph) => paragraph.split(JOINED));
  const fields = new Map<string, string[]>();
  const behind = behindText(lines);
  let name = '';
  for (const [at, line] of lines.entries()) {
    const found = name === TEXT && at < behind ? null : FIELD.exec(line);
    if (found !== null) name = found[1]!.toLowerCase();
    const text = (found === null ? line : found[2]!).trim();
    if (text !== '') fields.set(name, [...(fields.get(name) ?? []), text]);
  }
  const one = (field: string) => fields.get(field)?.[0] ?? '';
  if (!OF_ARTICLES.some((field) => fields.has(field))) return null;
  const info = one('publication info');
  const above = (fields.get('') ?? []).filter((line) => !NUMBER.test(line));
  return {
    id: one('proquest document id'),
    url: one('document url').replace(/[?&]accountid=\d*/, ''),
    headline: one('title') || above.join(' '),
    lead: (fields.get('abstract') ?? []).join('\n\n'),
    body: (fields.get(TEXT) ?? []).filter((line) => !isRefusal(line)).join('\n\n'),
    date: feedDay(one('publication date') || (INFO_DAY.exec(info)?.[0] ?? ''), LOCALES),
    publisher: (one('publication title') || info).split(/; |\. /, 1)[0]!,
    lang: one('language of publication').split(/[;,]/, 1)[0]!,
  };
}

const TEXT = 'full text';

/** Covers, contents and contact have none of these. */
const OF_ARTICLES = ['title', TEXT, 'abstract', 'publication info', 'proquest document id'];

/** Where the fields behind the text begin: those about the title, with all that stand together before them. A paragraph of the text may begin like one. */
function behindText(lines: readonly string[]): number {
  let at = lines.findLastIndex((line) => /^(?:Title|Publication title): /.test(line));
  if (/^Title: /.test(lines[at - 1] ?? '')) at -= 1;
  while (at > 0 && FIELD.test(lines[at - 1]!) && !/^Full text: ?/i.test(lines[at - 1]!)) at -= 1;
  return at;
}

/** `The Courier; Ashford [Ashford]. 04 Mar 2024: A.1.` */
const INFO_DAY = /\d{1,2} [A-Z][a-z]{2,8} \d{4}/;

function isRefusal(line: string): boolean {
  return /^(?:full text (?:is )?)?not available\.?$/i.test(line);
}
