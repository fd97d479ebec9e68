import { type ReadHtml, readBytesOfHtml } from '../../read/html';
import type { Command } from '../command';
import { InputError } from '../input-error';
import { forEachRow, readBytes } from '../lines';
import { printLine } from '../output';
import { idOfRow, readRow } from '../pages';

/** The page as the extension reads it and what it is, of a file or of each page of a list. */
export const readCommand: Command = async ([file, ...more], { url, list }) => {
  if (list === undefined) {
    if (file === undefined || more.length > 0 || url === undefined) {
      throw new InputError('read takes FILE.html --url URL, or --list FILE.jsonl');
    }
    if (!URL.canParse(url)) throw new InputError(`--url takes an address, not "${url}"`);
    await printLine(printable(await readBytesOfHtml(readBytes(file), url)));
    return 0;
  }
  return forEachRow(list, async (row) =>
    printLine({ id: idOfRow(row), ...printable(await readRow(row, list)) }),
  );
};

function printable({ page, kind }: ReadHtml) {
  return { ...page, kind };
}
