import type { Page } from './article';

/** SECURITY's cap for a page's text; every other field is far shorter on any real page. */
const MAX_TEXT_CHARS = 2_000_000;
const MAX_FIELD_CHARS = 65_536;

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
