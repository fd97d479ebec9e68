import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';
const HEADLINE = 'Quay to be widened';
const URL = 'https://h.example/2019/quay';
const TOLD = { title: HEADLINE, url: URL, text: TEXT, published_at: '2019-03-04T10:00:00Z' };

const json = (object: unknown) => read('x.json', JSON.stringify(object));

describe('a part below a name that is known', () => {
  test.each([[{ text: [] }], [{ text: {} }], [{ text: null }]])(
    'is none where it is empty: %o',
    async (told) => {
      expect((await json([{ ...TOLD, ...told }])).noted.join()).not.toContain('not understood');
    },
  );

  test.each([
    ['a text', { text: [[{ type: 'Paragraph', children: [{ value: TEXT }] }]] }],
    ['a headline', { title: { 0: HEADLINE } }],
    ['a date', { published_at: { begin: { year: 2019 } } }],
    ['an address', { url: { scheme: 'https', host: 'h.example' } }],
  ])('has %s that is not understood, which is noted', async (part, told) => {
    expect((await json([{ ...TOLD, ...told }])).noted.join('\n')).toContain(
      `has ${part} that is not understood`,
    );
  });

  test.each([
    [{ text: [], body: TEXT }],
    [{ text: {}, body: TEXT }],
    [{ content: [{ id: 4 }] }],
    [{ subject: { id: 4 } }],
  ])('is not missed where it is empty or told elsewhere: %o', async (told) => {
    const { articles, noted } = await json([{ ...TOLD, ...told }]);
    expect({ articles, noted }).toMatchObject({ articles: [{ body: TEXT }], noted: [] });
  });
});
