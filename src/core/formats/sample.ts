import { ArticleFormatError } from './article-format';
import { ExpandError, gunzipped } from './expand';
import { chosenFor } from './fields/columns';
import { type Field, foldedName, placesOf } from './fields/names';
import type { Source, Tools } from './format';
import { formatOf } from './formats';
import { HEAD_BYTES, peek } from './peek';
import type { Sampled } from './sampled';

/** A table as it is shown to the reader who is to say which column is what. */
export interface Sample extends Sampled {
  /** The column that each part is known by. */
  readonly columns: { readonly [field in Field]?: string };
  /** Whether its articles can be told by that. */
  readonly isUnderstood: boolean;
}

/** A column of an article's text holds so many characters in one of the first rows, where others have not. */
const TEXT_CHARS = 200;

/** What readers and publishers put to articles may be as long, and is no text of theirs. */
const NO_TEXT = /tags?$|labels?$|keywords|notes?$|comment|url|link|image/;

/** The first rows of a table or of objects, `source.columns` applied; null for a file of another kind, or a broken one. */
export async function sampleOf(source: Source, tools: Tools): Promise<Sample | null> {
  const { head, chunks } = await peek(gunzipped(source.chunks, tools.expand), HEAD_BYTES);
  try {
    const format = formatOf(source.name.replace(/\.gz$/i, ''), head);
    const sample = await (await format?.sampler?.())?.({ ...source, chunks });
    return sample ? understood(sample, source) : null;
  } catch (error) {
    if (error instanceof ArticleFormatError || error instanceof ExpandError) return null; // its reading will say so
    throw error;
  } finally {
    await chunks.return();
  }
}

function understood({ names, rows }: Sampled, { columns = [] }: Source): Sample {
  const places = placesOf(names, columns);
  const isChosen = Object.keys(chosenFor(names, columns)).length > 0;
  const known = new Set([...places.values()].flat());
  const isTold = places.has('headline') || places.has('body');
  const isTextHidden =
    !places.has('body') &&
    !places.has('lead') &&
    names.some(
      (name, at) =>
        !known.has(at) &&
        !NO_TEXT.test(foldedName(name)) &&
        rows.some((row) => (row[at]?.length ?? 0) >= TEXT_CHARS),
    );
  return {
    names,
    rows,
    columns: Object.fromEntries([...places].map(([field, [first]]) => [field, names[first!]!])),
    isUnderstood: isChosen || (isTold && !isTextHidden),
  };
}
