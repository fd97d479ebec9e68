import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const LINES = [
  '1A) More extreme weather forecast over the next few days the',
  'fire situation is likely to get worse with a massive fire front',
  'spanning a huge area of NSW.',
];
const WHOLE = LINES.join(' ');

function nitf(content: string): string {
  return `<nitf><head/><body><body.head><hedline><hl1>Fire</hl1></hedline></body.head><body.content>${content}</body.content></body></nitf>`;
}

async function bodyOf(content: string): Promise<string | undefined> {
  return (await read('a.xml', nitf(content))).articles[0]?.body;
}

describe('lines of NITF that were wrapped', () => {
  test.each([
    ['by breaks', `<p>   ${LINES.join(' <br />')}</p><p/><p>   Short.</p>`],
    [
      'by breaks, with an element in the text',
      `<p>${LINES.join('<br/>\n').replace('NSW', '<em>NSW</em>')}</p><p>Short.</p>`,
    ],
    ['as paragraphs that an indent begins', `<p>   ${LINES.join('</p>\n<p>')}</p><p>   Short.</p>`],
    ['as paragraphs that an empty one parts', `<p>${LINES.join('</p><p>')}</p><p/><p>Short.</p>`],
  ])('%s are whole paragraphs', async (_, content) => {
    expect(await bodyOf(content)).toBe(`${WHOLE}\n\nShort.`);
  });

  test('keep what stands in a break at the end of a sentence apart', async () => {
    expect(await bodyOf(`<p>${LINES.join('<br/>')}<br/>Short.</p>`)).toBe(`${WHOLE}\n\nShort.`);
  });
});

describe('lines of NITF that end where they want to', () => {
  test.each([
    ['of a list', 'Harbour Town 21<br/>Orrin and its neighbours on the island of Hallow 20<br/>Hallow 19'],
    ['of verse', 'The night was long upon the sea<br/>and none of us was there to see<br/>the ferry go'],
    ['that are paragraphs', `${WHOLE}<br/>${WHOLE}`],
    [
      'of a list with marks',
      'bankruptcies fell by a tenth in the quarter that ended in May<br/>- agreements rose',
    ],
  ])('%s stay apart', async (_, content) => {
    expect((await bodyOf(`<p>${content}</p>`))?.split('\n\n')).toEqual(content.split('<br/>'));
  });

  test('stay apart as paragraphs, too, with nothing that begins the true ones', async () => {
    const lines = [...LINES, ...LINES];
    expect(await bodyOf(lines.map((line) => `<p>${line}</p>`).join(''))).toBe(lines.join('\n\n'));
  });

  test('keep a headline between them', async () => {
    const content = `<p>  ${LINES[0]}</p><p>${LINES[1]}</p><hl2>Rain</hl2><p>  ${LINES[0]}</p><p>${LINES[1]}</p>`;
    expect(await bodyOf(content)).toContain('\n\nRain\n\n');
  });
});
