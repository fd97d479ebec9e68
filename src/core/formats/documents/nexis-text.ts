import { feedDay } from '../feed-day';
import type { ToldRow } from '../fields/told-rows';

/** What stands before a text in Nexis' exports: names of fields, in the languages of its surface. */
const FIELDS =
  /^(section|length|byline|highlight|dateline|headline|body|rubrik|länge|laenge|autor|datumszeile|longueur|auteur|encart|sección|longitud|sezione|lunghezza|lengte|kop|rubriek|edition|journal|series|column|source|copyright|anchors?|guests?|show|type|url|link)\s*:\s*(.*)$/is;

const BODY = /^(?:body|volltext|text|corps(?: de l['’]article)?|cuerpo|corpo|hoofdtekst|tekst):?$/i;

/** What stands behind a text: the first of these ends it. */
const BEHIND =
  /^(?:(?:load-date|ladedatum|laaddatum|date de chargement|fecha de carga|data di caricamento|data de carga|update|graphic|language|sprache|langue|idioma|subject|url|classification|publication-type|publication type|pub-type|taal|journal code|document-type|company|organization|organisation|country|city|state|person|geographic|industry|ticker|correction-date)\s*:|(?:graphic|classification|notes|correction)$)/i;

const LANGUAGE = /^(?:language|sprache|langue|idioma|taal)\s*:\s*(\p{L}+)/iu;

const ADDRESS = /^url\s*:\s*(https?:\/\/\S+)$/i;

const COPYRIGHT = /^(?:copyright|©|\(c\))/i;

/** A line of a head is not longer. */
const MAX_HEAD_CHARS = 160;

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/**
 * An article of Nexis Uni or of the older LexisNexis from its paragraphs: headline above publication and day, or behind
 * them; null for what has no day in its head, such as a cover sheet.
 */
export function nexisArticle(paragraphs: readonly string[]): ToldRow['told'] | null {
  const bodyAt = paragraphs.findIndex((line) => BODY.test(line));
  const headEnd = bodyAt === -1 ? paragraphs.length : bodyAt;
  const isDay = (line: string, at: number) =>
    at > 0 && at < headEnd && line.length <= MAX_HEAD_CHARS && isDayLine(line);
  // Above the first article stands a cover sheet, with days of its own
  const dayAt = bodyAt === -1 ? paragraphs.findIndex(isDay) : paragraphs.findLastIndex(isDay);
  if (dayAt === -1) return null;
  const fields = fieldsOf(paragraphs.slice(dayAt + 1, headEnd));
  const start = bodyAt === -1 ? dayAt + 1 + lastField(paragraphs.slice(dayAt + 1)) + 1 : bodyAt + 1;
  const text = paragraphs.slice(start);
  const behind = text.findIndex((line) => BEHIND.test(line));
  const above = paragraphs.slice(0, dayAt).filter((line) => !COPYRIGHT.test(line) && !isRights(line));
  if (isDayLine(above.at(-1) ?? '')) above.pop(); // in another way
  const below = paragraphs
    .slice(dayAt + 1, start)
    .filter((line) => !FIELDS.test(line) && !COPYRIGHT.test(line));
  const isAbove = bodyAt !== -1 && above.length > 1;
  const language = paragraphs.map((line) => LANGUAGE.exec(line)?.[1]).find((name) => name !== undefined);
  return {
    headline: fields.get('headline') ?? fields.get('kop') ?? (isAbove ? above.at(-2)! : (below.at(-1) ?? '')),
    lead: fields.get('highlight') ?? '',
    body: (behind === -1 ? text : text.slice(0, behind)).join('\n\n'),
    date: feedDay(paragraphs[dayAt]!, LOCALES),
    url: paragraphs.map((line) => ADDRESS.exec(line)?.[1]).find((url) => url !== undefined) ?? '',
    publisher: above.at(-1) ?? '',
    lang: language ?? '',
  };
}

function isDayLine(line: string): boolean {
  return !COPYRIGHT.test(line) && !FIELDS.test(line) && !BEHIND.test(line) && feedDay(line, LOCALES) !== '';
}

function isRights(line: string): boolean {
  return /^all rights reserved\.?$|^alle rechte vorbehalten\.?$|^tous droits réservés\.?$/i.test(line);
}

function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const found = FIELDS.exec(line);
    if (found !== null && !fields.has(found[1]!.toLowerCase()))
      fields.set(found[1]!.toLowerCase(), found[2]!.trim());
  }
  return fields;
}

/** The place of the last of the fields that follow the day; without any the first line, -1 where there is no line. Between them may stand an edition and the headline. */
function lastField(lines: readonly string[]): number {
  let last = -1;
  for (const [at, line] of lines.entries()) {
    if (FIELDS.test(line)) last = at;
    else if (at - last > MOST_BETWEEN || line.length > MAX_HEAD_CHARS) break; // which is of the text
  }
  return last === -1 ? Math.min(0, lines.length - 1) : last;
}

const MOST_BETWEEN = 3;
