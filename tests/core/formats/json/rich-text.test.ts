import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const BOTH = `${ONE}\n\n${TWO}`;
const [BEGIN, LINK, END] = ['The council ', 'voted', ' on Tuesday to widen the quay.'];

const bodyOf = async (body: unknown) =>
  (await read('t.json', JSON.stringify([{ title: 'Quay', body }]))).articles[0]?.body;

describe('a text that is kept as nodes', () => {
  test.each([
    ['Portable Text', [ONE, TWO].map((text) => ({ _type: 'block', children: [{ _type: 'span', text }] }))],
    [
      'Slate',
      [
        { type: 'paragraph', children: [{ text: BEGIN }, { text: LINK }, { text: END }] },
        { children: [{ text: TWO }] },
      ],
    ],
    [
      'ProseMirror',
      {
        type: 'doc',
        content: [ONE, TWO].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    ],
    [
      'Contentful',
      {
        nodeType: 'document',
        content: [
          {
            nodeType: 'paragraph',
            content: [
              { nodeType: 'text', value: BEGIN },
              { nodeType: 'hyperlink', content: [{ nodeType: 'text', value: LINK }] },
              { nodeType: 'text', value: END },
            ],
          },
          { nodeType: 'paragraph', content: [{ nodeType: 'text', value: TWO }] },
        ],
      },
    ],
    ['Editor.js', { blocks: [ONE, TWO].map((text) => ({ type: 'paragraph', data: { text } })) }],
    ['Draft.js', { blocks: [ONE, TWO].map((text) => ({ key: 'a', text, type: 'unstyled' })), entityMap: {} }],
    [
      'Lexical',
      {
        root: {
          children: [ONE, TWO].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
        },
      },
    ],
  ])('is read from %s', async (_, body) => {
    expect(await bodyOf(body)).toBe(BOTH);
  });

  test('is none of paragraphs that are told one by one', async () => {
    expect(await bodyOf([{ text: ONE }, { text: TWO }])).toBe(BOTH);
    expect(await bodyOf([ONE, { type: 'link', text: TWO }])).toBe(BOTH);
  });

  test('that nests too deep is left out', async () => {
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ children: [inner] }), {
      text: ONE,
    });
    expect(await bodyOf([deep])).toBe('');
  });
});

test('a list of parts that no one understands is noted', async () => {
  const { noted } = await read('t.json', JSON.stringify([{ title: 'Quay', odd: [{ blob: 1 }] }]));
  expect(noted).toEqual(['has no text that is understood; its keys odd are not known']);
});
