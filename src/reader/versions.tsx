import type { Article } from '../core/article';
import { changesBetween } from '../core/changes';
import { say } from '../language/say';
import type { OwnStory } from '../messages/contract';
import { ChangesList } from '../ui/changes-list';
import { formatInstant } from '../ui/dates';

/** The versions that were kept, the latest first, one of them chosen; and what that one says otherwise than the one before. */
export function Versions({
  article,
  own: { since, earlier },
  chosen,
  choose,
}: {
  readonly article: Article;
  readonly own: OwnStory;
  readonly chosen: number;
  readonly choose: (version: number) => void;
}) {
  const versions = [...earlier.map((version) => version.article), article];
  const instants = [since, ...earlier.map(({ until }) => until)];
  const before = versions[chosen - 1];
  const changes = before && changesBetween(before, versions[chosen]!);
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{say('versions_title')}</h2>
      <ol>
        {instants
          .map((instant, version) => (
            <li key={instant}>
              <button
                type="button"
                class="plain"
                aria-pressed={version === chosen}
                onClick={() => choose(version)}
              >
                {formatInstant(instant)}
              </button>
            </li>
          ))
          .reverse()}
      </ol>
      {changes && (
        <details open>
          <summary>{say('version_changed')}</summary>
          <ChangesList {...changes} />
        </details>
      )}
    </section>
  );
}
