import type { Page } from '../core/article';

/** A story in the words of no newspaper, on a subject of the archive that comes with the extension. */
export const SAMPLE_STORY: Page = {
  url: '',
  canonical: '',
  headline: 'Russia and China look back on a record year of trade',
  text: [
    'Russian President Vladimir Putin and Chinese President Xi Jinping spoke about trade between their countries on Tuesday, the Kremlin said.',
    'Trade turnover between Russia and China reached $240 billion last year. In February 2022 the two leaders had set a goal of $200 billion by 2024.',
    'Xi Jinping paid a state visit to Moscow in March 2023, and Putin went to Beijing in October. The countries have since marked the 75th anniversary of their diplomatic relations.',
  ].join('\n\n'),
  date: '2025-01-21',
  publisher: '',
  lang: 'en',
};
