/** What the reader has said of pages that are saved by themselves. */
export interface SaveRules {
  /** Patterns of addresses; where there are any, only pages that one of them fits are saved. */
  readonly only: readonly string[];
  /** Patterns of addresses that are never saved, whatever else is said. */
  readonly never: readonly string[];
  /** A page of fewer words is not saved; of writing without blanks two signs are a word. */
  readonly leastWords: number;
}

export const NO_RULES: SaveRules = { only: [], never: [], leastWords: 0 };

const MOST_PATTERNS = 200;
const MAX_PATTERN_CHARS = 500;
const MOST_LEAST_WORDS = 10_000;

/** Whether a page of this address and text may be saved by itself. */
export function maySave({ only, never, leastWords }: SaveRules, url: string, text: string): boolean {
  if (wordsIn(text) < leastWords || never.some((pattern) => isFitting(pattern, url))) return false;
  return only.length === 0 || only.some((pattern) => isFitting(pattern, url));
}

/**
 * Whether a pattern fits an address: `a.example` is the host and all below it; with a path, `a.example/news/*`, the
 * address must begin so, `*` standing for anything. Scheme and `www.` may be left out; neither case matters nor whether
 * a letter stands as itself or encoded.
 */
export function isFitting(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const plain = plainPattern(pattern);
  if (plain === '') return false;
  const slash = plain.indexOf('/');
  const [hostPattern, path] = slash === -1 ? [plain, ''] : [plain.slice(0, slash), plain.slice(slash)];
  return isHost(hostPattern, host) && isLike(`${decoded(path)}*`, decoded(pathname + search));
}

function isHost(pattern: string, host: string): boolean {
  if (pattern.includes('*')) return isLike(pattern, host);
  // As an address has it: letters beyond ASCII encoded, without a port.
  const named = URL.canParse(`https://${pattern}`) ? new URL(`https://${pattern}`).hostname : pattern;
  return host === named || host.endsWith(`.${named}`);
}

/** In small letters, those that stand encoded as themselves; what is no encoding of text stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path).toLowerCase();
  } catch {
    return path.toLowerCase(); // bytes of another encoding
  }
}

/** Rules as they are kept: blank and double patterns left out, at most 200 of 500 characters, a sensible number of words. */
export function saveRulesOf(
  only: readonly string[],
  never: readonly string[],
  leastWords: number,
): SaveRules {
  const words = Number.isFinite(leastWords) ? Math.round(leastWords) : NO_RULES.leastWords;
  return {
    only: patternsOf(only),
    never: patternsOf(never),
    leastWords: Math.min(MOST_LEAST_WORDS, Math.max(0, words)),
  };
}

function wordsIn(text: string): number {
  const signs = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words + Math.floor(signs / 2);
}

function patternsOf(given: readonly string[]): string[] {
  const patterns = given.map((pattern) => pattern.trim().slice(0, MAX_PATTERN_CHARS));
  return [...new Set(patterns.filter((pattern) => plainPattern(pattern) !== ''))].slice(0, MOST_PATTERNS);
}

function plainPattern(pattern: string): string {
  return pattern
    .trim()
    .toLowerCase()
    .replace(/^(?:\*|https?):\/\//, '')
    .replace(/^www\./, '')
    .replace(/^\*\./, '');
}

/** Whether a text is as the pattern has it from end to end, `*` standing for any characters; linear in each part's search. */
function isLike(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!text.startsWith(first)) return false;
  if (rest.length === 0) return text === first;
  let at = first.length;
  const last = rest.pop()!;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
