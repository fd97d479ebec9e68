import { describe, expect, test } from 'vitest';
import { formatNames } from '../../../src/core/formats/formats';
import { FORMAT_GROUPS } from '../../../src/options/import/format-list';

/** Words by which a format is known everywhere: those with a capital within a sentence, and endings of files. */
const KNOWN_BY = /\.[a-z]\w*|\b[A-Z]\w*(?:-\w+)?(?: Feed)?\b/g;

describe('the list of what can be imported', () => {
  test('names each format and file ending that the importers understand', () => {
    const listed = FORMAT_GROUPS.map(([, names]) => names).join(' ');
    const understood = formatNames('and').match(KNOWN_BY) ?? [];
    expect(understood.length).toBeGreaterThan(20);
    expect(understood.filter((name) => !listed.includes(name))).toEqual([]);
  });
});
