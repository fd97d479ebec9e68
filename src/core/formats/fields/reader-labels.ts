import { isLabelled, type Labels, labelsOf } from '../../labels';
import { foldedName } from './names';

/** Names that only exports of what readers keep have: of other tables tags are a publisher's, and there may be millions. */
const READERS: ReadonlySet<string> = new Set(
  'timeadded folder isarchived readingprogress manualtags documenttags highlightedat'.split(' '),
);

const TAGS = ['tags', 'labels', 'manualtags', 'documenttags'];
const NOTES = ['note', 'notes', 'annotation'];

/**
 * What a reader put to an article in a service for reading later or for references (Pocket, Instapaper, Raindrop, wallabag,
 * Omnivore, Readwise, Zotero), by the names of columns or keys; undefined for none.
 */
export function readerLabels(
  names: readonly string[],
  valueAt: (place: number) => unknown,
): Labels | undefined {
  const folded = names.map(foldedName);
  if (!folded.some((name) => READERS.has(name))) return undefined;
  const valuesOf = (wanted: readonly string[]) =>
    wanted.flatMap((name) => {
      const place = folded.indexOf(name);
      return place === -1 ? [] : [valueAt(place)];
    });
  const notes = valuesOf(NOTES).filter((value): value is string => typeof value === 'string');
  const labels = labelsOf(valuesOf(TAGS).flatMap(tagsIn), notes.join('\n\n'));
  return isLabelled(labels) ? labels : undefined;
}

/** Tags as services write them: a list of texts or of objects with a name, an object by tag, `a|b`, `a, b`, `["a"]`. */
function tagsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : nameIn(one)));
  if (typeof value === 'object' && value !== null) return Object.keys(value);
  if (typeof value !== 'string') return [];
  if (/^\s*\[/.test(value)) {
    try {
      return tagsIn(JSON.parse(value));
    } catch {
      // a tag that begins so
    }
  }
  return value.split(value.includes('|') ? '|' : /[,;]/);
}

function nameIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { label, name, title } = value as Readonly<Record<string, unknown>>;
  return [label, name, title].filter((text): text is string => typeof text === 'string').slice(0, 1);
}
