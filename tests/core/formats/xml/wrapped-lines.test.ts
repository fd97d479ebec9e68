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
      'of which one alone is long',
      'A line that tells of the council of Orrin Bay and its ferries<br/>Ann Lund, editor',
    ],
    [
      'of a table with two long rows',
      `Orrin 20<br/>${LINES[0]}<br/>${LINES[1]}<br/>Hallow 19<br/>Stennis 11<br/>North 7<br/>South 5<br/>East 3`,
    ],
    [
      'of a list with marks',
      'bankruptcies fell by a tenth in the quarter that ended in May<br/>- agreements rose',
    ],
  ])('%s stay apart', async (_, content) => {
    expect((await bodyOf(`<p>${content}</p>`))?.split('\n\n')).toEqual(content.split('<br/>'));
  });

  test('of a list below wrapped ones stay apart', async () => {
    const list = [`- ${LINES[0]}`, `- ${LINES[1]}`, '- rain'];
    const prose = `<p>${LINES.join('<br/>')}</p>`;
    const body = await bodyOf(`${prose}${prose}<p>${list.join('<br/>')}</p>`);
    expect(body).toBe([WHOLE, WHOLE, ...list].join('\n\n'));
  });

  test('stay apart as paragraphs of which some are short', async () => {
    const lines = [`  ${LINES[0]}`, 'Hallow 19', LINES[1]!, '  Rain.'];
    const content = lines.map((line) => `<p>${line}</p>`).join('');
    expect(await bodyOf(content)).toBe(lines.map((line) => line.trim()).join('\n\n'));
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
