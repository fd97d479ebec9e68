import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { seedsIn } from '../../build/archive-files';
import type { Article } from '../../core/article';
import type { ServedPage } from '../browsers/serve';

export interface SamplePage extends ServedPage {
  /** What the index page calls it. */
  readonly title: string;
}

export const SEED_URL =
  'https://sputnikglobe.com/20231231/putin-and-xi-jinping-wish-each-other-happy-new-year-1115912170.html';

const INDEX_URL = 'https://samples.backstory.example/';

/** The sample stories and the index page that lists them, first. */
export async function samplePages(): Promise<readonly SamplePage[]> {
  const stories = [await seedPage(), ...(await Promise.all(STORIES.map(storyPage)))];
  return [{ url: INDEX_URL, title: 'Sample stories', html: indexOf(stories) }, ...stories];
}

const STORIES = [
  {
    url: 'https://www.harbour-gazette.example/business/2024/11/russia-china-trade-payments',
    title: 'A later story on Russia-China trade, by another publisher',
    file: 'trade.html',
  },
  {
    url: 'https://continental-post.example/world/asia/putin-arrives-in-beijing-for-state-visit',
    title: 'Putin’s visit to China in May 2024, by another publisher',
    file: 'visit.html',
  },
  {
    url: 'https://northern-courier.example/foreign/2024/10/02/seventy-five-years-moscow-beijing.html',
    title: 'The 75th anniversary of diplomatic relations, by another publisher',
    file: 'anniversary.html',
  },
  {
    url: 'https://valley-times.example/local/ferry-waiting-room',
    title: 'A story that has nothing to do with the archive',
    file: 'unrelated.html',
  },
  { url: 'https://www.harbour-gazette.example/', title: 'A front page', file: 'front-page.html' },
  { url: 'https://convert.example/speed', title: 'A page without an article', file: 'no-article.html' },
] as const;

async function storyPage({ url, title, file }: (typeof STORIES)[number]): Promise<SamplePage> {
  return { url, title, html: await template(file) };
}

/** The archived article on a page of its publisher's shape, made from the seed so that its text stands in one place. */
async function seedPage(): Promise<SamplePage> {
  const seeds = seedsIn(fileURLToPath(new URL('../../../seeds', import.meta.url)));
  const seed = seeds.find(({ url }) => url === SEED_URL);
  if (!seed) throw new Error(`seeds/ has no article of ${SEED_URL}`);
  const html = filled(await template('seed.html'), {
    url: escaped(seed.url),
    headline: escaped(seed.headline),
    lead: escaped(seed.lead),
    breadcrumbs: inScript({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [],
    }),
    newsArticle: inScript(newsArticle(seed)),
    blocks: paragraphsOf(seed.body).map(block).join('\n          '),
  });
  return { url: SEED_URL, title: 'The archived article’s own page', html };
}

function newsArticle({ url, headline, lead, body, date }: Article): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline,
    name: headline,
    description: lead,
    articleBody: paragraphsOf(body).join(' '),
    datePublished: `${date}T18:26+0000`,
    dateModified: `${date}T18:26+0000`,
    author: { '@type': 'NewsMediaOrganization', name: 'Sputnik International' },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Sputnik International' },
    inLanguage: 'en',
  };
}

/** A seed's body has lost its paragraph breaks; they were where a sentence begins without a blank before it. */
function paragraphsOf(body: string): string[] {
  return body.split(/(?<=[a-z0-9][.!?])(?=["“]?[A-Z])|(?<=[.!?]”)(?=[A-Z])/);
}

function block(paragraph: string): string {
  return `<div class="article__block" data-type="text"><div class="article__text"><p>${escaped(paragraph)}</p></div></div>`;
}

function indexOf(stories: readonly SamplePage[]): string {
  const items = stories.map(
    ({ url, title }) =>
      `<li><a href="${escaped(url)}">${escaped(title)}</a><br />${escaped(new URL(url).host)}</li>`,
  );
  return filled(INDEX, { items: items.join('\n') });
}

const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Sample stories for Backstory</title>
    <style>
      body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif; color: #222; }
      li { margin: 0.75rem 0; color: #666; } a { font-weight: 600; }
    </style>
  </head>
  <body>
    <h1>Sample stories</h1>
    <p>Open a story, then press the Backstory button in the toolbar (or Alt+K) to see what the archive knows about it. These pages are served by your own machine under the addresses shown.</p>
    <ol>
{{items}}
    </ol>
  </body>
</html>
`;

function template(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}

function filled(html: string, values: Readonly<Record<string, string>>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function inScript(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
