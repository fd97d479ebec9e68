import type { PageFact, Related } from '../core/context';
import { say, sayCount } from '../language/say';
import { FarFactRow, FarRelatedRow } from '../ui/far-rows';
import { ListSection } from '../ui/list-section';

/** Where asking a remote archive stands. */
export type FarState = { readonly host: string } & (
  | { readonly kind: 'offered'; readonly words: readonly string[]; readonly ask: () => void }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'answered';
      readonly related: readonly Related[];
      readonly facts: readonly PageFact[];
      readonly isPartial: boolean;
    }
  | { readonly kind: 'failed'; readonly sentence: string }
);

/** What the remote archive knows of the page, and what is sent to it. */
export function FarFindings(state: FarState) {
  return (
    <section class="far" aria-label={say('far_from', state.host)}>
      <p role="status" class="detail">
        {statusOf(state)}
      </p>
      {state.kind === 'offered' && (
        <>
          <button type="button" onClick={state.ask}>
            {say('far_ask', state.host)}
          </button>
          <details>
            <summary>{sayCount('far_words', state.words.length)}</summary>
            <p class="sent">
              <bdi dir="auto">{state.words.join(' ')}</bdi>
            </p>
          </details>
        </>
      )}
      {state.kind === 'answered' && (
        <>
          <ListSection id="far-facts" title={say('far_facts', state.host)}>
            {state.facts.map((row) => (
              <FarFactRow key={row.fact.id} {...row} />
            ))}
          </ListSection>
          <ListSection id="far-related" title={say('far_related', state.host)}>
            {state.related.map((row) => (
              <FarRelatedRow key={row.article.id} {...row} />
            ))}
          </ListSection>
        </>
      )}
    </section>
  );
}

function statusOf(state: FarState): string {
  switch (state.kind) {
    case 'offered':
      return say('far_offered', state.host);
    case 'asking':
      return say('far_asking', state.host);
    case 'failed':
      return state.sentence;
    case 'answered':
      return [
        state.related.length + state.facts.length === 0 ? say('far_nothing', state.host) : '',
        state.isPartial ? say('far_partial', state.host) : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
  }
}
