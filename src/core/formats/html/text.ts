import { type ParagraphWriter, paragraphWriter } from '../paragraphs';
import { htmlParser } from './parser';

/** Content managers that make paragraphs of blank lines store them so. */
const PARAGRAPHS = /<(?:p|br)\b/i;

/**
 * The text of a piece of HTML: its paragraphs, a blank line between; `''` when it has none. Broken markup is no error. What
 * stands in a `header` beside other text are subjects, times and the headline again: it is left out.
 */
export function textOfHtml(html: string): string {
  if (!/[<&]|\n[ \t]*\r?\n/.test(html)) return html.replace(/[\s\u00a0]+/g, ' ').trim();
  const whole = PARAGRAPHS.test(html) ? html : html.replace(/\r?\n[ \t]*\r?\n/g, '\n<br>\n');
  if (!/<header\b/i.test(html)) return written(whole, paragraphWriter());
  return written(whole, paragraphWriter(['header'])) || written(whole, paragraphWriter());
}

function written(html: string, paragraphs: ParagraphWriter): string {
  const parser = htmlParser({
    onopentagname: paragraphs.open,
    ontext: paragraphs.text,
    onclosetag: paragraphs.close,
  });
  parser.write(html);
  parser.end();
  return paragraphs.done();
}

/** The same for what must be one line, such as a headline. */
export function lineOfHtml(html: string): string {
  return textOfHtml(html).replaceAll('\n\n', ' ');
}
