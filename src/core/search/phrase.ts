import { scanWanted } from './words';

/** Whether the words follow each other in the text. Knuth, Morris and Pratt's search: linear even where words repeat. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const borders = [0];
  for (let at = 1, border = 0; at < phrase.length; at += 1) {
    while (border > 0 && phrase[at] !== phrase[border]) border = borders[border - 1]!;
    if (phrase[at] === phrase[border]) border += 1;
    borders.push(border);
  }
  let matched = 0;
  let isFound = false;
  scanWanted(text, new Set(phrase), (word) => {
    if (matched === phrase.length) matched = borders[matched - 1]!;
    while (matched > 0 && word !== phrase[matched]) matched = borders[matched - 1]!;
    if (word === phrase[matched]) matched += 1;
    if (matched === phrase.length) isFound = true;
  });
  return isFound;
}
