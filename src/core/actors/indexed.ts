import type { Article } from '../article';
import { languageOfArticle } from '../text/language';
import { tagTerm } from '../text/terms';
import { actorsIn, type Mentioned } from './actors';
import type { KnownActor, KnownActors } from './table';

/** So many actors an article is found by, and so many topics: what is beyond them it is not about. */
const ACTORS = 8;
const TOPICS = 4;

/** The term under which articles about an actor or topic are indexed, whatever their language. */
export function actorTerm({ kind, key }: Pick<KnownActor, 'kind' | 'key'>): number {
  return tagTerm(kind, key);
}

/** The actors and topics that an article in that language is about, as terms; none without a table. */
export function tagsOf(
  article: Article,
  known: KnownActors | null,
  language = languageOfArticle(article),
): { readonly term: number; readonly share: number }[] {
  const text = `${article.lead}\n\n${article.body}`;
  return mainOf(actorsIn(article.headline, text, language, known)).map(({ actor, share }) => ({
    term: actorTerm(actor),
    share,
  }));
}

/** An actor or topic with its share of all mentions of its kind: actors of one, topics of the other. */
export interface Main extends Mentioned {
  readonly share: number;
}

/** What a text is about: actors and topics named in the headline, early, or more than once; the most prominent first. */
export function mainOf(mentioned: readonly Mentioned[]): Main[] {
  const isTopic = ({ actor }: Mentioned): boolean => actor.kind === 'topic';
  const most = (list: readonly Mentioned[], limit: number): Main[] => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    return list
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .slice(0, limit)
      .map((one) => ({ ...one, share: one.weight / total }));
  };
  return [
    ...most(
      mentioned.filter((one) => !isTopic(one)),
      ACTORS,
    ),
    ...most(mentioned.filter(isTopic), TOPICS),
  ];
}

const LEAST_WEIGHT = 2;
