import type { ArticleRef } from '../core/article';
import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';
import { Icon, OwnMark, type Sign } from '../ui/icon';
import { ToolButton } from '../ui/tool-button';
import type { Around } from './around';
import { TypeMenu } from './type-menu';

/** What can be done with the article, in a bar that stays. `around` is null while it is not known. */
export function Toolbar({
  around,
  askDelete,
}: {
  readonly around: Around | null;
  /** Null for an article that is not the reader's own. */
  readonly askDelete: (() => void) | null;
}) {
  return (
    <header class="bar">
      <a class="home" href="/src/library/index.html">
        <OwnMark size={24} />
        <span>{say('library')}</span>
      </a>
      <nav aria-label={say('neighbours')}>
        <Neighbour sign="previous" name={say('previous_article')} article={around?.previous ?? null} />
        <Neighbour sign="next" name={say('next_article')} article={around?.next ?? null} />
      </nav>
      <TypeMenu />
      <ToolButton sign="print" name={say('print')} act={() => print()} />
      {askDelete && <ToolButton sign="delete" name={say('delete')} act={askDelete} />}
    </header>
  );
}

function Neighbour({
  sign,
  name,
  article,
}: {
  readonly sign: Sign;
  readonly name: string;
  readonly article: ArticleRef | null;
}) {
  if (!article) return <ToolButton sign={sign} name={name} act={() => {}} isOff />;
  const title = say('act_on', name, article.headline);
  return (
    <a
      class="tool"
      href={readerAddress(article.id)}
      aria-label={title}
      title={title}
      rel={sign === 'next' ? 'next' : 'prev'}
    >
      <Icon sign={sign} />
    </a>
  );
}
