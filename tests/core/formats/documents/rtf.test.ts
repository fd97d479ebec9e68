import { expect, test } from 'vitest';
import { readKinds } from '../sources';

test.each([
  [
    'is in the characters of old Macs',
    String.raw`\mac Quay\par The caf\'8e is \'d2wide\'d3.\par`,
    'The café is “wide”.',
  ],
  [
    'is in the characters of DOS',
    String.raw`\pca Quay\par The caf\'82 is \'aewide\'af.\par`,
    'The café is «wide».',
  ],
  ['is in a code page of DOS by its number', String.raw`\ansi\ansicpg855 Quay\par \'a0.\par`, 'а.'],
  [
    'has a font of Windows in a code page of DOS',
    String.raw`\ansi\ansicpg850{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset254 Terminal;}}\f0 Quay\par The caf\'e9 {\f1 caf\'82}.\par`,
    'The café café.',
  ],
  [
    'has a font of no page in a code page of DOS',
    String.raw`\ansi\ansicpg850{\fonttbl{\f0\fcharset1 Any;}}\f0 Quay\par The caf\'82.\par`,
    'The café.',
  ],
  [
    'has a font that names no page in another one of Windows',
    String.raw`\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 Arial;}}\f0 Quay\par \'ef\'ee.\par`,
    'по.',
  ],
  ['has no hidden words', String.raw`\ansi Quay\par The quay {\v hidden }is wide.\par`, 'The quay is wide.'],
  [
    'has no deleted words',
    String.raw`\ansi Quay\par The quay {\deleted gone }is wide.\par`,
    'The quay is wide.',
  ],
  [
    'shows what is hidden no more',
    String.raw`\ansi Quay\par The \v hidden \v0 quay \v hidden \plain is wide.\par`,
    'The quay is wide.',
  ],
])('a text in RTF %s', async (_, rtf, body) => {
  expect((await readKinds('d.rtf', `{\\rtf1${rtf}}`)).articles).toMatchObject([{ headline: 'Quay', body }]);
});

test.each([
  ['a blank line before', '\r\n {\\rtf1 Quay\\par The quay.\\par}'],
  ['a byte order mark before', '\ufeff{\\rtf1 Quay\\par The quay.\\par}'],
  ['no header', '{\\pard \\ql Quay\\par}\n{\\pard The quay.\\par}'],
])('a text in RTF with %s is read as RTF', async (_, rtf) => {
  expect((await readKinds('d.rtf', rtf)).articles).toMatchObject([{ headline: 'Quay', body: 'The quay.' }]);
});

test('a plain text that is named as RTF is read as it stands', async () => {
  const { articles } = await readKinds('d.rtf', 'Quay {old}\n\nThe {\\em old} quay.');
  expect(articles).toMatchObject([{ headline: 'Quay {old}', body: 'The {\\em old} quay.' }]);
});

test('notes at the foot are left out with a word', async () => {
  const { articles, noted } = await readKinds(
    'd.rtf',
    String.raw`{\rtf1 Quay\par The quay.{\super 1}{\footnote Ann said so.}\par}`.replaceAll('\\\\', '\\'),
  );
  expect(articles).toMatchObject([{ body: 'The quay.1' }]);
  expect(noted).toEqual(['has footnotes, which are left out']);
});

test('a text about markup keeps it', async () => {
  const rtf = String.raw`{\rtf1 The <b> of HTML\par It is <em>bold</em> &amp; old.\par}`;
  expect((await readKinds('d.rtf', rtf)).articles).toMatchObject([
    { headline: 'The <b> of HTML', body: 'It is <em>bold</em> &amp; old.' },
  ]);
});
