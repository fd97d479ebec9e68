import type { Subject } from '../core/context';
import { formatCount, say, sayCount } from '../language/say';

/** `This page’s subjects in the archive: Huawei 17, China 430`, each opening its search; nothing where the archive has none. */
export function SubjectChips({
  subjects,
  search,
}: {
  readonly subjects: readonly Subject[];
  readonly search: (text: string) => void;
}) {
  if (subjects.length === 0) return null;
  return (
    <section id="subjects" aria-labelledby="subjects-title">
      <h2 id="subjects-title">{say('subjects')}</h2>
      <ol class="chips">
        {subjects.map(({ name, articles, search: text }) => (
          <li key={text}>
            <button
              type="button"
              class="chip"
              onClick={() => search(text)}
              aria-label={`${name}: ${sayCount('articles', articles)}`}
            >
              <bdi dir="auto">{name}</bdi> <span class="source">{formatCount(articles)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
