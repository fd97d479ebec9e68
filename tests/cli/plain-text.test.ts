import { describe, expect, test } from 'vitest';
import { pageOfText } from '../../src/cli/plain-text';

const pageOf = (text: string) => pageOfText(text, 'https://a.example/wheat', '2023-05-04');

describe('a page of plain text', () => {
  test('has its first line for a headline when a blank line follows', () => {
    expect(pageOf('Wheat falls \r\n \r\nWheat fell.\nMore fell.\n')).toMatchObject({
      headline: 'Wheat falls',
      text: 'Wheat fell.\nMore fell.',
    });
  });

  test.each(['Wheat fell on Thursday.', 'Wheat fell.\nMore fell.', 'Wheat fell.\n\n'])(
    'has no headline in %j',
    (text) => {
      expect(pageOf(text)).toMatchObject({ headline: '', text: text.trim() });
    },
  );
});
