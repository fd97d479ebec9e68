import { pageOfHtml } from '../document';
import { InputError } from '../input-error';
import { readText, rowsOf } from '../lines';
import type { Command } from '../main';
import { printLine, warn } from '../output';
import { idOfRow, pageOfRow } from '../pages';

/** The article as the extension reads it from a page, or from each page of a list. */
export const readCommand: Command = async ([file, ...more], { url, list }) => {
  if (list === undefined) {
    if (file === undefined || more.length > 0 || url === undefined) {
      throw new InputError('read takes FILE.html --url URL, or --list FILE.jsonl');
    }
    if (!URL.canParse(url)) throw new InputError(`--url takes an address, not "${url}"`);
    await printLine(pageOfHtml(readText(file), url));
    return 0;
  }
  let rejected = 0;
  const reject = (line: number, reason: string) => {
    rejected += 1;
    warn(`${list}, line ${line} ${reason}`);
  };
  for await (const row of rowsOf(list, reject))
    await printLine({ id: idOfRow(row), ...pageOfRow(row, list) });
  return rejected;
};
