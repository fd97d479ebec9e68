import { sentencesOf } from './sentences';

/**
 * The text with line ends in place of sentences that tell of cookies and personal data rather than news: houses share
 * them, also word for word, and no story is about them. Every span stays where it is; the text itself when there is none.
 * A story about cookies keeps its sentences: a notice names at least three of such matters in one, and one or more in
 * each of those beside it.
 */
export function withoutConsent(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  const sentences = sentencesOf(text);
  const matters = sentences.map(({ start, end }) => mattersIn(text.slice(start, end)));
  const dropped = matters.map((found) => found >= LEAST_MATTERS);
  for (let nth = 1; nth < dropped.length; nth += 1) dropped[nth] ||= dropped[nth - 1]! && matters[nth]! > 0;
  for (let nth = dropped.length - 1; nth > 0; nth -= 1)
    dropped[nth - 1] ||= dropped[nth]! && matters[nth - 1]! > 0;
  const parts: string[] = [];
  let at = 0;
  for (const [nth, { start, end }] of sentences.entries()) {
    if (!dropped[nth]) continue;
    parts.push(text.slice(at, start), '\n'.repeat(end - start));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

const MAY_HAVE = /cookie|web-?s|datenschutz|privacy|privacidad|confidential|персональн/i;

/** What notices of consent speak of. */
const MATTERS: readonly RegExp[] = [
  /cookie|tracking/i,
  /web-?s(?:e?ite)|siti?o? web|internetauftritt|our s(?:it|erv)|сайт/i,
  /privacy|datenschutz|privacidad|confidential|конфиденц/i,
  /personenb|datenverarb|personal data|persönliche[nr]? (?:daten|inform)|datos pers|données pers|dati pers|dados pess|персональн|anonym|anónim|pseudonym/i,
  /consent|consens|einwillig|zustimm|stimmen sie|akzeptier|einverst|соглас|agree/i,
  /werb|advert|\bads\b|publici|pubblici|реклам/i,
  /partner|partenaire/i,
  /analy[stz]|personali[sz]|personnalis|statisti/i,
];

function mattersIn(sentence: string): number {
  return sentence.length > LONGEST ? 0 : MATTERS.filter((matter) => matter.test(sentence)).length;
}

const LEAST_MATTERS = 3;
/** A longer run is a text whose sentences are not told apart. */
const LONGEST = 2000;
