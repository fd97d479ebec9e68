import { describe, expect, test } from 'vitest';
import { MAX_ARTICLE_CHARS } from '../../../../src/core/formats/article-of';
import { readKinds as read } from '../sources';
import { zipOf } from '../web-archives';

const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const TEXT = `${ONE}\n\n${TWO}`;

const yaml = (said: string, text = TEXT) => `---\n${said}\n---\n\n${text}\n`;

describe('what a text in Markdown says of itself', () => {
  const MORE = 'description: Why it is widened.\nlang: en\ntags: [port, "quay"]\ncategories:\n- news\n- port';
  test.each([
    [
      'Jekyll',
      'q.md',
      yaml(`layout: post\ntitle: "The \\"quay\\""\ndate: 2019-03-05 10:00:00 +0100\n${MORE}`),
    ],
    ['Hugo', 'q.md', yaml(`title: 'The "quay"'\ndate: 2019-03-05T22:00:00+01:00\ndraft: false\n${MORE}`)],
    [
      'Hugo in TOML',
      'q.md',
      `+++\ntitle = 'The "quay"'\ndate = 2019-03-05T10:00:00Z\ndescription = "Why it is widened."\nlang = "en"\ntags = [\n  "port",\n]\n[params]\ntitle = "No"\n+++\n${TEXT}`,
    ],
    [
      'Pelican',
      'q.md',
      `Title: The "quay"\nDate: 2019-03-05 10:20\nTags: port\nLang: en\nSummary: Why it\n    is widened.\n\n${TEXT}`,
    ],
    [
      'Hexo',
      'q.md',
      `title: The "quay"\ndate: 2019-03-05 10:20\ntags:\n- port\nlang: en\nsummary: Why it is widened.\n---\n${TEXT}`,
    ],
    [
      'a file of another name',
      'q',
      yaml(
        'title: The "quay" # as of now\ndate: 2019-03-05\nlang: en\ndescription: >-\n  Why it\n  is *widened*.',
      ),
    ],
    ['a name with the day', '2019-03-05-quay.md', yaml(`title: The "quay"\n${MORE}`)],
    [
      'lines of Windows',
      'q.md',
      yaml(`title: The "quay"\ndate: 2019-03-05\n${MORE}`).replaceAll('\n', '\r\n'),
    ],
  ])('is read: %s', async (_, name, file) => {
    expect(await read(name, file)).toEqual({
      error: '',
      articles: [
        expect.objectContaining({
          headline: 'The "quay"',
          date: '2019-03-05',
          lead: 'Why it is widened.',
          body: TEXT,
          lang: 'en',
        }),
      ],
      addresses: [],
      rejected: [],
      noted: [],
    });
  });

  test.each([
    ['# The *quay*', 'The quay'],
    ['The quay\n========', 'The quay'],
    ['## The quay', ''],
  ])('may lack a title, which is then the first heading: %s', async (heading, headline) => {
    const { articles } = await read('q.md', yaml('date: 2019-03-05', `${heading}\n\n${TEXT}`));
    expect(articles).toMatchObject([{ headline, body: headline === '' ? `The quay\n\n${TEXT}` : TEXT }]);
    const { articles: bare } = await read('q.md', yaml('date: 2019-03-05', heading));
    expect(bare).toMatchObject([{ headline, body: headline === '' ? 'The quay' : '' }]);
  });

  test.each([
    [
      'words of another thing below a name',
      'title: Quay\nsource:\n  name: No\n  url: https://n.example/',
      '',
    ],
    ['a list below a name', 'title: Quay\nsource:\n- No', ''],
    ['a remark', '# source: No\ntitle: Quay', ''],
    ['a text on the next line', 'title: Quay\nsource:\n  The Herald', 'The Herald'],
    ['the first of two', 'title: Quay\nsource: The Herald\nsource: No', 'The Herald'],
  ])('tells who published it: %s', async (_, said, publisher) => {
    expect((await read('q.md', yaml(said))).articles).toMatchObject([{ headline: 'Quay', publisher }]);
  });

  test('may have an address, which is no part of one', async () => {
    const { articles } = await read('q.md', yaml('title: Quay\ncanonical_url: https://h.example/q'));
    expect(articles).toMatchObject([{ url: 'https://h.example/q' }]);
    const { articles: others, noted } = await read('q.md', yaml('title: Quay\npermalink: /2019/quay/'));
    expect(others).toMatchObject([{ url: '' }]);
    expect(noted.join()).toContain('relative to an unknown one');
  });

  test.each([
    ['a draft', yaml('title: Quay\ndraft: true'), 'was not published'],
    ['a status', yaml('title: Quay\nstatus: draft'), 'was not published: its status is draft'],
    ['a status of Pelican', yaml('title: Quay\nstatus: skip'), 'was not published: its status is skip'],
    ['a page of a site', yaml('title: About\nlayout: page'), 'is no article but of the type page'],
    [
      'nothing of itself',
      `# Quay\n\n${TEXT}`,
      'is a Markdown text that says nothing of itself before it begins',
    ],
    [
      'no end',
      `---\ntitle: Quay\n\n${TEXT}`,
      'is a Markdown text that says nothing of itself before it begins',
    ],
    [
      'nothing at all',
      yaml('tags: [a]', ''),
      'is a Markdown text that says nothing of itself before it begins',
    ],
    ['no words', yaml('date: 2019-03-05', ''), 'has neither headline nor body'],
    ['too much', yaml('title: Q', 'a'.repeat(MAX_ARTICLE_CHARS)), 'is larger than an article may be'],
  ])('is told where it is no article: %s', async (_, file, reason) => {
    expect(await read('q.md', file)).toMatchObject({ articles: [], rejected: [reason] });
  });
});

