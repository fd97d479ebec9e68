/** A compiled list of words: a pattern that matches any of them, and what a matched text means. */
export interface Phrases {
  /** Source of an alternation, longest first, without groups; matches nothing for an empty list. */
  readonly source: string;
  readonly valueOf: (text: string) => string | undefined;
  /** The first word of each phrase in small letters; `*` at the end for any that begins so. */
  readonly heads: readonly string[];
}

/** Reads a list such as `gestern=d-1 vor_Ort rubl*=RUB`; `extra` adds words that were not written as a list. */
export function phrasesOf(list: string, extra: Iterable<readonly [string, string]> = []): Phrases {
  const exact = new Map<string, string>();
  const beginnings: [string, string][] = [];
  const sources: string[] = [];
  const heads: string[] = [];
  const add = (phrase: string, value: string): void => {
    const words = phrase.toLowerCase();
    // An inner `*` stands for any letters too: `доллар*_сша`.
    if (words.includes('*')) beginnings.push([patternOf(words), value]);
    else exact.set(words.replaceAll('_', ' '), value);
    sources.push(words);
    heads.push(words.split('_')[0]!);
  };
  for (const entry of list.split(' ')) {
    if (entry === '') continue;
    const equals = entry.lastIndexOf('=');
    if (equals > 0) add(entry.slice(0, equals), entry.slice(equals + 1));
    else add(entry.replace(/_$/, ''), '');
  }
  for (const [word, value] of extra) if (!exact.has(word)) add(word.replaceAll(' ', '_'), value);
  sources.sort((a, b) => b.length - a.length);
  const tests = beginnings
    .sort((a, b) => b[0].length - a[0].length)
    .map(([source, value]) => [new RegExp(`^(?:${source})$`, 'iu'), value] as const);
  return {
    source: sources.length ? sources.map(patternOf).join('|') : '(?!)',
    heads,
    valueOf: (text) => {
      const words = text.toLowerCase().replace(/\s+/g, ' ');
      return exact.get(words) ?? tests.find(([test]) => test.test(words))?.[1];
    },
  };
}

function patternOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replaceAll('_', '\\s+');
}
