import type { NameMention } from '../../fact';
import { isCapital } from '../../text/tokens';
import { GIVEN_NAMES } from './given-names';
import { isAcronym } from './kinds';
import { CORPORATE_SUFFIXES, FEMALE, MALE } from './lexicon';
import { isPlace } from './places';
import type { Spelling } from './spelling';

export interface Entry {
  readonly name: string;
  readonly words: readonly string[];
  readonly votes: Record<NameMention['type'], number>;
  mentions: number;
  inner: number;
}

/** Short name → full name: surnames, acronyms, companies without their suffix. One link a text: of two with one surname, whoever is named in full more often. */
export function linksOf(entries: ReadonlyMap<string, Entry>): Map<string, string> {
  const links = new Map<string, string>();
  const bySurname = new Map<string, string>();
  const byFirst = new Map<string, string>();
  const byInitials = new Map<string, string>();
  for (const entry of entries.values()) {
    if (entry.words.length < 2) continue;
    const last = entry.words[entry.words.length - 1]!;
    // "Trump" is not "Trump Jr.", "Trump Jr." is "Donald Trump Jr."
    if (/^(?:Jr|Sr)\.?$/.test(last)) {
      if (entry.words.length > 2) byFirst.set(entry.words.slice(-2).join(' '), entry.name);
      continue;
    }
    const isPerson =
      entry.votes.person >= entry.votes.organisation &&
      entry.votes.person >= entry.votes.place &&
      entry.votes.other === 0;
    if (isPerson && entry.words.length <= 4) {
      if (!bySurname.has(last) || entry.mentions > entries.get(bySurname.get(last)!)!.mentions)
        bySurname.set(last, entry.name);
      const hyphenless = last.replace(/^al-/i, '');
      if (hyphenless !== last && !bySurname.has(hyphenless)) bySurname.set(hyphenless, entry.name);
      const first = entry.words[0]!;
      const given = first.toLowerCase();
      if (!MALE.has(given) && !FEMALE.has(given) && !byFirst.has(first)) byFirst.set(first, entry.name);
    }
    const initials = entry.words
      .filter((word) => isCapital(word))
      .map((word) => word[0]!)
      .join('');
    if (initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, entry.name);
    if (CORPORATE_SUFFIXES.has(last.toLowerCase().replace('.', '')))
      byFirst.set(entry.words.slice(0, -1).join(' '), entry.name);
  }
  for (const entry of entries.values()) {
    const { name, words } = entry;
    if (words.length === 1) {
      const surname = bySurname.get(name);
      const known = surname !== undefined && entries.get(surname)!.votes.person >= 3;
      if (!known && (isPlace(name.toLowerCase()) || (entry.votes.organisation >= 3 && !isAcronym(name))))
        continue;
      const full =
        bySurname.get(name) ??
        byFirst.get(name) ??
        (isAcronym(name) ? byInitials.get(name.replaceAll('.', '')) : undefined);
      if (full && full !== name) links.set(name, full);
    } else {
      const full = byFirst.get(name);
      if (full && full !== name) links.set(name, full);
      // "Barack Hussein Obama" and "Barack Obama".
      const twin = bySurname.get(words[words.length - 1]!);
      if (twin && twin !== name && twin.split(' ')[0] === words[0])
        links.set(twin.length > name.length ? name : twin, twin.length > name.length ? twin : name);
    }
  }
  // No chains and no circles: a link's target is never linked on.
  for (const [name, full] of links) {
    const next = links.get(full);
    if (next === name) links.delete(full);
    else if (next) links.set(name, next);
  }
  return links;
}

export function typesOf(
  entries: ReadonlyMap<string, Entry>,
  links: ReadonlyMap<string, string>,
  spelling: Spelling,
): Map<string, NameMention['type']> {
  const types = new Map<string, NameMention['type']>();
  const short = new Set(links.values());
  const typeOf = (entry: Entry): NameMention['type'] => {
    const { person, organisation, place, other } = entry.votes;
    const best = Math.max(person, organisation, place, other);
    if (best >= 1)
      return best === person
        ? 'person'
        : best === place
          ? 'place'
          : best === organisation
            ? 'organisation'
            : 'other';
    if (
      entry.words.length === 1 &&
      best === person &&
      (person >= 1 || (entry.mentions > 1 && person > 0)) &&
      !isAcronym(entry.name)
    )
      return 'person';
    if (entry.words.length === 1 || entry.words.length > 3)
      return best === organisation && best > 0 ? 'organisation' : 'other';
    const plain = entry.words.some((word) => spelling.small.has(word.toLowerCase()) || !isCapital(word));
    if (plain || (best > 0 && best === organisation)) return 'other';
    return person > 0 || short.has(entry.name) || hasGivenName(entry.words) ? 'person' : 'other';
  };
  for (const entry of entries.values()) types.set(entry.name, typeOf(entry));
  // "Operation Fast and Furious", then "Furious": the last word of a thing is nobody.
  for (const { words, votes } of entries.values()) {
    const last = words.at(-1)!;
    const isThing =
      words.length > 1 &&
      votes.other >= 3 &&
      votes.other < Number.POSITIVE_INFINITY &&
      votes.person < votes.other;
    const alone = isThing ? entries.get(last) : undefined;
    if (alone && types.get(last) === 'person' && !links.has(last) && alone.votes.person < 3)
      types.set(last, 'other');
  }
  for (const [name, full] of links)
    if (types.has(full)) {
      const linked = types.get(full)!;
      const own = entries.get(name)!;
      if (linked === 'other' && own.votes.person >= 1) types.set(full, 'person');
      types.set(name, types.get(full)!);
    }
  return types;
}

/** `Harriet Tubman`, `R. Kelly`. */
function hasGivenName([first = '', ...rest]: readonly string[]): boolean {
  return rest.length > 0 && (GIVEN_NAMES.has(first.toLowerCase()) || /^\p{Lu}\.$/u.test(first));
}
