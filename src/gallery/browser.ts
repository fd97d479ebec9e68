import type { Found, SearchResult } from '../core/search/search';
import { OTHER_LETTERS, STRIKE_CONTEXT } from './fixtures/articles';

// What stands for the browser's own functions in the gallery: it answers with fixtures and remembers nothing.

const found: readonly Found[] = [...STRIKE_CONTEXT.related, ...OTHER_LETTERS.related].map(
  ({ article, sentence }) => ({ article, sentence, score: 1 }) as unknown as Found,
);

const answers: Readonly<Record<string, (...words: string[]) => unknown>> = {
  search: (text): SearchResult => {
    const some = text?.includes('zzz') ? [] : found;
    return { found: some, count: some.length, isExact: true, isCommon: text === 'the' };
  },
};

const event = { addListener: () => {}, removeListener: () => {} };

export const browser = {
  runtime: {
    id: 'gallery',
    getURL: (path: string) => path,
    getManifest: () => ({ name: 'Backstory', version: '0' }),
    sendMessage: async ({ question, words }: { question: string; words: string[] }) => ({
      answer: answers[question]?.(...words) ?? null,
    }),
    onMessage: event,
  },
  storage: {
    local: { get: async () => ({}), set: async () => {} },
    session: { get: async () => ({}), set: async () => {} },
    onChanged: event,
  },
  permissions: { contains: async () => true, onAdded: event, onRemoved: event },
};
