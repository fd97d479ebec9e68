import { createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyArchive } from '../../../src/cli/archive';
import type { Page } from '../../../src/core/article';
import { findRemote } from '../../../src/core/remote/find-remote';
import { searchBody } from '../../../src/core/remote/request';
import { sentActors, sentWords } from '../../../src/core/remote/words';
import { askRemote } from '../../../src/sources/remote/client';

vi.setConfig({ testTimeout: 120_000 });

const EMPTY = JSON.stringify({ _shards: { total: 1, successful: 1, failed: 0 }, hits: { hits: [] } });

/** Every byte that came over the wire, as it came. */
let tapped = '';
let port = 0;
const server = createServer((socket: Socket) => {
  let request = '';
  socket.on('error', () => {});
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    tapped += chunk;
    request += chunk;
    const length = Number(/content-length: (\d+)/i.exec(request)?.[1] ?? Number.NaN);
    const body = request.indexOf('\r\n\r\n') + 4;
    if (body < 4 || request.length - body < length) return;
    request = '';
    socket.write(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${EMPTY.length}\r\n\r\n${EMPTY}`,
    );
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
afterAll(() => server.close());
beforeEach(() => {
  tapped = '';
});

const judging = emptyArchive();

async function ask(page: Page): Promise<void> {
  const remote = { endpoint: `http://127.0.0.1:${port}`, index: 'news', authorization: '' };
  await findRemote(page, judging, (body) => askRemote(remote, '/_search', { method: 'POST', body }));
}

const WORDS =
  'harbour dredging ferry council minister wheat agreement bridge flood hospital tramway reservoir stadium orchard quarry festival sanctions tariffs parliament election'.split(
    ' ',
  );
/** Made-up words, each of which stands on a page once: those beyond the forty must not be seen anywhere. */
const canary = (nth: number): string =>
  `canary${String.fromCharCode(97 + (nth % 26), 97 + (Math.floor(nth / 26) % 26))}`;

const pages = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 30, maxLength: 300 }),
    canaries: fc.integer({ min: 60, max: 200 }),
    secret: fc.stringMatching(/^[a-z]{8,12}$/),
    number: fc.integer({ min: 100_000, max: 9_999_999_999 }),
  })
  .map(({ words, canaries, secret, number }) => {
    const unique = Array.from({ length: canaries }, (_, nth) => canary(nth));
    const sentences = [...words, ...unique].map((word, nth) => (nth % 12 === 11 ? `${word}.` : word));
    const hidden = [
      `https://hidden.example/${secret}/path?q=${secret}`,
      `${secret}@mail.example`,
      `@${secret}`,
      `C:\\${secret}\\file`,
      `${number}`,
      `${secret}7${number}`,
    ];
    const page: Page = {
      url: `https://reader.example/${secret}/story?id=${number}#${secret}`,
      canonical: `https://reader.example/${secret}`,
      headline: `${words[0]} and ${words[1]} in Ashford`,
      text: `Ashford opened. ${sentences.join(' ')}. ${hidden.join(' ')}.`,
      date: '2026-03-04',
      publisher: `${secret} Gazette`,
      lang: 'en',
    };
    return { page, unique, secret, number };
  });

describe('of a page that a remote archive is asked about', () => {
  test('the wire carries the words that the reader is shown, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async ({ page, unique, secret, number }) => {
        tapped = '';
        await ask(page);
        const words = sentWords(page, judging);
        const shown = new Set(words.map(({ word }) => word));
        expect(shown.size).toBeGreaterThan(5);
        expect(shown.size).toBeLessThanOrEqual(40);
        const [head = '', body = ''] = tapped.split('\r\n\r\n');
        const lines = head
          .split('\r\n')
          .filter((line) => !/^(host|connection|content-length|accept-encoding|user-agent):/i.test(line));
        expect(lines.map((line) => line.toLowerCase()).sort()).toEqual([
          'accept-language: *',
          'accept: application/json',
          'cache-control: no-cache',
          'content-type: application/json',
          'post /news/_search http/1.1',
          'pragma: no-cache',
          'sec-fetch-mode: cors',
        ]);
        expect(JSON.parse(body)).toEqual(searchBody({ words, actors: sentActors(page, judging) }));
        for (const word of unique) if (!shown.has(word)) expect(tapped).not.toContain(word);
        expect(tapped).not.toContain(secret);
        expect(tapped).not.toContain(String(number));
        expect(tapped).not.toMatch(/reader\.example|hidden\.example|2026-03-04|gazette/i);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing at all goes out where no word may', async () => {
    const text = 'reader@mail.example https://hidden.example/secret/path 5550199237';
    const page: Page = {
      url: 'https://reader.example/',
      canonical: '',
      headline: '',
      text,
      date: '',
      publisher: '',
      lang: 'en',
    };
    await ask(page);
    expect(tapped).toBe('');
  });
});
