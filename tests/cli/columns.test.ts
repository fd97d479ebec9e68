import { expect, test } from 'vitest';
import { backstory, workFolder } from './backstory';

const { folder, fileOf } = workFolder();

test('columns that no name tells are named on the command line', async () => {
  const table = fileOf('t.csv', 'Kopfzeile;Rumpf;Tag\nWheat falls;The harvest was good.;2026-03-01\n');
  const objects = fileOf('t.jsonl', '{"Kopf":"Rice rises","Leib":"Rice was dear.","date":"2026-03-02"}\n');
  const out = `${folder}/columns.pack`;
  expect((await backstory('pack', table, '--out', out)).status).toBe(2);
  const choices = [
    '--columns',
    'headline=Kopfzeile,text=Rumpf,date=Tag',
    '--columns',
    'headline=Kopf,text=Leib',
  ];
  const { status, rows } = await backstory('pack', table, objects, '--out', out, ...choices);
  expect({ status, articles: rows()[0].articles }).toEqual({ status: 0, articles: 2 });
  expect((await backstory('export', out)).rows()).toMatchObject([
    { headline: 'Wheat falls', body: 'The harvest was good.', date: '2026-03-01' },
    { headline: 'Rice rises', body: 'Rice was dear.', date: '2026-03-02' },
  ]);
});

test('a choice of columns that is none is told', async () => {
  const table = fileOf('u.csv', 'headline,text\nA,B.\n');
  const { status, stderr } = await backstory(
    'pack',
    table,
    '--out',
    `${folder}/u.pack`,
    '--columns',
    'Titel',
  );
  expect(status).toBe(2);
  expect(stderr).toContain('headline=COLUMN');
});
