import { describe, expect, test } from 'vitest';
import { readKinds } from '../sources';
import { zipOf } from '../web-archives';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const TITLE = p('Quay report');

async function bodyOf(body: string, notes: readonly string[] = []) {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const file = zipOf([{ name: 'word/document.xml', data: Buffer.from(document) }]);
  const { articles, noted } = await readKinds('d.docx', file);
  expect(articles).toMatchObject([{ headline: 'Quay report' }]);
  expect(noted).toEqual(notes);
  return articles[0]!.body;
}

describe('a paragraph of a Word document is read', () => {
  test.each([
    ['in a cell', `<w:tbl><w:tr><w:tc>${p('One.')}</w:tc><w:tc>${p('Two.')}</w:tc></w:tr></w:tbl>`],
    [
      'in a table within a cell',
      `<w:tbl><w:tr><w:tc>${p('One.')}<w:tbl><w:tr><w:tc>${p('Two.')}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
    ],
    [
      'in marks of another application',
      `<w:customXml w:element="story">${p('One.')}${p('Two.')}</w:customXml>`,
    ],
    [
      'in a run that is not hidden',
      `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>One.</w:t></w:r></w:p>${p('Two.')}`,
    ],
    ['in what was put in', `<w:ins w:id="1">${p('One.')}</w:ins>${p('Two.')}`],
    [
      'in a table within a control',
      `${p('One.')}<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>${p('Two.')}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>`,
    ],
    [
      'in the newer of two copies',
      `${p('One.')}<mc:AlternateContent><mc:Choice>${p('Two.')}</mc:Choice><mc:Fallback>${p('Older.')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s', async (_, body) => {
    expect(await bodyOf(TITLE + body)).toBe('One.\n\nTwo.');
  });

  test.each([
    ['in what was deleted', `<w:del w:id="1">${p('Gone.')}</w:del>`],
    ['in a run that is hidden', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Gone.</w:t></w:r></w:p>'],
    ['in what was moved away', `<w:moveFrom w:id="1">${p('Gone.')}</w:moveFrom>`],
  ])('but not %s', async (_, body) => {
    expect(await bodyOf(`${TITLE}${p('One.')}${body}`)).toBe('One.');
  });
});

const inFrame = (frame: string, text: string) =>
  `<w:p><w:pPr><w:framePr ${frame}/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a large first letter', () => {
  test.each(['drop', 'margin'])('begins the paragraph behind it: %s', async (kind) => {
    const body = `${inFrame(`w:dropCap="${kind}" w:lines="3"`, 'T')}${p('he quay.')}${p('Two.')}`;
    expect(await bodyOf(TITLE + body)).toBe('The quay.\n\nTwo.');
  });

  test('without one behind it is kept', async () => {
    expect(await bodyOf(TITLE + p('One.') + inFrame('w:dropCap="drop"', 'T'))).toBe('One.\n\nT');
  });

  test.each(['w:dropCap="none"', 'w:hAnchor="page"'])('is none in another frame: %s', async (frame) => {
    expect(await bodyOf(TITLE + inFrame(frame, 'T') + p('Two.'))).toBe('T\n\nTwo.');
  });
});

test.each(['footnoteReference', 'endnoteReference'])('notes are left out with a word: %s', async (mark) => {
  const body = `<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:${mark} w:id="2"/></w:r></w:p>`;
  expect(await bodyOf(TITLE + body, ['has footnotes, which are left out'])).toBe('One.');
});
