import type { Mentioned } from '../actors/actors';
import type { ActorKind } from '../actors/table';

/** How far two texts are about the same countries, persons of state and topics. Each is 0 to 1, `fit` and `bond` up to 3. */
export interface ActorAgreement {
  /**
   * The share of the page's countries that are the article's main ones, if none of these is a mere aside there, by how much
   * it tells, the cube of it: the less main countries, or the more often named, the less.
   */
  readonly fit: number;
  /** The fit with an article on relations of two or more countries: what concerns both of them belongs to it. */
  readonly bond: number;
  readonly topics: number;
  /** The share of the article's main topics that the page has at all. */
  readonly mainTopics: number;
}

/** `home` is the language of the page: its own country is named in half of all news. */
export function actorAgreement(
  page: readonly Mentioned[],
  article: readonly Mentioned[],
  home: string,
): ActorAgreement {
  const countries = overlap(page, article, isCountry);
  const topics = overlap(page, article, ({ actor }) => actor.kind === 'topic');
  const sum = ({ shared }: Overlap): number => shared.reduce((total, { share }) => total + share, 0);
  const main = countries.article.filter(({ share }) => share >= MAIN);
  const mentions = page.filter(isCountry).reduce((total, { weight }) => total + weight, 0);
  const most = Math.max(0, ...countries.page.map(({ share }) => share));
  const onPage = main.map(({ number, key }) => ({
    share: shareIn(countries.page, number),
    rarity: rarityOf(key, home),
  }));
  const aside = Math.min(...onPage.map(({ share }) => share / (most || 1) / ASIDE));
  const mainCountries = Math.min(1, aside) * onPage.reduce((sum, { share }) => sum + share, 0);
  const nats = onPage.reduce((sum, { rarity }) => sum + rarity, 0);
  const fit = ((mainCountries * Math.min(6, nats)) / 4) ** 3;
  const relations = topics.article.reduce((sum, { key, share }) => sum + (RELATIONS.has(key) ? share : 0), 0);
  const mainTopics = topics.article.slice(0, MAIN_TOPICS);
  return {
    fit,
    bond:
      onPage.filter(({ rarity }) => rarity >= TELLING).length < 2
        ? 0
        : fit * relations * Math.min(1, mentions / SOME_MENTIONS) ** 2,
    topics: sum(topics),
    mainTopics:
      mainTopics.length === 0
        ? 0
        : mainTopics.filter(({ number }) => shareIn(topics.page, number) > 0).length / mainTopics.length,
  };
}

interface Share {
  readonly number: number;
  readonly key: string;
  readonly share: number;
}

interface Overlap {
  readonly page: readonly Share[];
  readonly article: readonly Share[];
  readonly shared: readonly Share[];
}

const COUNTRIES: ReadonlySet<ActorKind> = new Set<ActorKind>(['country', 'bloc']);
const isCountry = ({ actor }: Mentioned): boolean => COUNTRIES.has(actor.kind);

function overlap(
  page: readonly Mentioned[],
  article: readonly Mentioned[],
  isOfKind: (one: Mentioned) => boolean,
): Overlap {
  const onPage = sharesOf(page.filter(isOfKind));
  const inArticle = sharesOf(article.filter(isOfKind));
  const shared = inArticle.map((one) => ({
    ...one,
    share: Math.min(one.share, shareIn(onPage, one.number)),
  }));
  return { page: onPage, article: inArticle, shared };
}

function sharesOf(list: readonly Mentioned[]): Share[] {
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  return list.map(({ number, actor, weight }) => ({ number, key: actor.key, share: weight / total }));
}

function shareIn(list: readonly Share[], wanted: number): number {
  return list.find(({ number }) => number === wanted)?.share ?? 0;
}

/**
 * Nats: the United States are in a third of all news and three quarters of English news, its own country in half of another
 * language's, other powers in a tenth.
 */
function rarityOf(key: string, home: string): number {
  if (key === 'US') return home === 'en' ? 0.3 : 1.1;
  if (HOMES[home]?.includes(key)) return 0.7;
  return POWERS.has(key) ? 2.3 : 3.5;
}

const HOMES: Readonly<Record<string, readonly string[]>> = {
  de: ['DE'],
  fr: ['FR'],
  es: ['ES'],
  it: ['IT'],
  pt: ['BR', 'PT'],
  ru: ['RU'],
  uk: ['UA'],
  zh: ['CN'],
  ja: ['JP'],
};

const POWERS: ReadonlySet<string> = new Set('CN RU GB FR DE EU UN IL IR UA SY NATO'.split(' '));

/** A country with less than a third of the leading one's mentions is less and less what the page is about. */
const ASIDE = 0.33;

/** Who names two countries once each, "between us and China and us and Russia", does not speak of their relations. */
const SOME_MENTIONS = 5;

/** Nats. Relations with a country that three quarters of a language's news name are all sorts of stories. */
const TELLING = 0.5;

/** A country with a quarter of all mentions is a main one. */
const MAIN = 0.25;
const MAIN_TOPICS = 4;

/** What states have with each other. */
const RELATIONS: ReadonlySet<string> = new Set(
  'trade,exports,imports,tariffs,sanctions,visit,meeting,phone call,agreement,cooperation,anniversary,congratulation,president,premier,diplomacy'.split(
    ',',
  ),
);
