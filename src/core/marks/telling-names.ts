import type { Archive, Hit } from '../archive/archive';
import type { Page, Span } from '../article';
import { formOf } from '../pack/name-form';
import { type KnownName, matchNames } from '../pack/name-matcher';
import type { NamesSection, NameType } from '../pack/names';
import type { PageReading } from '../page-reading';
import { stopWordsOf } from '../text/language';
import { termsIn } from '../text/terms';
import { scanWords } from '../text/words';
import { isInitial, standsAlone } from './boundaries';
import type { NameOnPage } from './name-on-page';
import type { Paragraph } from './paragraphs';
import { surnameMentions } from './surnames';

export interface Known {
  readonly archive: Archive;
  readonly sections: readonly (NamesSection | null)[];
  readonly hits: readonly Hit[];
  /** The archived article that the page is. */
  readonly own: Hit | null;
}

/** From so many articles on an archive knows by itself which names are common. */
const LARGE = 1000;
const LEAST_ARTICLES = 2;
/** Commoner names tell nothing: at most so many articles, or this share of the archive. */
const FEW_ARTICLES = 3;
const COMMON_SHARE = 0.03;

/** Names of the page that the archive can say something about, the most telling first. */
export function tellingNames(
  { page, language }: Pick<PageReading, 'page' | 'language'>,
  paragraphs: readonly Paragraph[],
  known: Known,
): NameOnPage[] {
  const stops = stopWordsOf(language);
  const mentioned = mentionsIn(paragraphs, page, known, stops);
  const rarity = rarityIn(language, known.archive);
  const telling = mentioned.filter((name) => isTelling(name, rarity(name.form), mentioned, known));
  const order = ({ form, names, carriedBy }: NameOnPage): number =>
    carriedBy * 100 + PREFERENCE[names[0]!.entry.type] + Math.min(RAREST, rarity(form));
  return telling
    .sort((a, b) => order(b) - order(a) || a.mentions[0]!.start - b.mentions[0]!.start)
    .map((name) => ({ ...name, mentions: surnameMentions(page.text, name, mentioned, stops) }));
}

/** Who before what before where. */
const PREFERENCE: Readonly<Record<NameType, number>> = { person: 40, organisation: 20, other: 10, place: 0 };
const RAREST = 19;

function mentionsIn(
  paragraphs: readonly Paragraph[],
  page: Page,
  known: Known,
  stops: ReadonlySet<string>,
): NameOnPage[] {
  const found = new Map<string, { names: readonly KnownName[]; mentions: Span[] }>();
  for (const paragraph of paragraphs) {
    for (const match of matchNames(paragraph.text, known.sections)) {
      const span = { start: match.start + paragraph.start, end: match.end + paragraph.start };
      const { name, type } = match.names[0]!.entry;
      if (!standsAlone(page.text, span, type, stops)) continue;
      const form = formOf(name);
      const same = found.get(form);
      if (same) same.mentions.push(span);
      else found.set(form, { names: match.names, mentions: [span] });
    }
  }
  const publisher = formOf(page.publisher);
  return [...found]
    .filter(
      ([form, { mentions }]) =>
        !isPublisher(form, publisher) &&
        (form.includes(' ') || mentions.some(({ start }) => !isInitial(page.text, start))),
    )
    .map(([form, { names, mentions }]) => {
      const total = names.reduce((sum, { entry }) => sum + entry.count, 0);
      const articles = total - (known.own ? heldBy([known.own], names, known) : 0);
      const carriedBy = heldBy(known.hits, names, known);
      return { form, names, mentions, articles, carriedBy, isCommon: isCommon(articles, known.archive) };
    });
}

/** `BBC` on a page of BBC News. */
function isPublisher(form: string, publisher: string): boolean {
  return publisher !== '' && (publisher.startsWith(form) || ` ${form} `.includes(` ${publisher} `));
}

/** How many of the articles hold the name. */
function heldBy(hits: readonly Hit[], names: readonly KnownName[], { sections }: Known): number {
  let count = 0;
  for (const { pack, place } of names) {
    const inPack = hits.filter((hit) => hit.pack === pack);
    if (inPack.length === 0) continue;
    const articles = sections[pack]!.articlesAt(place);
    for (const { index } of inPack) if (articles.includes(index)) count += 1;
  }
  return count;
}

/** Nats of the rarest word in the language, below which a name may be anyone's or anything's. */
const RARE: Readonly<Record<NameType, number>> = { person: 6.5, organisation: 6, place: 6, other: 6 };

/** Nats below which a lone word is more often no name: God, Mobile, Target. Paris is 3.6. */
const PLAIN = 3.3;

function isTelling(
  { form, names, articles, carriedBy, isCommon }: NameOnPage,
  rarity: number,
  mentioned: readonly NameOnPage[],
  { archive, sections }: Known,
): boolean {
  const { type } = names[0]!.entry;
  if (!form.includes(' ') && rarity < PLAIN) return false;
  if (carriedBy > 0 && type !== 'other') return true;
  if (articles < LEAST_ARTICLES || isCommon) return false;
  const isRare = rarity >= RARE[type];
  if (archive.articles < LARGE) return isRare;
  // Persons, towns and acronyms have namesakes, however rare the word.
  const isOnlyOne = isRare && form.includes(' ') && type !== 'person' && type !== 'place';
  return isOnlyOne || isInCompany(names, mentioned, sections);
}

function isCommon(articles: number, archive: Archive): boolean {
  return archive.articles >= LARGE && articles > Math.max(FEW_ARTICLES, archive.articles * COMMON_SHARE);
}

/** Does the page also name someone whom the archive most often sees with this one? Namesakes keep other company. */
function isInCompany(
  names: readonly KnownName[],
  mentioned: readonly NameOnPage[],
  sections: readonly (NamesSection | null)[],
): boolean {
  const company = names.flatMap(({ pack, entry }) =>
    entry.seenWith.map((place) => formOf(sections[pack]!.nameAt(place).name)),
  );
  return mentioned.some(({ form }) => company.includes(form));
}

/** Rarity of a name's rarest word in the language at large, in nats; infinite without statistics. */
function rarityIn(language: string, { statistics }: Archive): (form: string) => number {
  const termOf = termsIn(language);
  return (form) => {
    if (!statistics) return Number.POSITIVE_INFINITY;
    let rarest = 0;
    scanWords(form, (start, end) => {
      const term = termOf(form, start, end);
      if (term !== 0) rarest = Math.max(rarest, -Math.log(statistics.shareOf(term)));
    });
    return rarest;
  };
}
