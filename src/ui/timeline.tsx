import type { ArticleRef } from '../core/article';
import type { Day } from '../core/context';
import type { Fact } from '../core/fact';
import { ArchiveLink } from './archive-link';
import { Cite } from './cite';
import { formatDate } from './dates';
import { ListSection } from './list-section';

/** The story day by day: what appeared and what the archive says happened. Nothing at all without dates. */
export function Timeline({ days }: { readonly days: readonly Day[] }) {
  return (
    <ListSection id="timeline" title="Timeline">
      {days.map(({ date, articles, facts }) => (
        <li key={date}>
          <h3>
            <time dateTime={date}>{formatDate(date)}</time>
          </h3>
          {articles.map((article) => (
            <Appeared key={article.id} article={article} />
          ))}
          {facts.map((fact) => (
            <Told key={fact.id} fact={fact} />
          ))}
        </li>
      ))}
    </ListSection>
  );
}

function Appeared({ article }: { readonly article: ArticleRef }) {
  return (
    <p class="appeared">
      <ArchiveLink article={article} class="headline">
        <bdi dir="auto">{article.headline}</bdi>
      </ArchiveLink>
      {article.publisher !== '' && <bdi class="publisher">{article.publisher}</bdi>}
    </p>
  );
}

function Told({ fact }: { readonly fact: Fact }) {
  return (
    <div class="told">
      <blockquote>
        <bdi dir="auto">{fact.text}</bdi>
      </blockquote>
      <Cite article={fact.article} span={fact.span} />
    </div>
  );
}
