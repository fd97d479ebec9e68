import { joined } from '../decode';
import type { ToldRow } from '../fields/told-rows';
import type { Note } from '../format';
import { decodedHtml } from '../html/encoding';
import { type JsonObject, objectIn, textAt } from '../json/object';
import { toldRowOf } from '../json/told-object';
import type { ZipFile } from './zip';

/** A text or a portion of the list is not larger. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Joins what Omnivore's export keeps apart: `metadata_0_to_20.json` says of which articles, `content/SLUG.html` holds the
 * text of each behind it.
 */
export function omnivoreReader(note: Note) {
  const listed = new Map<string, JsonObject>();
  return {
    /** Null for a file that is none of the export's; else the articles that it makes whole. */
    async read(file: ZipFile): Promise<ToldRow[] | null> {
      if (/^metadata_\d{1,9}_to_\d{1,9}\.json$/.test(file.name)) {
        for (const item of itemsIn(await textOf(file))) listed.set(textAt(item, 'slug', 'id'), item);
        return [];
      }
      if (listed.size > 0 && /^highlights\//.test(file.name)) {
        note(1, 'holds highlights, which are left out', file.name);
        return [];
      }
      const slug = /^content\/([^/]{1,400})\.html?$/.exec(file.name)?.[1] ?? '';
      const item = listed.get(slug);
      if (item === undefined) return null;
      listed.delete(slug);
      return [toldRowOf({ ...item, content: await textOf(file) }, 1, { note })];
    },
    /** The articles whose text did not come. */
    rest: (): ToldRow[] => [...listed.values()].map((item) => toldRowOf(item, 1, { note })),
  };
}

async function textOf(file: ZipFile): Promise<string> {
  const portions: Uint8Array[] = [];
  let length = 0;
  for await (const portion of file.bytes()) {
    length += portion.length;
    if (length > MAX_BYTES) break; // what is behind is no text of an article
    portions.push(portion);
  }
  return decodedHtml(joined(portions), 'utf-8');
}

function itemsIn(json: string): JsonObject[] {
  try {
    const items: unknown = JSON.parse(json);
    return Array.isArray(items) ? items.map(objectIn).filter((item) => item !== null) : [];
  } catch {
    return []; // the texts are then read as pages of their own
  }
}
