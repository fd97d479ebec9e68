import type { Archive, Hit } from '../archive/archive';
import type { Fact } from '../fact';
import type { Mark } from '../mark';
import { openNames } from '../pack/names';
import type { PageReading } from '../page-reading';
import { cardOfName } from './card';
import { figuresIn } from './figures';
import { type Paragraph, paragraphsOf, quotesOf } from './paragraphs';
import { tellingNames } from './telling-names';

/** What was found for the page before: the related articles by their places, and those of their facts that hold figures. */
export interface FoundBefore {
  readonly hits: readonly Hit[];
  readonly figures: readonly Fact[];
  /** The archived article that the page is. */
  readonly own: Hit | null;
}

const MOST = 12;

/**
 * What on a page the archive can say something about, best first, at most twelve: names of the related articles, sums
 * of money that they give too, and names known from elsewhere in the archive. At most one stands in a paragraph: what
 * finds all of its own taken is left out. Empty without related articles in a small archive. Rejects with
 * PackFormatError when the archive is damaged.
 */
export async function marksIn(
  reading: Pick<PageReading, 'page' | 'language'>,
  archive: Archive,
  { hits, figures, own }: FoundBefore,
): Promise<Mark[]> {
  if (hits.length === 0 && archive.articles < LARGE) return [];
  const { page } = reading;
  const sections = await Promise.all(archive.packs.map(openNames));
  const paragraphs = paragraphsOf(page);
  const names = tellingNames(reading, paragraphs, { archive, sections, hits, own });
  const carried = names.filter(({ carriedBy, isCommon }) => carriedBy > 0 && !isCommon);
  const common = names.filter(({ isCommon }) => isCommon);
  const others = names.filter(({ carriedBy, isCommon }) => carriedBy === 0 && !isCommon);
  const sums = figuresIn(reading.language, paragraphs, figures);
  const placed = placedIn(paragraphs, [...carried, ...sums, ...others, ...common]);
  const marks = await Promise.all(
    placed.map(async ({ passage, paragraph }): Promise<Mark | null> => {
      const mentions = quotesOf(page.text, passage.mentions, paragraph.start);
      if ('card' in passage) return { kind: 'figure', mentions, card: passage.card };
      const card = await cardOfName(passage, { archive, sections, own });
      return card && { kind: 'name', mentions, card };
    }),
  );
  return marks.filter((mark) => mark !== null).slice(0, MOST);
}

/** From so many articles on an archive knows by itself which names are common. */
const LARGE = 1000;

interface Placed<P> {
  readonly passage: P;
  readonly paragraph: Paragraph;
}

/** Gives each its first paragraph that no earlier one has. */
function placedIn<P extends { readonly mentions: readonly { readonly start: number }[] }>(
  paragraphs: readonly Paragraph[],
  passages: readonly P[],
): Placed<P>[] {
  const taken = new Set<Paragraph>();
  const placed: Placed<P>[] = [];
  for (const passage of passages) {
    if (placed.length === MOST) break;
    const paragraph = passage.mentions
      .map(({ start }) => paragraphs.findLast((one) => one.start <= start)!)
      .find((one) => !taken.has(one));
    if (!paragraph) continue;
    taken.add(paragraph);
    placed.push({ passage, paragraph });
  }
  return placed;
}
