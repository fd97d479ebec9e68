import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/core/text/sentences';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a text falls into sentences', () => {
  test.each<[string, string[]]>([
    ['He came. She went.', ['He came.', 'She went.']],
    ['It passed in 2018.Xi paid a visit.', ['It passed in 2018.', 'Xi paid a visit.']],
    ['Ties grew."Russia is near," he said.', ['Ties grew.', '"Russia is near," he said.']],
    ['Mr. Smith met Dr. Jones.', ['Mr. Smith met Dr. Jones.']],
    ['It rose 3.5 percent. It fell.', ['It rose 3.5 percent.', 'It fell.']],
    ['He lives in the U.S. The law is old.', ['He lives in the U.S.', 'The law is old.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['J. R. Jones of Acme Inc. spoke on Jan. 5.', ['J. R. Jones of Acme Inc. spoke on Jan. 5.']],
    [
      'The case is Roe v. Wade. It was under Henry V. He died.',
      ['The case is Roe v. Wade.', 'It was under Henry V.', 'He died.'],
    ],
    ['"Why now?" Smith asked. Nobody knew.', ['"Why now?" Smith asked.', 'Nobody knew.']],
    ['“All is lost.” He left.', ['“All is lost.”', 'He left.']],
    ['“All is well,” he said. “Go.”', ['“All is well,” he said.', '“Go.”']],
    ['A headline\n\nA text follows', ['A headline', 'A text follows']],
    ['One line\ngoes on.', ['One line\ngoes on.']],
    ['(CNN) -- It rained. It stopped.', ['(CNN) -- It rained.', 'It stopped.']],
    ['Is it so? Yes! Good...', ['Is it so?', 'Yes!', 'Good...']],
    ['Wait ... for it.', ['Wait ... for it.']],
    ['他来了。她走了。', ['他来了。', '她走了。']],
    ['Он пришёл. Она ушла.', ['Он пришёл.', 'Она ушла.']],
    ['No stop at all', ['No stop at all']],
    ['   ', []],
  ])('%j', (text, sentences) => expect(split(text)).toEqual(sentences));

  test('that do not overlap and leave out nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB. "”“\'\n!?1U('), maxLength: 60 }), (text) => {
        const spans = sentencesOf(text);
        spans.forEach((span, index) => {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        });
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
