import type { ArticleRef } from '../core/article';
import type { Day } from '../core/context';
import type { Fact } from '../core/fact';
import { say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { DateAxis } from './date-axis';
import { formatDate } from './dates';
import { ListSection } from './list-section';
import { SourceLine } from './source-line';

/** The story day by day: what appeared and what the archive says happened. Nothing at all without dates. */
export function Timeline({ days }: { readonly days: readonly Day[] }) {
  return (
    <ListSection
      id="timeline"
      title={say('timeline')}
      before={<DateAxis dates={days.map(({ date }) => date)} />}
    >
      {days.map(({ date, articles, facts }) => (
        <li key={date} class="day">
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
    <div class="appeared">
      <p dir="auto">
        <ArchiveLink article={article} class="headline">
          {article.headline || say('no_headline')}
        </ArchiveLink>
      </p>
      <SourceLine article={{ ...article, date: '' }} />
    </div>
  );
}

function Told({ fact }: { readonly fact: Fact }) {
  return (
    <div class="tells">
      <p dir="auto">
        <ArchiveLink article={fact.article} span={fact.span} class="told">
          {fact.text}
        </ArchiveLink>
      </p>
      <SourceLine article={fact.article} />
    </div>
  );
}
