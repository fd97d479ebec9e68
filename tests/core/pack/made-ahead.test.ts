import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { openArchive } from '../../../src/core/archive/archive';
import type { Article, Page } from '../../../src/core/article';
import { findContext } from '../../../src/core/find-context';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { ageOf } from '../../../src/core/pack/header';
import { HEADER_BYTES, MADE_AHEAD_AT } from '../../../src/core/pack/layout';
import { MAKING } from '../../../src/core/pack/made-ahead';
import { openNames } from '../../../src/core/pack/names';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { verifyPack } from '../../../src/core/pack/verify';
import { repairChecksums } from '../../../src/core/pack/writing/assemble';
import { packArchive } from '../../../src/core/pack/writing/write';
import { ANALYSER } from '../../../src/core/text/analyser';

const FOLDER = 'tests/golden/packs';
const articles = readFileSync(`${FOLDER}/articles.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line): Article => JSON.parse(line));
const trade = articles[0]!;
const page: Page = {
  url: 'https://other.example/trade',
  canonical: '',
  headline: 'Xi and Putin praise trade between Russia and China',
  text: `Xi Jinping and Vladimir Putin spoke of trade between Russia and China. ${trade.body.slice(0, 90)}`,
  date: '2023-12-28',
  publisher: 'Other',
  lang: 'en',
};

const openBytes = (bytes: Uint8Array) => openPack(bytesSource(bytes), inflate);
const contextFrom = async (bytes: Uint8Array) =>
  findContext(page, openArchive([await openBytes(bytes)], null));

/** A pack of this version that says so of the making of its facts and names: form and choice of each. */
async function madeAs(...making: readonly [number, number, number, number]): Promise<Uint8Array> {
  const bytes = await packArchive(articles, { deflate, ...annotations() });
  bytes.set(making, MADE_AHEAD_AT);
  repairChecksums(bytes);
  return bytes;
}

/** What is made ahead of the fixture's articles, as one number. */
function hashOf(make: (article: Article) => unknown): string {
  const made = articles.map((article) => JSON.stringify(make(article))).join('\n');
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
}

describe('what is made ahead of articles', () => {
  // A number that went out with a release is never recorded anew.
  const recorded = JSON.parse(readFileSync(`${FOLDER}/made-ahead.json`, 'utf8'));
  const { factsOf, namesOf } = annotations();

  test.each([
    ['facts', factsOf],
    ['names', namesOf],
  ] as const)(
    'has a form and a choice of its own: raise one in made-ahead.ts when %s change',
    (what, make) => {
      const { form, choice } = MAKING[what];
      expect({ [`${what} ${form}.${choice}`]: hashOf(make) }).toEqual({
        [`${what} ${form}.${choice}`]: recorded[`${what} ${form}.${choice}`],
      });
    },
  );
});

describe('a pack that says how its facts and names were made', () => {
  const { facts, names } = MAKING;

  test('is current when this version has made it', async () => {
    const bytes = await packArchive(articles, { deflate, ...annotations() });
    expect(ageOf(bytes.slice(0, HEADER_BYTES).buffer, ANALYSER)).toBe('current');
    expect((await contextFrom(bytes)).facts).not.toEqual([]);
  });

  test('of another choice is stale and read all the same', async () => {
    const bytes = await madeAs(facts.form, facts.choice + 1, names.form, names.choice);
    expect(ageOf(bytes.slice(0, HEADER_BYTES).buffer, ANALYSER)).toBe('stale');
    expect((await contextFrom(bytes)).facts).not.toEqual([]);
  });

  test('of another form gives its articles and neither facts nor names', async () => {
    const bytes = await madeAs(facts.form + 1, facts.choice, names.form + 1, names.choice);
    const { related, facts: read, figures, marks } = await contextFrom(bytes);
    expect(related.map(({ article }) => article.id)).toEqual(['trade']);
    expect({ read, figures, marks }).toEqual({ read: [], figures: [], marks: [] });
    const pack = await openBytes(bytes);
    expect(await openNames(pack)).toBeNull();
    await verifyPack(pack);
  });
});

describe('a pack of version 0.1.0', () => {
  const old = new Uint8Array(readFileSync(`${FOLDER}/0.1.0.pack`));

  test('has terms of another analyser: it is refused by name, and packed anew where its articles are kept', async () => {
    await expect(openBytes(old)).rejects.toThrow(`Got terms of analyser 3, expected ${ANALYSER}`);
    expect(ageOf(old.slice(0, HEADER_BYTES).buffer, ANALYSER)).toBe('foreign');
  });
});
