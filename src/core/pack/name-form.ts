import { foldWord } from '../text/words';

/**
 * The form under which a name and its mentions are one: folded as words are, every blank and hyphen a blank, curly
 * apostrophes straight, initials without their stop (`George H.W.\u00a0Bush` and `George H. W. Bush` meet, `George W. Bush`
 * does not). Whatever else stands between the words stays, so that what is no mention never has the form of one.
 */
export function formOf(name: string): string {
  return foldWord(name.replace(DIRECTIONS, ''))
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, ' ')
    .replace(INITIALS, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A capital or a letter of a script without capitals. */
export function isUpper(letter: string): boolean {
  return letter === letter.toUpperCase();
}

/** Marks that turn the direction of writing and are not seen. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
/** With a blank beside it a hyphen is a dash. */
const HYPHENS = /(?<=\S)[-\u2010\u2011](?=\S)/g;
const INITIALS = /(?<![\p{L}\p{N}])(\p{L})\.\s*/gu;
