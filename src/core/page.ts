import type { Page } from './article';
import { parseWebUrl } from './url/safe-url';

/** The most of a page's text; every other field is far shorter on any real page. */
const MAX_TEXT_CHARS = 2_000_000;
const MAX_FIELD_CHARS = 65_536;

/** What a page may send by itself, in UTF-16 units: in bytes, Cyrillic or Chinese stories would get half or a third. */
const MAX_SENT_CHARS = 256 * 1024;

const FIELDS = ['url', 'canonical', 'headline', 'text', 'date', 'publisher', 'lang'] as const;

/**
 * The Page that a content script sent by itself, or null when it is not just that: every field text, no other field, the
 * address on the sender's own origin, at most 262,144 characters. Only the origin: a page that has given itself another address by
 * `pushState` is still told of by the one that it was loaded from.
 */
export function strictPageFrom(sent: unknown, senderUrl: string): Page | null {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null;
  const given = sent as Record<string, unknown>;
  const names = Object.keys(given);
  if (names.length !== FIELDS.length || !FIELDS.every((name) => typeof given[name] === 'string')) return null;
  const chars = names.reduce((sum, name) => sum + (given[name] as string).length, 0);
  if (chars > MAX_SENT_CHARS) return null;
  const page = pageFrom(given);
  const origin = parseWebUrl(page.url)?.origin;
  return origin !== undefined && origin === parseWebUrl(senderUrl)?.origin ? page : null;
}

/**
 * A Page of whatever a content script sent: the known fields by name, cut to their caps, well-formed; what is missing or
 * no text is `''`. A script inside a page is not to be trusted to keep to types.
 */
export function pageFrom(sent: unknown): Page {
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  const field = (name: keyof Page, maxChars = MAX_FIELD_CHARS): string => {
    const value = Object.hasOwn(given, name) ? given[name] : '';
    return typeof value === 'string' ? value.slice(0, maxChars).toWellFormed() : '';
  };
  const date = field('date');
  return {
    url: field('url'),
    canonical: field('canonical'),
    headline: field('headline'),
    text: field('text', MAX_TEXT_CHARS),
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : '',
    publisher: field('publisher'),
    lang: field('lang'),
  };
}

/** What of a page's text helps to tell whether it is a story. */
export interface Told {
  readonly url: string;
  readonly date: string;
  /** Its length in UTF-16 units. */
  readonly chars: number;
  /** How many of its paragraphs are as long as those of stories. */
  readonly paragraphs: number;
}

/** A shorter paragraph may be a caption or a list's summary. UTF-16 units. */
const LEAST_PROSE = 120;

/** The same of a page that was read. */
export function toldBy({ url, date, text }: Pick<Page, 'url' | 'date' | 'text'>): Told {
  const paragraphs = text.split('\n\n').filter(({ length }) => length >= LEAST_PROSE).length;
  return { url, date, chars: text.length, paragraphs };
}
