import { feedDay } from '../feed-day';
import type { ToldRow } from '../fields/told-rows';

/** `1,093 words` */
const WORDS =
  /^[\d.,’' \u00a0]{1,12} ?(?:words|wörter|mots|palabras|parole|palavras|woorden|слов[а-я]?|字|文字)$/i;

const COPYRIGHT = /^(?:copyright|©|\(c\))/i;
const TIME = /^\d{1,2}:\d\d(?::\d\d)?(?: ?(?:am|pm|gmt))?$/i;
const BYLINE = /^(?:by|von|par|por|di|da|door|от)\s/i;
const LANGUAGE =
  /^(?:english|german|french|spanish|italian|portuguese|dutch|russian|chinese.*|arabic|japanese|polish|swedish|turkish|englisch|deutsch|französisch|anglais|français|allemand|espagnol|inglés|español|francés|alemán)$/i;

/** Two letters at a line's beginning, in exports with codes (Factiva's "Article Format"). */
const CODE =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|CT|CX|RF|ART|IPC|IPD)(?:\s{1,8}(\S[\s\S]*))?$/;

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru'];

/** An article of Factiva from its paragraphs, with or without codes; null for what has neither number of words nor codes. */
export function factivaArticle(paragraphs: readonly string[]): ToldRow['told'] | null {
  const codes = paragraphs.filter((line) => CODE.test(line)).length;
  return codes >= LEAST_CODES ? articleOfCodes(paragraphs) : articleOfLines(paragraphs);
}

const LEAST_CODES = 4;

function articleOfCodes(paragraphs: readonly string[]): ToldRow['told'] {
  const fields = new Map<string, string[]>();
  let code = '';
  for (const line of paragraphs) {
    const found = CODE.exec(line);
    if (found !== null) code = found[1]!;
    const text = found === null ? line : (found[2] ?? '');
    if (text.trim() !== '') fields.set(code, [...(fields.get(code) ?? []), text.trim()]);
  }
  const one = (name: string) => (fields.get(name) ?? []).join(' ');
  return {
    headline: one('HD'),
    body: [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])].join('\n\n'),
    date: feedDay(one('PD'), LOCALES),
    publisher: one('SN'),
    lang: one('LA'),
    id: one('AN').replace(/^\S+ /, ''),
  };
}

function articleOfLines(paragraphs: readonly string[]): ToldRow['told'] | null {
  const wordsAt = paragraphs.findIndex((line) => WORDS.test(line));
  if (wordsAt < 1) return null;
  const before = paragraphs.slice(0, wordsAt).filter((line) => !BYLINE.test(line));
  const after = paragraphs.slice(wordsAt + 1);
  const dayAt = after.findIndex((line) => line.length < 60 && feedDay(line, LOCALES) !== '');
  const languageAt = after.findIndex((line) => LANGUAGE.test(line));
  const copyrightAt = after.slice(0, MOST_HEAD).findIndex((line) => COPYRIGHT.test(line));
  const publisher = after.slice(dayAt + 1, MOST_HEAD).find((line) => !TIME.test(line)) ?? '';
  const start = copyrightAt !== -1 ? copyrightAt + 1 : languageAt !== -1 ? languageAt + 1 : dayAt + 3;
  return {
    // A section may stand above the headline, a byline without "By" below it: both are shorter
    headline:
      before.reduce((longest, line) => (line.length > longest.length ? line : longest), '') || paragraphs[0]!,
    body: after.slice(start).join('\n\n'),
    date: dayAt === -1 ? '' : feedDay(after[dayAt]!, LOCALES),
    publisher,
    lang: languageAt === -1 ? '' : after[languageAt]!,
  };
}

/** Lines that may stand between the number of words and the text. */
const MOST_HEAD = 12;
