import { useState } from 'preact/hooks';
import type { ArticleRef } from '../core/article';
import type { PageFact, Related } from '../core/context';
import { say, sayCount } from '../language/say';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { FactRow } from './fact-row';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** An article with what the archive says in it: its source once, then its sentences. */
export interface ArticleGroup {
  readonly article: ArticleRef;
  /** Null for the article that the page itself is. */
  readonly related: Related | null;
  readonly facts: readonly PageFact[];
}

/**
 * The findings by article: the one that the page itself is, the best related one, then as their best fact ranks, then
 * the related ones without facts. Each list keeps its order.
 */
export function groupsOf(facts: readonly PageFact[], related: readonly Related[]): ArticleGroup[] {
  const rows = new Map(related.map((row) => [row.article.id, row]));
  const sources = facts.map(({ fact }) => fact.article);
  const own = sources.filter(({ id }) => !rows.has(id));
  const articles = [...own, ...related.slice(0, 1).map(({ article }) => article), ...sources];
  const all = new Map([...articles, ...related.map(({ article }) => article)].map((one) => [one.id, one]));
  return [...all.values()].map((article) => ({
    article,
    related: rows.get(article.id) ?? null,
    facts: facts.filter(({ fact }) => fact.article.id === article.id),
  }));
}

/** So many facts of an article stand there at once beside other articles. */
const SHOWN = 2;

/** So many reasons are named. */
const REASONS = 3;

/** One such article, its words in its own language, which is the page's unless it says otherwise; `isAlone` when there is no other. */
export function ArticleGroupRow({
  article,
  related,
  facts,
  pageLanguage,
  isAlone,
}: ArticleGroup & { readonly pageLanguage: string; readonly isAlone: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isAlone ? facts : facts.slice(0, SHOWN);
  const left = facts.length - shown.length;
  const sentence = related?.sentence ?? null;
  const lang = (related?.language ?? pageLanguage) || undefined;
  const told = shown.find(({ fact }) => sentence && sentence.text === fact.text);
  return (
    <li class="group" data-kind={related?.kind ?? 'archived'}>
      {related ? <Headed article={article} related={related} lang={lang} /> : <Source article={article} />}
      {sentence && !told && (
        <p class="sentence" dir="auto" lang={lang}>
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
      {shown.length > 0 && (
        <ol class="facts">
          {shown.map((row) => (
            <FactRow
              key={row.fact.id}
              fact={row.fact}
              lang={lang}
              matched={row === told ? sentence!.marks : null}
            />
          ))}
        </ol>
      )}
      {left > 0 && (
        <button
          type="button"
          class="plain more"
          onClick={() => setWhole(true)}
          aria-label={`${sayCount('more_facts', left)}: ${article.headline}`}
        >
          {sayCount('more_facts', left)}
        </button>
      )}
      {related && <Reasons related={related} />}
    </li>
  );
}

/** The source of the article that the page itself is. */
function Source({ article }: Pick<ArticleGroup, 'article'>) {
  return (
    <div class="headed">
      <SourceLine article={article} />
      <OriginalLink article={article} />
    </div>
  );
}

/** The headline with the source; an article that the page itself is has both there already. */
function Headed({
  article,
  related: { days, kind, language, sentence },
  lang,
}: Pick<ArticleGroup, 'article'> & { readonly related: Related; readonly lang: string | undefined }) {
  return (
    <>
      <div class="headed">
        <h3 dir="auto" lang={lang}>
          <ArchiveLink article={article} span={sentence?.span ?? null} class="headline">
            {article.headline || say('no_headline')}
          </ArchiveLink>
        </h3>
        <OriginalLink article={article} />
      </div>
      <SourceLine article={article} days={days} kind={kind} language={language} />
    </>
  );
}

/** What the article shares with the page, as whole names; single words where there are none. */
function Reasons({ related: { why } }: { readonly related: Related }) {
  const named = why.names.length > 0 ? why.names : why.phrases;
  if (named.length === 0) return null;
  return (
    <p class="why">
      <span class="label">{say('shared')}</span>
      {named.slice(0, REASONS).map((name) => (
        <bdi class="chip" key={name}>
          {name}
        </bdi>
      ))}
    </p>
  );
}
