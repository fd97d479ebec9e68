import type { ServedPage } from '../../src/dev/browsers/serve';

export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** Invented stories: two on the bundled article's subject, one on nothing that the archive knows. */
export const STORIES = {
  talks: {
    headline: 'Putin and Xi speak by telephone before the summit',
    paragraphs: [
      'Vladimir Putin and Xi Jinping spoke by telephone for an hour on Monday, the second such call this year, and agreed to meet again before the summer.',
      'In Moscow the call was described as warm. Both sides praised relations between Russia and China and the growth of trade between them, which passed the target of $200 billion a year early.',
      'The Kremlin said that the two leaders had also wished each other well for the Spring Festival and spoken about strategic interaction in the coming year.',
      'Diplomats expect a joint statement on comprehensive partnership when the presidents meet, and a list of projects in transport and energy.',
    ],
  },
  trade: {
    headline: 'Russia and China set a new target for trade',
    paragraphs: [
      'Ministers of both countries said on Tuesday that trade turnover between Russia and China had grown to $228 billion, well above the target of $200 billion that was set for 2024.',
      'Xi Jinping called the growth a sign of mutual trust when he received the delegation. Economic cooperation would be widened further, he said, above all in energy.',
      'Vladimir Putin is to travel to Beijing in the autumn, where the new figures will be signed. The Kremlin confirmed the plan but gave no day.',
    ],
  },
  ferry: {
    headline: 'Village ferry gets a heated waiting room',
    paragraphs: [
      'Commuters who cross the river by the morning ferry will no longer stand in the rain. The town council voted to build a heated waiting room on the eastern landing.',
      'Work is to begin after the school holidays and will take about six weeks. The landing stays open, said the head of the building office.',
      'The ferry carries four hundred passengers on a working day. A petition for an additional evening crossing is to be discussed in March.',
    ],
  },
} as const satisfies Record<string, Story>;

/** An order of six ferries, and what became of it: of names and figures that the bundled archive does not have. */
export const ORDER: Story = {
  headline: 'Norvik Lines orders six electric ferries from Aldersund yard',
  paragraphs: [
    'Norvik Lines has ordered six electric ferries from the Aldersund yard for $84 million, the company said on Tuesday.',
    'Helga Tveit, who leads Norvik Lines, signed the contract in Brennvik. The first ferry is to be delivered in March 2027.',
    'The Aldersund yard will hire 140 workers for the order, its largest since 2009, said Jonas Eide, the head of the yard.',
  ],
};
export const LATER: Story = {
  headline: 'Brennvik crossing to wait longer for its electric ferries',
  paragraphs: [
    'Passengers on the Brennvik crossing will wait until autumn for the electric ferries of Norvik Lines, the county said on Monday.',
    'Helga Tveit, who leads Norvik Lines, blamed late batteries. The Aldersund yard has hired fewer workers than it had planned.',
    'The electric ferries now cost $91 million, the company confirmed. Jonas Eide of the Aldersund yard did not comment.',
  ],
};

/** One that no reading takes whole. */
export const longStory: Story = {
  headline: STORIES.ferry.headline,
  paragraphs: Array.from({ length: 26_000 }, (_, at) => `${STORIES.ferry.paragraphs[at % 3]} ${at}`),
};

export type StoryName = keyof typeof STORIES;

/** The page of a story, with more markup at its end. */
export function storyPage(url: string, { headline, paragraphs }: Story, more = ''): ServedPage {
  const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${headline}</title></head>
  <body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <main id="app">${articleOf({ headline, paragraphs })}</main>
    ${more}
  </body>
</html>`;
  return { url, html };
}

function articleOf({ headline, paragraphs }: Story): string {
  return `<article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

/** A page that begins with one story and can show the others without loading: `show('trade')`. */
export function changingPage(url: string, first: StoryName | 'none'): ServedPage {
  const articles = Object.fromEntries(
    Object.entries(STORIES).map(([name, story]) => [name, articleOf(story)]),
  );
  const script = `<script>
    const articles = ${JSON.stringify(articles).replaceAll('<', '\\u003c')};
    function show(name) { document.getElementById('app').innerHTML = articles[name] ?? ''; }
    function front() {
      const teasers = Array.from({ length: 12 }, (_, at) => '<article><h2><a href="/story-' + at + '">Story number ' + at + ' of the day about Putin</a></h2><p>A line or two on it.</p></article>');
      document.getElementById('app').innerHTML = '<h1>News</h1>' + teasers.join('');
    }
  </script>`;
  if (first !== 'none') return storyPage(url, STORIES[first], script);
  const { html } = storyPage(url, { headline: '', paragraphs: [] }, script);
  return { url, html: html.replace(/<article>.*?<\/article>/s, '') };
}

/** The talks among more comments than are ever read. */
export function discussedPage(url: string, side: 'before' | 'after'): ServedPage {
  const comments = Array.from({ length: 60_000 }, (_, at) => `<p>I agree with comment ${at}.</p>`).join('');
  const section = `<section class="comments">${comments}</section>`;
  const { html } = storyPage(url, STORIES.talks);
  if (side === 'after') return { url, html: html.replace('</main>', `</main>${section}`) };
  return { url, html: html.replace('<main', `${section}<main`) };
}
