import { paragraphWriter } from '../paragraphs';
import { htmlParser } from './parser';

/** The text of a piece of HTML: its paragraphs, a blank line between; `''` when it has none. Broken markup is no error. */
export function textOfHtml(html: string): string {
  const paragraphs = paragraphWriter();
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