describe('the marks of Markdown', () => {
  test.each([
    ['emphasis', '**The *quay* is __wide__**, _says_ Ann.', 'The quay is wide, says Ann.'],
    ['no emphasis', '2 * 3 * 4 is a_b_c', '2 * 3 * 4 is a_b_c'],
    [
      'links',
      'See [the *quay*](https://h.example/a_(b) "Quay") and [here][1].\n\n[1]: https://h.example',
      'See the quay and here.',
    ],
    ['brackets', 'He [sic] came (late).', 'He [sic] came (late).'],
    ['pictures', `![A quay](/q.jpg)\n\n[![A quay](/q.jpg)](/big)\n\n${ONE}`, ONE],
    ['wrapped lines', 'The council\nvoted.', 'The council voted.'],
    ['headings', 'One\n## Two ##\nThree\n\nFour\n----', 'One\n\nTwo\n\nThree\n\nFour'],
    ['lists', 'One:\n- two\n- three\n1. four', 'One:\n\ntwo\n\nthree\n\nfour'],
    ['quotes', '> One\n> two.\n\nThree.', 'One two.\n\nThree.'],
    ['rules', 'One.\n\n* * *\n\nTwo.', 'One.\n\nTwo.'],
    ['code', 'Use `a * b`.\n\n```js\na *= b[c](d) < e;\n```', 'Use a * b.\n\na *= b[c](d) < e;'],
    ['notes', 'One[^1].\n\n[^1]: As told.', 'One.\n\nAs told.'],
    ['tables', '| a | b |\n|---|:-:|\n| c | d |', 'a\n\nb\n\nc\n\nd'],
    ['shortcodes', '{{< film id="1" >}}\nOne. {% raw %}Two.{% endraw %}\n{: .big}', 'One. Two.'],
    ['HTML', '<p align="center">One.</p>\n\nTwo &amp; <!--more--> three.', 'One.\n\nTwo & three.'],
    ['escapes', '\\*One\\* costs 5 \\< 6.', '*One* costs 5 < 6.'],
    ['addresses', 'See <https://h.example/a>.', 'See https://h.example/a.'],
  ])('are left out: %s', async (_, written, body) => {
    expect((await read('q.md', yaml('title: Quay', written))).articles).toMatchObject([{ body }]);
  });
});

test('what tells of a zip is noted in it, and is no article', async () => {
  const post = '---\ntitle: Quay\ndate: 2019-03-04\n---\nThe council voted on Tuesday.\n';
  const files = [
    { name: 'blog/README.md', data: Buffer.from('# My blog\n\nAll of my posts.\n') },
    { name: 'blog/notes.md', data: Buffer.from('# Notes\n\nBuy bread.\n') },
    { name: 'blog/quay.md', data: Buffer.from(post) },
  ];
  const { articles, rejected, noted } = await read('blog.zip', zipOf(files));
  expect(articles).toMatchObject([{ headline: 'Quay', date: '2019-03-04' }]);
  expect(rejected).toEqual([
    expect.stringContaining('stands in blog/notes.md, line 1, and is a Markdown text'),
  ]);
  expect(noted).toEqual([expect.stringContaining('README.md')]);
});
