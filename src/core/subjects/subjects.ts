import { actorTerm, type Main, mainOf } from '../actors/indexed';
import { actorsOfPage } from '../actors/of-page';
import type { Archive } from '../archive/archive';
import type { Subject } from '../context';
import { findPostings, scanPostings } from '../pack/postings';
import type { PageReading } from '../page-reading';
import { actorsNamed } from '../search/named-actors';
import { nameSubjects } from './names';
import { type Ranked, worthOf } from './worth';

/** So many subjects are named, so many of them topics. */
const MOST = 5;
const MOST_TOPICS = 2;

/**
 * The main actors and topics of a page that the archive has articles on, the most telling first, at most five: what is
 * prominent in the page and rare in the archive. `withNames` also counts what else the page names often, which takes
 * reading articles.
 */
export async function subjectsOf(
  reading: PageReading,
  archive: Archive,
  withNames: boolean,
): Promise<Subject[]> {
  const main = mainOf(actorsOfPage(reading, archive.actors));
  const named = main.flatMap((one) => subjectOf(one, reading, archive));
  const names = withNames ? await nameSubjects(reading, archive) : [];
  const ranked = [...named, ...names]
    .filter(({ subject }) => !isEverywhere(subject, archive))
    .sort((a, b) => b.worth - a.worth);
  const topics = new Set(ranked.filter(({ subject }) => subject.kind === 'topic').slice(0, MOST_TOPICS));
  return ranked
    .filter((one) => one.subject.kind !== 'topic' || topics.has(one))
    .slice(0, MOST)
    .map(({ subject }) => subject);
}

/** What half of a larger archive is about tells nothing. */
function isEverywhere({ articles }: Subject, archive: Archive): boolean {
  return archive.articles >= LARGE && articles * 2 > archive.articles;
}

const LARGE = 100;

function subjectOf(main: Main, reading: PageReading, archive: Archive): Ranked[] {
  const { actor, share } = main;
  const articles = countOf(actorTerm(actor), archive);
  const name = nameOf(main, reading, archive);
  if (articles === 0 || name === null) return [];
  const search = `about:${/\s/.test(name) ? `"${name}"` : name}`;
  const worth = worthOf(actor.kind === 'topic' ? share / 2 : share, articles, archive);
  return [{ subject: { kind: actor.kind, name, articles, search }, worth }];
}

/** How many articles are indexed under the term. */
function countOf(term: number, { packs }: Archive): number {
  let count = 0;
  for (const { file, hidden } of packs) {
    const list = findPostings(file, term);
    if (!list) continue;
    count += list.df;
    if (hidden.size === 0) continue;
    scanPostings(list, file.articles, (index) => {
      if (hidden.has(index)) count -= 1;
    });
  }
  return count;
}

/** The first of the actor's names that the search understands as it alone; null for none. */
function nameOf({ actor, first }: Main, { page, language }: PageReading, archive: Archive): string | null {
  const printed = (first.isHeadline ? page.headline : page.text).slice(first.start, first.end);
  const names =
    actor.kind === 'country'
      ? [nameOfCountry(actor.key, language), nameOfCountry(actor.key, 'en'), printed]
      : actor.kind === 'topic'
        ? language === 'en'
          ? [actor.key, printed.toLowerCase()]
          : [printed]
        : [actor.key, printed];
  const isMeant = (name: string): boolean => {
    const meant = actorsNamed(name, archive.actors);
    return meant.length > 0 && meant.every(({ term }) => term === actorTerm(actor));
  };
  return names.find(isMeant) ?? null;
}

function nameOfCountry(code: string, language: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region', style: 'short' }).of(code) ?? code;
}
