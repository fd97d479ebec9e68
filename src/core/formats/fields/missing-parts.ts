import type { Note } from '../format';
import type { Field } from './names';

/** What a value looks like that may be a part which no known name has. */
const LOOKS: readonly {
  readonly field: Field;
  readonly name: string;
  readonly like: RegExp;
  readonly most: number;
}[] = [
  { field: 'headline', name: 'headline', like: /^\S+\s\S+\s\S/, most: 300 },
  {
    field: 'date',
    name: 'day',
    like: /^(?:\p{L}{2,12}[.,]? )?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4})/u,
    most: 60,
  },
  // A sentence of eight words and more, or as many signs of Chinese or Japanese
  {
    field: 'lead',
    name: 'lead',
    like: /^(?:(?:\S+\s+){7}\S[^\n]*[.!?…»”"]|[\u3040-\u30ff\u3400-\u9fff，、「」]{8,}[。！？])$/,
    most: 1_000,
  },
  { field: 'url', name: 'address', like: /^https?:\/\/[^/\s]{1,200}\/\S{3}/, most: 2_000 },
];

/** Names of what is not the article's: pictures, people, feeds, and the time of something else. */
const OF_OTHERS =
  /ima?ge?|photo|picture|thumb|video|media|avatar|logo|icon|cover|author|byline|user|email|feed|api|self|next|prev|home|comment|social|crawl|fetch|index|expire|embargo|modif|updat|version|download|copyright|licen[cs]e|rights|bio|caption|alt|credit|keyword|tag|terms|disclaim|note/i;

/**
 * Notes each of headline, day, lead and address that an object does not have by a known name where something in it looks like one:
 * `unknown` are the values below names that tell no part. `told` is what is known.
 */
export function noteMissing(
  told: { readonly [field in Field]?: string },
  unknown: Iterable<readonly [name: string, value: unknown]>,
  line: number,
  note: Note | undefined,
): void {
  const missing = LOOKS.filter(({ field }) => !told[field]);
  if (note === undefined || missing.length === 0) return;
  const values = [...unknown].filter(([name, value]) => typeof value === 'string' && !OF_OTHERS.test(name));
  for (const { field, name, like, most } of missing) {
    if (field === 'lead' && !told.body) continue; // it is told that a text is missing
    const found = values.find(
      ([, value]) =>
        (value as string).length <= most &&
        like.test((value as string).trim()) &&
        !(field === 'lead' && told.body!.includes((value as string).trim())),
    );
    if (found !== undefined) note(line, `has no ${name} below a name that is known; one may be`, found[0]);
  }
}
