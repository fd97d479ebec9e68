import type { Context } from '../core/context';
import { say } from '../language/say';
import { ArticleGroupRow, groupsOf } from '../ui/article-group';
import { CopyStrip } from '../ui/copy-strip';
import { ListSection } from '../ui/list-section';
import { loaded } from '../ui/loaded';
import type { SurfaceProps } from './surface-props';

type FoundFor = Pick<Context, 'copy' | 'facts' | 'related' | 'timeline' | 'language'>;

const QuotesInFull = loaded(async () => (await import('../ui/quotes-in-full')).QuotesInFull);
const ComparisonTable = loaded(async () => (await import('../ui/comparison-table')).ComparisonTable);
const Timeline = loaded(async () => (await import('../ui/timeline')).Timeline);

/** What was found for the page: articles with what they say, then what else the archive has to say. */
export function Findings(props: SurfaceProps & FoundFor) {
  const { language, copy, facts, related, timeline, quotes = [], numbers = [], marked = [], marks } = props;
  const groups = groupsOf(facts, related);
  return (
    <>
      <ListSection id="articles" title={say('articles_title')} isTitled={false}>
        {groups.map((group) => (
          <ArticleGroupRow
            key={group.article.id}
            {...group}
            pageLanguage={language}
            isAlone={groups.length === 1}
          />
        ))}
      </ListSection>
      {copy && <CopyStrip copy={copy} isMarked={props.isCopyMarked ?? false} mark={props.markCopy} />}
      {quotes.length > 0 && <QuotesInFull quotes={quotes} />}
      {numbers.length > 0 && <ComparisonTable numbers={numbers} />}
      {props.hasTimeline && <Timeline days={timeline} />}
      <ListSection id="marked" title={say(marks?.isOn ? 'marked_title' : 'known_title')}>
        {marked.map((title, nth) => (
          <li key={title}>
            <button
              type="button"
              class="chip"
              disabled={!marks?.isOn}
              onClick={() => props.acts.goToMark(nth)}
            >
              <bdi dir="auto">{title}</bdi>
            </button>
          </li>
        ))}
      </ListSection>
    </>
  );
}
