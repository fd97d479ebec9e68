import type { Archive } from '../archive/archive';
import { rarityOfTerm } from '../archive/rarity';
import type { PageReading } from '../page-reading';
import { actorsNamed } from '../search/named-actors';
import { countFitting } from '../search/search';
import { keyOf, type Phrase } from '../text/term-spans';
import { type Ranked, worthOf } from './worth';

/** So many names of a page are counted, in so many articles at most: each has to be read for a name of several words. */
const MOST = 3;
const MOST_READ = 60;

/** A name counts for its page as an actor with a third of all mentions does. */
const SHARE = 0.3;

/** What a page names often and the table of actors has not, with the articles that print it. */
export async function nameSubjects(reading: PageReading, archive: Archive): Promise<Ranked[]> {
  const found: Ranked[] = [];
  for (const { name, count } of oftenNamed(reading, archive).slice(0, MOST)) {
    const search = `"${name}"`;
    const articles = await countFitting(search, archive, MOST_READ);
    if (articles === null || articles === 0) continue;
    const worth = worthOf(SHARE * Math.min(1, count / 5), articles, archive);
    found.push({ subject: { kind: 'name', name, articles, search }, worth });
  }
  return found;
}

interface Named {
  readonly name: string;
  readonly count: number;
}

/** By how often they are named × how rare they are; a shorter form of one before is left out. */
function oftenNamed({ whole, page }: PageReading, archive: Archive): Named[] {
  const printed = ({ start, end }: Phrase): string => whole.text.slice(start, end);
  const groups = new Map<string, { phrase: Phrase; count: number }>();
  for (const phrase of whole.names) {
    const group = groups.get(keyOf(phrase));
    const isHeadline = phrase.start < page.headline.length;
    if (phrase.terms.length === 1 && (isHeadline || MONTH.test(printed(phrase)))) continue;
    const weight = isHeadline ? HEADLINE : 1;
    if (group) group.count += weight;
    else groups.set(keyOf(phrase), { phrase, count: weight });
  }
  const told = new Set<number>();
  const named: Named[] = [];
  const worth = ({ phrase, count }: { phrase: Phrase; count: number }): number =>
    count * phrase.terms.reduce((sum, term) => sum + rarityOfTerm(term, archive), 0);
  for (const { phrase, count } of [...groups.values()].sort((a, b) => worth(b) - worth(a))) {
    const name = printed(phrase);
    if (
      count < (phrase.terms.length === 1 ? LEAST_SINGLE : LEAST) ||
      name.includes('"') ||
      phrase.terms.some((term) => told.has(term))
    )
      continue;
    if (actorsNamed(name, archive.actors).some(({ isTopic }) => !isTopic)) continue;
    for (const term of phrase.terms) told.add(term);
    named.push({ name, count });
  }
  return named;
}

const HEADLINE = 2;
const LEAST = 2;

/** A single word with a capital is a name less surely: in headlines all words may have one. */
const LEAST_SINGLE = 3;

/** Shortened months, which are no subject. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
