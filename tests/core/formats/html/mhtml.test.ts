import { describe, expect, test } from 'vitest';
import { readKinds } from '../sources';

const URL = 'https://h.example/2019/quay';
const TEXT =
  'The council of Orrin voted on Tuesday to widen the old quay, after months of talks about berths for fishing boats.';
const STORY = `<html><head><title>Quay</title></head><body><article><h1>Quay to be widened</h1><p>${TEXT}</p><p>Work is to begin in spring and will cost some five million crowns, said Ann Lee of the port.</p></article></body></html>`;
const FRAME = '<html><body><p>Buy shoes now.</p></body></html>';

interface Part {
  readonly type?: string;
  readonly id?: string;
  readonly location?: string;
  readonly body: string;
}

function mhtml(parts: readonly Part[], { type = '', end = '--', boundary = 'b' } = {}): string {
  const lines = parts.map(
    (part) =>
      `--${boundary}\r\nContent-Type: ${part.type ?? 'text/html; charset=utf-8'}\r\nContent-ID: <${part.id ?? 'x'}>\r\nContent-Location: ${part.location ?? ''}\r\n\r\n${part.body}\r\n`,
  );
  return `From: <Saved by Blink>\r\nSubject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"${type}\r\n\r\n${lines.join('')}--${boundary}${end}`;
}

const QUAY = [{ headline: 'Quay to be widened', url: URL }];

describe('a page in MHTML is found', () => {
  test.each([
    [
      'as the part that is named as the start',
      [
        { id: 'ad', body: STORY.replaceAll('Quay', 'Shoes') },
        { id: 'root@h', location: URL, body: STORY },
      ],
      { type: '; start="<root@h>"' },
    ],
    [
      'among the frames of a page',
      [{ body: '<frameset><frame src="a"></frameset>' }, { body: FRAME }, { location: URL, body: STORY }],
      {},
    ],
    [
      'where its line begins like another',
      [{ location: URL, body: STORY.replace('</p>', '</p>\r\n--beside\r\n') }],
      {},
    ],
  ])('%s', async (_, parts, options) => {
    const { articles, rejected, noted } = await readKinds('p.mhtml', mhtml(parts, options));
    expect({ articles, rejected, noted }).toMatchObject({ articles: QUAY, rejected: [], noted: [] });
    expect(articles[0]?.body).toContain('Work is to begin');
  });

  test('within parts of a part, as mail programs save it', async () => {
    const inner = `--inner\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${URL}\r\n\r\n${STORY}\r\n--inner--\r\n`;
    const page = mhtml([{ type: 'multipart/alternative; boundary="inner"', body: inner }]);
    expect((await readKinds('p.mht', page)).articles).toMatchObject(QUAY);
  });

  test('behind parts of a part that have none', async () => {
    const inner = '--inner\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--inner--\r\n';
    const parts = [
      { type: 'multipart/alternative; boundary="inner"', body: inner },
      { location: URL, body: STORY },
    ];
    expect((await readKinds('p.mht', mhtml(parts))).articles).toMatchObject(QUAY);
  });

  test('behind parts of a part that are another page', async () => {
    const inner = `--inner\r\nContent-Type: text/html\r\n\r\n${FRAME}\r\n--inner--\r\n`;
    const parts = [
      { type: 'multipart/alternative; boundary="inner"', body: inner },
      { location: URL, body: STORY },
    ];
    expect((await readKinds('p.mht', mhtml(parts))).articles).toMatchObject(QUAY);
  });

  test('behind the line with which a mailbox begins', async () => {
    const page = `From - Tue Mar  5 09:00:00 2019\r\n${mhtml([{ location: URL, body: STORY }])}`;
    expect((await readKinds('p.mht', page)).articles).toMatchObject(QUAY);
  });

  test('as the only part, without a line that parts', async () => {
    const page = `From: <Saved by Microsoft Internet Explorer 5>\r\nSubject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Location: ${URL}\r\n\r\n${STORY}`;
    const { articles, noted } = await readKinds('p.mht', page);
    expect({ articles, noted }).toMatchObject({ articles: QUAY, noted: [] });
  });
});

test('blanks behind a line that goes on are no part of the page', async () => {
  const quoted = STORY.replace('spring', 'spr=  \r\ning').replace('some five', 'some=20five');
  const part = {
    location: URL,
    type: 'text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    body: quoted,
  };
  const { articles } = await readKinds('p.mht', mhtml([part]));
  expect(articles[0]?.body).toContain('in spring and will cost some five million');
});

test('a file that ends amid its page says so', async () => {
  const { articles, noted } = await readKinds(
    'p.mhtml',
    mhtml([{ location: URL, body: STORY }], { boundary: 'b' }).slice(0, -6),
  );
  expect(articles).toMatchObject(QUAY);
  expect(noted).toEqual(['does not end: the file is cut off']);
});

test('frames without an article are one rejection', async () => {
  const { articles, rejected } = await readKinds('p.mhtml', mhtml([{ body: FRAME }, { body: FRAME }]));
  expect({ articles, rejected }).toEqual({
    articles: [],
    rejected: ['has no article, or too little text for one'],
  });
});

test.each([
  ['whose start has none', 'root@h'],
  ['whose start is missing', 'gone@h'],
])('an article is found behind its frames in a page %s', async (_, start) => {
  const parts = [
    { id: 'ad@h', body: FRAME },
    { id: 'story@h', location: URL, body: STORY },
    { id: 'root@h', body: FRAME },
  ];
  const page = mhtml(parts, { type: `; start="<${start}>"` });
  expect((await readKinds('p.mhtml', page)).articles).toMatchObject(QUAY);
});

test('the address is that of the part which has the article, else that of the whole', async () => {
  const whole = (page: string) => page.replace('Subject:', `Snapshot-Content-Location: ${URL}\r\nSubject:`);
  const frames = [
    { location: 'https://h.example/menu', body: FRAME },
    { location: `${URL}/2`, body: STORY },
  ];
  expect((await readKinds('p.mhtml', whole(mhtml(frames)))).articles).toMatchObject([{ url: `${URL}/2` }]);
  const start = [{ location: 'cid:frame-1@mhtml.blink', body: STORY }];
  expect((await readKinds('p.mhtml', whole(mhtml(start)))).articles).toMatchObject(QUAY);
  const old = mhtml([{ body: STORY }]).replace('Subject:', `Content-Location: ${URL}\r\nSubject:`);
  expect((await readKinds('p.mhtml', old)).articles).toMatchObject(QUAY);
});

test.each([
  ['p.mhtml', '\r\n'],
  ['page', '\n \r\n\n'],
])('blank lines before the headers are passed over: %s', async (name, blank) => {
  const page = blank + mhtml([{ location: URL, body: STORY }]);
  expect((await readKinds(name, page)).articles).toMatchObject(QUAY);
});
