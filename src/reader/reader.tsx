import { useState } from 'preact/hooks';
import type { Span } from '../core/article';
import { hostOf } from '../core/url/url';
import { say } from '../language/say';
import type { OwnStory, Shelved } from '../messages/contract';
import { dayOfInstant, formatDate } from '../ui/dates';
import { ListSection } from '../ui/list-section';
import { OriginalLink } from '../ui/original-link';
import { SourceLine } from '../ui/source-line';
import { ArticleText } from './article-text';
import { Citations } from './citations';
import { FactLink } from './fact-link';
import { ShelfLink } from './shelf-link';
import { Versions } from './versions';

/** What the page of an archived article shows. `opening` alone passes. */
export type View =
  | { readonly kind: 'opening' }
  | ({ readonly kind: 'shown' } & Shelved)
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface ReaderProps {
  readonly view: View;
  /** What to mark of `textOf(article)`. */
  readonly span: Span | null;
  readonly openSettings: () => void;
  readonly retry: () => void;
}

/** The page of an archived article, or why there is none. */
export function Reader({ view, span, openSettings, retry }: ReaderProps) {
  return (
    <main data-state={view.kind} aria-busy={view.kind === 'opening'}>
      {view.kind === 'shown' && <Story shelved={view} span={span} />}
      {view.kind === 'unknown' && (
        <Absence
          title={say('no_article')}
          detail={say('no_article_detail')}
          action={say('open_settings')}
          act={openSettings}
        />
      )}
      {view.kind === 'failed' && (
        <Absence title={say('archive_shut')} detail={view.sentence} action={say('try_again')} act={retry} />
      )}
    </main>
  );
}

function Story({ shelved, span }: { readonly shelved: Shelved; readonly span: Span | null }) {
  const { article, facts, sameDay, own } = shelved;
  const earlier = own?.earlier ?? [];
  const [chosen, choose] = useState(earlier.length);
  const shown = earlier[chosen]?.article ?? article;
  const isCurrent = chosen === earlier.length;
  return (
    <>
      <article lang={shown.lang || undefined}>
        <SourceLine article={shown} />
        <ArticleText article={shown} span={isCurrent ? span : null} />
      </article>
      <aside aria-label={say('about_article')}>
        <p class="provenance">{provenanceOf(shelved)}</p>
        <p class="original">
          <OriginalLink article={article}>{say('read_original', hostOf(article.url))}</OriginalLink>
        </p>
        {own && earlier.length > 0 && (
          <Versions article={article} own={own} chosen={chosen} choose={choose} />
        )}
        <Citations article={shown} accessed={own ? dayOfInstant(savedAt(own, chosen)) : ''} />
        <ListSection id="facts" title={say('key_facts')}>
          {isCurrent ? facts.map((fact) => <FactLink key={fact.id} {...fact} />) : []}
        </ListSection>
        <ListSection id="same-day" title={say('same_day', formatDate(article.date))}>
          {sameDay.map((other) => (
            <ShelfLink key={other.id} {...other} />
          ))}
        </ListSection>
      </aside>
    </>
  );
}

/** When a version was first kept: an imported one was seen by somebody else, and then. */
function savedAt({ as, since, earlier }: OwnStory, version: number): string {
  if (as === 'imported') return '';
  return earlier[version - 1]?.until ?? since;
}

function provenanceOf({ own, packName }: Shelved): string {
  if (own)
    return say(
      own.as === 'saved' ? 'provenance_saved' : 'provenance_imported',
      formatDate(dayOfInstant(own.since)),
    );
  return packName === null ? say('provenance_own') : say('provenance_pack', packName);
}

function Absence({
  title,
  detail,
  action,
  act,
}: {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly act: () => void;
}) {
  return (
    <div role="status" class="absence">
      <h1>{title}</h1>
      <p>{detail}</p>
      <button type="button" onClick={act}>
        {action}
      </button>
    </div>
  );
}
