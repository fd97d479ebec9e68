/**
 * The letters of a word written in capitals, with or without points: `US` for `US` and `U.S.`; `''` for any other word, and
 * amid words in capitals, where `WHO` may be "who". By them a stop word is a name.
 */
export function acronymAt(text: string, start = 0, end = text.length): string {
  if (!isCapital(text.charCodeAt(start)) || end - start > LONGEST) return '';
  const letters = acronymOf(text.slice(start, end));
  return letters !== '' && !isAmidCapitals(text, start, end) ? letters : '';
}

/** The same for a word by itself. */
export function acronymOf(word: string): string {
  return ACRONYM.test(word) ? word.replaceAll('.', '') : '';
}

/** Of three letters at most, since longer stop words in capitals are emphasis, as are a few short ones. */
const ACRONYM = /^(?!(?:THE|AND|NOT|FOR|BUT|ALL|YOU|ARE)$)(?:[A-Z]{2,3}|(?:[A-Z]\.){1,4}[A-Z]?)$/;

/** `U.S.S.R.` */
const LONGEST = 8;

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Whether what stands around has capitals and no small letter. */
function isAmidCapitals(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`;
  return !/\p{Ll}/u.test(around) && /\p{Lu}/u.test(around);
}

const NEAR = 40;
