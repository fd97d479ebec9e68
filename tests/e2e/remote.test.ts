import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { HOST, PAGE, useFarCluster, writeField } from './far-cluster';
import { keepPageAs, openSettings, preferOn } from './on-page';
import { pressNamed, saidIn, untilSaid } from './own-files';
import { press } from './press';
import { popupOn, useSession } from './session';
import { permitSites, variant } from './variant';

const { received, instead, served } = useFarCluster('news');

describe('a remote archive that the reader has named', () => {
  const session = useSession({ extension: variant(permitSites), pages: [PAGE, ...served] });
  const searches = () => session().requests.filter(({ url }) => url === `https://${HOST}/news/_search`);

  test('is tested when it is connected', async () => {
    const page = await openSettings(session());
    await writeField(page, 0, `https://${HOST}`);
    await writeField(page, 1, 'news');
    await press(session(), page, 'Connect');
    await untilSaid(page, 'remote', 'Connected: 1 article');
    for (const scheme of ['dark', 'light'] as const) {
      await preferOn(session(), page, scheme);
      await page.evaluate(() => document.querySelector('#remote')!.scrollIntoView());
      await keepPageAs(page, `options-remote-${scheme}`);
      expect(await faultsOn(page, 'page')).toEqual([]);
    }
    await page.close();
  });

  test('is not asked before the reader says so, and the popup shows what would be sent', async () => {
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the offer', () => popup.evaluate(() => document.querySelector('.far .sent') !== null));
    const words = await popup.evaluate(() => document.querySelector('.far .sent')?.textContent ?? '');
    expect(words).toContain('ashford');
    expect(words).not.toContain('canary');
    expect(searches()).toEqual([]);
    await popup.close();
  });

  test('asked for, it brings its articles and facts below what was there', async () => {
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the offer', () => popup.evaluate(() => document.querySelector('.far button') !== null));
    const before = await popup.evaluate(() => document.querySelector('.far')!.getBoundingClientRect().top);
    const shown = await popup.evaluate(() => document.querySelector('.far .sent')!.textContent);
    const offered = (shown ?? '').split(' ').sort();
    await popup.evaluate(() => (document.querySelector('.far button') as HTMLButtonElement).click());
    await eventually('the article', () =>
      popup.evaluate(
        () => document.querySelector('#far-related')?.textContent?.includes('Ashford council') ?? false,
      ),
    );
    const after = await popup.evaluate(() => document.querySelector('.far')!.getBoundingClientRect().top);
    expect(after).toBe(before);
    expect(searches()).toHaveLength(1);
    expect(searches()[0]?.headers).not.toHaveProperty('cookie');
    expect(searches()[0]?.headers).not.toHaveProperty('referer');
    const sent = received.join('\n');
    expect(sent).toContain('"ashford"');
    expect(sent).not.toMatch(/canary|coast-news|mail\.example|5550199237/i);
    expect(wordsIn(received.at(-1)!)).toEqual(offered);
    await popup.close();
  });

  test('is asked for every page once the reader wants that, and what fails is said', async () => {
    const page = await openSettings(session());
    await eventually('the choice', () =>
      page.evaluate(() => {
        const choice = [...document.querySelectorAll<HTMLInputElement>('input[name=far-mode]')].at(-1);
        choice?.click();
        return choice?.checked === true;
      }),
    );
    await page.close();
    instead.push((response) => response.writeHead(403).end());
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the refusal', () =>
      popup.evaluate(
        () => document.querySelector('.far')?.textContent?.includes('refused the request') ?? false,
      ),
    );
    await popup.close();
    expect(searches()).toHaveLength(2);
  });

  test('is asked no more when it is forgotten', async () => {
    const page = await openSettings(session());
    await pressNamed(page, `Forget: ${HOST}, news`);
    await eventually('the form', async () => (await saidIn(page, 'remote')).includes('Index or alias'));
    await page.close();
    const { popup } = await popupOn(session(), PAGE.url);
    expect(await popup.evaluate(() => document.querySelector('.far'))).toBeNull();
    await popup.close();
    expect(searches()).toHaveLength(2);
  });
});

/** The words that a page is asked by, of the body of a search. */
function wordsIn(body: string): string[] {
  const { query } = JSON.parse(body) as { query: { bool: { should: { match?: { body?: Word } }[] } } };
  return query.bool.should.flatMap(({ match }) => match?.body?.query ?? []).sort();
}

interface Word {
  readonly query: string;
}
