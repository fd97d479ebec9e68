import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../../src/core/formats/article-of';
import { controlSignsHidden, withoutControlSigns } from '../../../src/core/text/control-signs';
import { foldText } from '../../../src/core/text/folded-text';

const RUNS = Number(process.env.RUNS ?? 1_000);
const SPOOFING = ['\u202e', '\u2066', '\u202a', '\u2069', '\u0085', '\u007f', '\ufff9', '\u{e0041}'];
const text = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), fc.constantFrom(...SPOOFING)),
});
const holds = (given: string) => SPOOFING.some((sign) => given.includes(sign));

test('what turns a text around is not shown, and all else keeps its place', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(holds(withoutControlSigns(given))).toBe(false);
      const hidden = controlSignsHidden(given);
      expect(holds(hidden)).toBe(false);
      expect(hidden).toHaveLength(given.length);
      for (let at = 0; at < given.length; at += 1)
        if (hidden[at] !== '\u2060') expect(hidden[at]).toBe(given[at]);
    }),
    { numRuns: RUNS },
  );
});

test('honest texts stay as they are: marks of direction, joiners, soft hyphens, flags', () => {
  const honest = 'שלום\u200f, ک\u200cتاب, co\u00adoperate, 👨\u200d👩\u200d👧 🇫🇷\t\n';
  expect(withoutControlSigns(honest)).toBe(honest);
});

test('no imported article holds one, and no folded page has an override', () => {
  const told = { headline: 'Report \u202etxt.exe', body: 'A\u2066b', publisher: 'BB\u202eC', lead: '\u202d' };
  const { headline, body, publisher, lead } = articleOf(told, { file: 'x', line: 1 });
  expect({ headline, body, publisher, lead }).toEqual({
    headline: 'Report txt.exe',
    body: 'Ab',
    publisher: 'BBC',
    lead: '',
  });
  expect(foldText('a\u202eb').text).toBe('ab');
});
