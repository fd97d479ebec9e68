import { expect, test } from 'vitest';
import { oneByOne } from '../../src/core/one-by-one';

test('calls never overlap, and a failed one fails alone', async () => {
  const told: string[] = [];
  const work = oneByOne(async (name: string) => {
    told.push(`${name} begins`);
    await null;
    told.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  });
  expect(await Promise.allSettled(['a', 'b', 'c'].map((name) => work(name)))).toMatchObject([
    { value: 'a' },
    { reason: new Error('b') },
    { value: 'c' },
  ]);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
