import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/core/compare/figure';

test.each([
  ['Trade of Russia and China has reached the target of $200 billion, Xi said.', undefined],
  ['Trade of Russia and China exceeded its goal of $200 billion.', undefined],
  ['Trade of Russia and China is to reach the target of $200 billion, Xi said.', 'target'],
  ['Russia and China set a target of $200 billion for their trade.', 'target'],
])('%s', (sentence, status) => {
  expect(figuresOf(sentence, '2024-06-15', 'en')[0]?.notes.status).toBe(status);
});
