import { expect, test } from 'vitest';
import { readKinds } from '../sources';

test.each([
  [
    'is in the characters of old Macs',
    String.raw`\mac Quay\par The caf\'8e is \'d2wide\'d3.\par`,
    'The café is “wide”.',
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
