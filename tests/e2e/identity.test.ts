import type { ServerResponse } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import type { ServedSession } from '../../src/dev/browsers/open';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { keepShown } from './in-popup';
import { openSettings, pause, setSites } from './on-page';
import { askFrom, dumpStore } from './own-archive';
import { seed } from './seed';
import { at, popupOn, shownOn, useSession } from './session';
import { STORIES, type Story, storyPage } from './stories';
import { permitSites, variant } from './variant';

// Two stories are two, whatever their pages claim, and what nobody has read is not saved.

const HOST = 'lantern.example';
const SITE = `https://${HOST}`;
const urls = {
  claimed: at.seed.replace(/[^/]+$/, 'village-ferry-1116000001.html'),
  first: `${SITE}/story?id=1`,
  second: `${SITE}/story?id=2`,
  routes: `${SITE}/world/talks`,
  flood: `${SITE}/flood`,
  unfinished: `${SITE}/unfinished`,
  endless: `${SITE}/world/talks-by-telephone`,
  next: `${SITE}/local/next-ferry`,
  styled: `${SITE}/local/styled`,
  restless: `${SITE}/local/restless`,
};

function claiming(url: string, story: Story, claim: string, script = ''): ServedPage {
  const { html } = storyPage(url, story, script);
  return { url, html: html.replace('</head>', `<link rel="canonical" href="${claim}"></head>`) };
}

/** Long enough for a story that is saved unasked. */
const long = (story: Story): Story => ({
  headline: story.headline,
  paragraphs: story.paragraphs.flatMap((text) => [text, `${text} So it was told again on the next day.`]),
});
const [ferry, talks] = [long(STORIES.ferry), long(STORIES.talks)];

const route = `<script>
  function turn() {
    const { headline, paragraphs } = ${JSON.stringify(ferry)};
    history.pushState(null, '', '/local/ferry');
    document.title = headline;
    document.querySelector('article').innerHTML = '<h1>' + headline + '</h1>' + paragraphs.map((text) => '<p>' + text + '</p>').join('');
  }
  let at = 0;
  function flood() {
    setInterval(() => {
      at += 1;
      if (at > 25) return;
      history.pushState(null, '', '/flood/' + at);
      document.querySelector('h1').textContent = document.title = 'Story number ' + at;
      document.querySelector('p').textContent = 'Words of story number ' + at + ' that no other has. '.repeat(20);
    }, 400);
  }
</script>`;
declare function turn(): void;
declare function flood(): void;

/** As pages of endless scrolling do: the next story comes under the first, and the address follows the reader. */
const scrolling = `<script>
  function scrollOn() {
    const { headline, paragraphs } = ${JSON.stringify(ferry)};
    const next = document.querySelector('article').cloneNode();
    next.dataset.url = '/local/next-ferry';
    next.innerHTML = '<h1>' + headline + '</h1>' + paragraphs.map((text) => '<p>' + text + '</p>').join('');
    document.querySelector('article').after(next);
    next.scrollIntoView();
    history.pushState(null, '', next.dataset.url);
  }
</script>`;
declare function scrollOn(): void;

/** Another story each few milliseconds, ahead of all else that waits, on a page that takes longer to read. */
const restless: Story = {
  headline: 'Story number 1000',
  paragraphs: Array.from(
    { length: 8 },
    (_, nth) => `Sentence ${nth} of story number 1000. ${talks.paragraphs[nth]}`,
  ),
};
const restlessly = `<ul>${'<li><a href="/">Else</a></li>'.repeat(8_000)}</ul><script>
  let at = 1000;
  const soon = (then) => scheduler.postTask(then, { priority: 'user-blocking', delay: 3 });
  const turn = () => {
    soon(turn);
    at += 1;
    document.title = document.querySelector('h1').textContent = 'Story number ' + at;
    for (const paragraph of document.querySelectorAll('article p'))
      paragraph.textContent = paragraph.textContent.replace(/number [0-9]+/, 'number ' + at);
  };
  soon(turn);
</script>`;

/** What is called hidden and is shown, and what is shown on other screens alone. */
const [called, elsewhere] = [
  'The waiting room is heated by the ferry itself while it lies at the landing, the council wrote.',
  'Readers on small screens find this sentence here, and nobody who sits before a large one ever does.',
];
const styled = storyPage(
  urls.styled,
  ferry,
  '<style>.for-mobile { display: none } .paywall { display: block }</style>',
).html.replace(
  '</article>',
  `<p class="paywall hidden-xs">${called}</p><p class="for-mobile">${elsewhere}</p></article>`,
);

const waiting: ServerResponse[] = [];
const pages: ServedPage[] = [
  claiming(urls.claimed, STORIES.ferry, at.seed),
  claiming(urls.first, talks, `${SITE}/story`),
  claiming(urls.second, ferry, `${SITE}/story`),
  claiming(urls.routes, talks, urls.routes, route),
  storyPage(urls.flood, talks, route),
  claiming(urls.endless, talks, urls.endless, scrolling),
  { url: urls.styled, html: styled },
  storyPage(urls.restless, restless, restlessly),
  {
    url: urls.unfinished,
    html: '',
    respond: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(
        storyPage(urls.unfinished, STORIES.talks).html.replace('</body>', '').replace('</html>', ''),
      );
      waiting.push(response); // the rest never comes
    },
  },
];

