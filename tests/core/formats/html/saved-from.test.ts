import { expect, test } from 'vitest';
import { readKinds } from '../sources';

const URL = 'https://h.example/2019/quay-widened';
const TEXT =
  '<article><h1>Quay to be widened</h1><p>The council of Orrin voted on Tuesday to widen the old quay, after months of talks.</p><p>Work is to begin in spring and will cost five million crowns, said Ann Lee of the port.</p></article>';

test.each([
  ['a browser', `<!-- saved from url=(0035)${URL} -->\n<html><head></head><body>${TEXT}</body></html>`, URL],
  [
    'SingleFile',
    `<html><!--\n Page saved with SingleFile \n url: ${URL} \n saved date: x\n--><body>${TEXT}</body></html>`,
    URL,
  ],
  [
    'Monolith',
    `<!-- Saved from ${URL} at 2019-03-05T10:00:00Z using monolith v2.6.1 -->\n<html><body>${TEXT}</body></html>`,
    URL,
  ],
  [
    'WebScrapBook',
    `<html data-scrapbook-source="${URL}" data-scrapbook-create="20190305"><body>${TEXT}</body></html>`,
    URL,
  ],
  [
    'Save Page WE',
    `<html><head><meta name="savepage-url" content="${URL}"></head><body>${TEXT}</body></html>`,
    URL,
  ],
  [
    'HTTrack',
    `<html>\n<!-- Mirrored from h.example/2019/quay-widened by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Mar 2019 -->\n<body>${TEXT}</body></html>`,
    URL.replace('https', 'http'),
  ],
  [
    'nobody, in a comment of another kind',
    `<html><!-- Mirrored from h.example by hand -->\n<!-- Saved from harm at last -->\n<!-- Saved from https://other.example/ by hand --><body>${TEXT}</body></html>`,
    '',
  ],
])('a page has the address that it was saved from by %s', async (_, page, url) => {
  const { articles } = await readKinds('p.html', page);
  expect(articles).toMatchObject([{ headline: 'Quay to be widened', url }]);
});

test.each([
  ['of DOS', 'cp437', 0x82, 'é'],
  ['of old Macs', 'x-mac-greek', 0xb1, '±'],
  ['by a name of Python', 'iso8859_2', 0xe9, 'é'],
])('a page may declare an encoding %s', async (_, charset, byte, sign) => {
  const page = `<html><head><meta charset="${charset}"></head><body>${TEXT.replace('talks', 'talks ?')}</body></html>`;
  const bytes = Buffer.from(page, 'latin1');
  bytes[page.indexOf('?')] = byte;
  const { articles, noted } = await readKinds('p.html', bytes);
  expect({ articles, noted }).toMatchObject({
    articles: [{ body: expect.stringContaining(`months of talks ${sign}.`) }],
    noted: [],
  });
});
