import { isAcronym } from '../annotate/names/kinds';
import {
  DEMONYMS,
  GEO_WORDS,
  ORG_WORDS,
  ORGANISATIONS,
  THING_WORDS,
  TITLES,
} from '../annotate/names/lexicon';
import type { NameMention } from '../fact';
import { isCountry } from '../marks/countries';
import type { PackedName } from '../pack/writing/write-names';
import { DAY_NAMES, MONTH_NAMES } from '../text/calendar';
import { isCapital } from '../text/tokens';

/**
 * The names of an annotated article that may become marks, under their full forms, each once. Left out is what tells
 * nothing or cannot be told apart: countries, peoples, offices, months and days, generic institutions (`Supreme
 * Court`), lone given names and surnames, two capitals (`PC`, `NJ`), and whatever the annotator found no kind for.
 */
export function namesForMarks(mentions: readonly NameMention[]): PackedName[] {
  const names = new Map<string, PackedName>();
  for (const { name, entity, type } of mentions) {
    add(entity, type, false);
    // An acronym stands for itself as well as for the name that the article gives once.
    if (name !== entity && isAcronym(name)) add(name, type, true);
  }
  return [...names.values()];

  function add(printed: string, type: PackedName['type'], isExplained: boolean): void {
    const name = printed.replace(/^The (?=.* )/, '');
    if (!isMarkable(name, type)) return;
    const isSure = isExplained || !isAcronym(name) || isKnown(name);
    if (isSure || !names.has(name)) names.set(name, { name, type, isSure });
  }
}

function isMarkable(name: string, type: PackedName['type']): boolean {
  const words = name.split(/[\s-]+/);
  const last = words.at(-1)!;
  if (!/^(?:\p{Lu}|al-|el-)/u.test(name) || !(isCapital(last) || /^\d/.test(last))) return false;
  if (isCountry(name.toLowerCase()) || CALENDAR.has(last.toLowerCase())) return false;
  if (/^\p{Lu}{2}$/u.test(name) && !isKnown(name)) return false;
  if (words.every((word) => isGeneric(word.toLowerCase()))) return false;
  switch (type) {
    case 'person':
      return (
        words.length > 1 && words.length < 6 && words.every(isPersonal) && !words.slice(0, -1).some(isOffice)
      );
    case 'organisation':
      return words.length > 1 || isKnown(name) || isAcronym(name);
    case 'place':
      return !/ (?:of the|and) /.test(name);
    case 'other':
      return words.length > 1 && words.some((word) => THING_WORDS.has(word.toLowerCase()));
  }
}

/** No part of a person's name is `of`, a figure, or in capitals throughout but for initials and `Jr`. */
function isPersonal(word: string): boolean {
  return !/^(?:of|the|and|for|in|&)$|\d|^\p{Lu}{3,}$/u.test(word);
}

/** `Presidents Bush`, `Tennessee Republican Bob Corker`: what stands before a person's name is no part of it. */
function isOffice(word: string): boolean {
  const small = word.toLowerCase();
  return TITLES.has(small) || TITLES.has(small.replace(/s$/, '')) || DEMONYMS.has(small);
}

const isKnown = (name: string): boolean => ORGANISATIONS.has(name.toLowerCase());

function isGeneric(word: string): boolean {
  return (
    SMALL.has(word) ||
    TITLES.has(word) ||
    ORG_WORDS.has(word) ||
    GEO_WORDS.has(word) ||
    THING_WORDS.has(word) ||
    DEMONYMS.has(word) ||
    isCountry(word) ||
    /^[\d.]+$/.test(word)
  );
}

/** Words that make no name particular. */
const SMALL = new Set(
  'of the and for in on to a an new old first second third national federal central state supreme senate treasury fed press media gop day republican democrat people public general vice ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);

const CALENDAR = new Set([
  ...MONTH_NAMES,
  ...MONTH_NAMES.map((name) => name.slice(0, 3)),
  ...DAY_NAMES,
  ...'sept day week month year eve night morning time times today'.split(' '),
]);