describe('a page that claims the address of another story', () => {
  const session = useSession({ pages });

  test('is not taken for the archived one', async () => {
    const shown = await shownOn(session(), urls.claimed);
    expect(shown.state).not.toBe('in-archive');
    expect(shown.facts.map(({ url }) => url)).not.toContain(seed.url);
  });

  test('is saved beside the one that claimed it before', async () => {
    for (const url of [urls.first, urls.second]) {
      const { popup, shown } = await popupOn(session(), url);
      expect(shown.state).not.toBe('in-archive');
      await keepShown(popup);
      await popup.close();
    }
    expect((await kept(session())).sort()).toEqual([ferry.headline, talks.headline].sort());
  });
});

describe('what a reader keeps of a page', () => {
  const session = useSession({ pages });

  test('that has scrolled on to its next story is the story under its address', async () => {
    const page = await session().openPage(urls.endless);
    await page.evaluate(() => scrollOn());
    const popup = await session().openPopup(page);
    await keepShown(popup);
    await popup.close();
    const [only, ...others] = await articlesKept(session());
    expect(others).toEqual([]);
    expect(only).toMatchObject({ headline: ferry.headline, url: urls.next });
    expect(only!.body).toContain(ferry.paragraphs.at(-1));
    for (const text of talks.paragraphs) expect(only!.body).not.toContain(text);
  });

  test('that becomes another while it is read is one story, whole', async () => {
    const { popup } = await popupOn(session(), urls.restless);
    await keepShown(popup);
    await popup.close();
    const one = (await articlesKept(session())).find(({ url }) => url === urls.restless)!;
    const numbers = `${one.headline} ${one.body}`.match(/(?<=number )\d+/g)!;
    expect(numbers.length).toBeGreaterThan(8);
    expect(new Set(numbers).size).toBe(1);
  });

  test('is what its style sheets show, whatever its classes are called', async () => {
    const { popup } = await popupOn(session(), urls.styled);
    await keepShown(popup);
    await popup.close();
    const one = (await articlesKept(session())).find(({ url }) => url === urls.styled);
    expect(one!.body).toContain(called);
    expect(one!.body).not.toContain(elsewhere);
  });
});

describe('on a site whose pages are saved', () => {
  const session = useSession({ pages, extension: variant(permitSites) });
  beforeAll(async () => {
    await setSites(session(), { [HOST]: 'on' });
    const settings = await openSettings(session());
    await settings.evaluate(async (host) => {
      const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
      await storage.local.set({ extras: { [host]: { saves: true, marksOwn: false } } });
    }, HOST);
    await settings.close();
  });

  test('a story shown without loading is another one, though the old head stays', async () => {
    const page = await session().openPage(urls.routes);
    await pause(9_000); // it is read when it stands still, and saved when it was in front for some seconds
    await page.evaluate(() => turn());
    await pause(9_000);
    expect((await kept(session())).sort()).toEqual([ferry.headline, talks.headline].sort());
  }, 90_000);

  test('addresses that a script turns through are not saved, but the one that it stays at', async () => {
    const page = await session().openPage(urls.flood);
    await page.evaluate(() => flood());
    await pause(20_000);
    // Beside much other work it takes longer; what is not in front is not saved, and asking takes a tab.
    const stories = await eventually('a saved story', async () => {
      await page.bringToFront();
      await pause(8_000);
      const saved = (await kept(session())).filter((headline) => /^Story number/.test(headline));
      return saved.length > 0 && saved;
    });
    expect(stories).toEqual(['Story number 25']);
  }, 120_000);
});

describe('a page that never finishes loading', () => {
  const session = useSession({ pages });

  test('is read as it stands', async () => {
    const page = await session().openPage('about:blank');
    void page.goto(urls.unfinished).catch(() => {});
    await eventually('its text', () =>
      page.evaluate(() => document.querySelectorAll('p').length > 3).catch(() => false),
    );
    const popup = await session().openPopup(page);
    await eventually('what is found', () =>
      popup.evaluate(() => document.querySelector('main')?.dataset.state === 'found'),
    );
    await popup.close();
    for (const response of waiting) response.end();
  });
});

interface Extension {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}

/** The headlines of what the reader keeps. */
async function kept(session: ServedSession): Promise<string[]> {
  return (await articlesKept(session)).map(({ headline }) => headline);
}

async function articlesKept(session: ServedSession): Promise<Article[]> {
  const settings = await openSettings(session);
  await askFrom(settings, 'loss'); // makes the database, if there is none
  const { articles } = await dumpStore(settings, { files: false });
  await settings.close();
  return articles.map(({ article }) => article);
}
