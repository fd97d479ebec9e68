/** `npx tsx tests/bench/facts.ts [dates|quotes|highlights|specs|speed]…`: how well and how fast facts are found, beside other libraries. */
import type { Row } from './facts-data';
import { timeBankRows } from './facts-dates';
import { quoteRows } from './facts-quotes';
import { handSpanRows, quantulumRows, recognizerRows } from './facts-specs';
import { speedRows } from './facts-speed';
import { summaryRows } from './facts-summary';

const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  dates: timeBankRows,
  quotes: quoteRows,
  highlights: summaryRows,
  specs: () => [...recognizerRows(), ...quantulumRows(), ...handSpanRows()],
  speed: speedRows,
};

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
for (const { set, system, ...measures } of rows) {
  const figures = Object.entries(measures).map(([name, value]) => `${name} ${value}`);
  console.log(`${set.padEnd(34)} ${system.padEnd(20)} ${figures.join('   ')}`);
}
