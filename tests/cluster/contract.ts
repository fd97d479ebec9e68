import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backstory } from '../cli/backstory';

/** A story that the archive has twice by two papers, another of its subject, and one of something else. */
export const WHEAT = {
  id: 'wheat',
  url: 'https://paper.example/2024/03/01/wheat',
  date: '2024-03-01',
  headline: 'Ilmenia and Torvald sign wheat agreement in Karsk',
  body: 'The ministers of Ilmenia and Torvald signed an agreement on wheat in Karsk on Friday. Torvald will buy 4 million tons of wheat a year from Ilmenia. Minister Anna Lindqvist said the harvest in Ilmenia would be the largest since 2011. The two countries had argued about the price of wheat for a year.',
  publisher: 'The Paper',
  lang: 'en',
};
const HARVEST = {
  ...WHEAT,
  id: 'harvest',
  url: 'https://other.example/2024/02/10/harvest',
  date: '2024-02-10',
  headline: 'Ilmenia expects its largest wheat harvest since 2011',
  body: 'Ilmenia expects a wheat harvest of 31 million tons this year, the largest since 2011, Minister Anna Lindqvist said in Karsk. Most of the wheat will go to Torvald. Farmers in Ilmenia had lost a third of their wheat to drought two years ago.',
  publisher: 'Other Post',
};
const REGATTA = {
  ...WHEAT,
  id: 'regatta',
  url: 'https://paper.example/2024/02/11/regatta',
  date: '2024-02-11',
  headline: 'Storm ends the regatta off Port Amel',
  body: 'A storm ended the regatta off Port Amel on Sunday. Forty boats were towed to the harbour, and nobody was hurt, the coast guard said. The organisers want to repeat the last race in May.',
};
export const PAGE = {
  id: 'page',
  url: 'https://third.example/2024/03/04/torvald-wheat',
  date: '2024-03-04',
  title: 'Torvald to buy wheat from Ilmenia after Karsk agreement',
  body: 'Torvald will buy wheat from Ilmenia for the first time in three years, after ministers signed an agreement in Karsk. Minister Anna Lindqvist of Ilmenia called the wheat agreement a beginning. Torvald had stopped buying wheat in a dispute over the price. Write to canary.person@mail.example or call 5550199237, ticket AB12CD34.',
};

/** What a cluster has to do for Backstory, said once for the strict stand-in and for a real one. */
export function describeContract(name: string, urlOf: () => string): void {
  describe(`${name}, asked by the command line`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstory-contract-'));
    const articles = join(folder, 'articles.jsonl');
    const pages = join(folder, 'pages.jsonl');
    const index = `contract-${process.pid}`;
    const at = (): string[] => ['--endpoint', urlOf(), '--index', index];

    beforeAll(() => {
      const lines = [WHEAT, HARVEST, REGATTA, { ...WHEAT, id: 'again' }];
      writeFileSync(articles, lines.map((row) => JSON.stringify(row)).join('\n'));
      writeFileSync(pages, JSON.stringify(PAGE));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('loads each address once and lets the alias point to the whole', async () => {
      const { status, rows } = await backstory('bulk', articles, ...at());
      expect(rows()).toMatchObject([{ articles: 3, duplicates: 1, rejected: [], alias: index, before: [] }]);
      expect(status).toBe(0);
    });

    test('ranks the articles on the page’s subject first', async () => {
      const { lines } = await backstory('rank', ...at(), '--queries', pages);
      expect(lines.map((line) => line.split(' ')[2]).slice(0, 2)).toEqual(['wheat', 'harvest']);
    });

    test('gives related articles and facts made at load time, and nothing of another subject', async () => {
      const { rows } = await backstory('context', ...at(), '--list', pages);
      const [{ related, facts, remote }] = rows() as [ContextRow];
      expect(related.map(({ article }) => article.id)).toContain('wheat');
      expect(related.map(({ article }) => article.id)).not.toContain('regatta');
      expect(facts.map(({ fact }) => fact.text).join('\n')).toContain('million tons');
      expect(remote).toEqual({ isPartial: false });
    });

    test('loads anew beside what is there and switches the alias at the end', async () => {
      writeFileSync(articles, [WHEAT, HARVEST].map((row) => JSON.stringify(row)).join('\n'));
      const { rows } = await backstory('bulk', articles, ...at());
      expect(rows()).toMatchObject([{ articles: 2, duplicates: 0 }]);
      expect((rows() as [{ before: string[] }])[0].before).toHaveLength(1);
      const ranked = await backstory('rank', ...at(), '--queries', pages);
      expect(ranked.lines.map((line) => line.split(' ')[2])).not.toContain('regatta');
    });

    test('says what is wrong where there is no such index', async () => {
      const { status, stderr } = await backstory(
        'rank',
        '--endpoint',
        urlOf(),
        '--index',
        'nowhere',
        '--queries',
        pages,
      );
      expect(stderr).toContain('has no index of that name');
      expect(status).not.toBe(0);
    });
  });
}

/** Of what `context --list` prints, what is looked at. */
export interface ContextRow {
  readonly related: readonly { readonly article: { readonly id: string } }[];
  readonly facts: readonly { readonly fact: { readonly text: string } }[];
  readonly remote: unknown;
}
