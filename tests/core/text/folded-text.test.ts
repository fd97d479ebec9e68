import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, unfoldedOffset } from '../../../src/core/text/folded-text';

describe('a folded text', () => {
  test('has one blank for each run of blanks, and no invisible break hints', () => {
    expect(foldText('So\u00adfia \n\t is\u00a0not \u200b\ufeffOslo\u2060.').text).toBe('Sofia is not Oslo.');
  });

  test('knows where each of its characters stood', () => {
    const raw = ' \n So\u00adfia,\u200b  Oslo';
    const folded = foldText(raw);
    const at = folded.text.indexOf('fia');
    expect(raw.slice(unfoldedOffset(folded, at), unfoldedOffset(folded, at) + 3)).toBe('fia');
    expect(raw.slice(unfoldedOffset(folded, folded.text.indexOf('Oslo')))).toBe('Oslo');
    expect(unfoldedOffset(folded, 0)).toBe(0);
  });

  test('keeps every other character in its order, whatever the text', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\ufeff', '\u2060', 'ž');
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const folded = foldText(raw);
        expect(folded.text).toBe(raw.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' '));
        for (let at = 0; at < folded.text.length; at += 1)
          if (folded.text[at] !== ' ') expect(raw[unfoldedOffset(folded, at)]).toBe(folded.text[at]);
      }),
    );
  });
});
