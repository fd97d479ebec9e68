import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import type { Source } from '../format';
import { databaseOfText } from './press-edges';

/**
 * The paragraphs of a plain text whose lines are wrapped: what blank lines part, its lines joined unless it is larger than
 * any article; of a database whose fields are lines its lines.
 */
export async function textParagraphs(source: Source, maxChars: number): Promise<string[]> {
  let text = '';
  for await (const portion of unixTextOf(source)) {
    text += portion;
    if (text.length <= maxChars) continue;
    source.note?.(1, `is larger than ${maxChars / 2 ** 20} MiB: what is behind is left out`);
    break;
  }
  if (databaseOfText(text)?.isOfLines)
    return text
      .slice(0, maxChars)
      .split('\n')
      .map((line) => line.trimEnd());
  return withParagraphOfEachCode(text.slice(0, maxChars))
    .split(/\n[^\S\n]*\n/)
    .map((part) => (part.length > MAX_ARTICLE_CHARS ? part : part.replace(/\s+/g, ' ').trim()))
    .filter((part) => part !== '');
}

/** Factiva's lines that begin with a code are not wrapped into one another. */
function withParagraphOfEachCode(text: string): string {
  return FACTIVA_NUMBER.test(text) ? text.replace(FACTIVA_CODES, '\n$&') : text;
}

const FACTIVA_NUMBER = /^AN\s{1,8}(?:Document|Dokument|Documento|Документ|文件) /m;
const FACTIVA_CODES =
  /^(?:SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|CT|CX|RF|ART|IPC|IPD)(?=\s)/gm;
