import { readFileSync } from 'node:fs';
import type { Page } from '../../../src/core/article';

/** An invented story that the seed belongs on, or a near miss: one of its two countries, or both among many. */
export interface SeedStory {
  readonly page: Page & { readonly id: string };
  readonly show: boolean;
}

/** In English, from other angles than the seed's own: gas, banks, visas, farm goods, pandas, ministers, history. */
export const ON_SEED: readonly SeedStory[] = storiesIn('stories-on-seed.txt');

/** In Russian, Chinese, German, French, Spanish and Arabic. */
export const ON_SEED_ABROAD: readonly SeedStory[] = storiesIn('stories-on-seed-abroad.txt');

/** Two lines each: `+` or `-`, language, day and headline; then the text. */
function storiesIn(file: string): SeedStory[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const stories: SeedStory[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [head = '', headline = ''] = lines[at]!.split(' | ');
    const [sign, lang = '', date = ''] = head.split(' ');
    const id = `${lang}-${at / 2 + 1}`;
    const url = `https://news.example/${file}/${id}`;
    const text = lines[at + 1]!;
    stories.push({
      page: { id, url, canonical: '', headline, text, date, publisher: '', lang },
      show: sign === '+',
    });
  }
  return stories;
}
