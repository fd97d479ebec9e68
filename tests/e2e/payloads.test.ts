import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchResult } from '../../src/core/search/search';
import { readerAddress } from '../../src/core/url/reader-address';
import { eventually } from '../../src/dev/browsers/session';
import { openOwnPage, openSettings } from './on-page';
import { askFrom, dumpStore, stageImport } from './own-archive';
import { PAYLOADS } from './payloads';
import { at, useSession } from './session';

// Whatever an article says is text on every surface.

const WORD = 'quillfeather';
const articles = PAYLOADS.map((payload, nth) => ({
  id: `payload-${nth}`,
  url: `https://payloads.example/${nth}`,
  headline: `${WORD}${nth} ${payload}`,
  body: `${WORD}${nth} ${payload} was seen on Tuesday.\n\n${payload}`,
  publisher: payload.slice(0, 200),
  date: '2024-05-01',
}));

describe('120 payloads in every field of imported articles', () => {
  const session = useSession();
  let settings: Page;
  let ids: readonly string[];

  beforeAll(async () => {
    settings = await openSettings(session());
    await settings.evaluate(watchFaults);
    await stageImport(settings, 'payloads.jsonl', articles.map((row) => JSON.stringify(row)).join('\n'));
    await eventually(
      'the import',
      async () => {
        const { jobs, segments } = await dumpStore(settings, { files: false, articles: false });
        return jobs.every(({ state }) => state === 'done') && segments.length > 0;
      },
      90_000,
    );
    const { articles: kept } = await dumpStore(settings, { files: false });
    ids = kept.map(({ article }) => article.url || article.id);
  });

  test('are kept, but for those with a sign that no text may have', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(120);
    expect(ids.length).toBeGreaterThanOrEqual(PAYLOADS.length - 8);
  });

  test('are text in the reader', async () => {
    const reader = await openOwnPage(session(), 'src/reader/index.html');
    const shown: string[] = [];
    for (const id of ids) {
      const address = `${session().origin}${readerAddress(`own/${id}`)}`;
      await reader.evaluate((to) => {
        location.href = to;
      }, address);
      await eventually(id, () =>
        reader.evaluate((to) => location.href === to && document.querySelector('article') !== null, address),
      );
      shown.push(await reader.evaluate(faultsSeen));
    }
    expect(shown.filter((fault) => fault !== '')).toEqual([]);
    await reader.close();
  }, 600_000);

  test('are text in the settings', async () => {
    await settings.reload();
    await settings.evaluate(watchFaults);
    await eventually('the list', () =>
      settings.evaluate((word) => document.body.textContent!.includes(word), WORD),
    );
    expect(await settings.evaluate(faultsSeen)).toBe('');
  });

  test('are text in the popup, searched one by one', async () => {
    const popup = await session().openPopup(await session().openPage(at.unrelated));
    await popup.evaluate(watchFaults);
    const found = await popup.evaluate(
      async (word, count) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
        let shown = 0;
        for (let nth = 0; nth < count; nth += 1) {
          field.value = `${word}${nth}`;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          for (let wait = 0; wait < 40; wait += 1) {
            await new Promise((resolve) => setTimeout(resolve, 25));
            if (document.querySelector('main')!.textContent!.includes(`${word}${nth} `)) break;
          }
          if (document.querySelector('main')!.textContent!.includes(`${word}${nth} `)) shown += 1;
        }
        return shown;
      },
      WORD,
      PAYLOADS.length,
    );
    expect(found).toBeGreaterThanOrEqual(PAYLOADS.length - 12);
    expect(await popup.evaluate(faultsSeen)).toBe('');
    await popup.close();
  }, 600_000);

  test('are text in what is asked for by other ways', async () => {
    const { found } = await askFrom<SearchResult>(settings, 'search', `${WORD}0`);
    expect(found[0]!.article.headline).toContain('<script>');
  });
});

/** Counts from now on what a page's policy had to forbid, and notes elements that no surface has. */
function watchFaults(): void {
  const faults: string[] = [];
  Object.assign(window, { faultsOfPage: faults });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    faults.push(`${violatedDirective} ${blockedURI}`),
  );
}

function faultsSeen(): string {
  const { pwned, faultsOfPage } = window as unknown as { pwned?: number; faultsOfPage: string[] };
  const foreign = document.querySelectorAll(
    'script:not([src]), iframe, object, embed, math, marquee, base[href*=leak], meta[http-equiv=refresh], [onerror], [onload], [onfocus], [href^="javascript:" i]',
  );
  return [
    ...(pwned === undefined ? [] : ['a script ran']),
    ...faultsOfPage,
    ...[...foreign].map(({ outerHTML }) => outerHTML.slice(0, 80)),
  ].join('; ');
}
