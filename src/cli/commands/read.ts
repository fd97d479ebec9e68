import { pageOfBytes } from '../../read/html';
import { InputError } from '../input-error';
import { forEachRow, readBytes } from '../lines';
import { printLine } from '../output';
import { idOfRow, pageOfRow } from '../pages';
import type { Command } from '../run';

/** The article as the extension reads it from a page, or from each page of a list. */
export const readCommand: Command = async ([file, ...more], { url, list }) => {
  if (list === undefined) {
    if (file === undefined || more.length > 0 || url === undefined) {
      throw new InputError('read takes FILE.html --url URL, or --list FILE.jsonl');
    }
    if (!URL.canParse(url)) throw new InputError(`--url takes an address, not "${url}"`);
    await printLine(await pageOfBytes(readBytes(file), url));
    return 0;
  }
  return forEachRow(list, async (row) => printLine({ id: idOfRow(row), ...(await pageOfRow(row, list)) }));
};
