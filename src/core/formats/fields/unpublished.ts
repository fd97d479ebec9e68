/** What content managers (Ghost, WordPress, Strapi, Substack, Pelican) call what no reader has seen. */
const UNPUBLISHED = /^(?:draft|auto-draft|trash|scheduled|pending|future|private|unpublished|skip)$/i;

/** What is no article where a status stands beside it: parts of a site. */
const PART = /^(?:page|attachment|revision|nav_menu_item|wp_block)$/i;

const YES = /^(?:true|yes|1)$/i;
const NO = /^(?:false|no|0)$/i;

/**
 * Why a row of a content manager's export is no article that readers have seen, as the end of a sentence; `''` for others.
 * `valueUnder` gives the value below a name, written in small letters with `_` between words.
 */
export function unpublishedBy(valueUnder: (name: string) => unknown): string {
  const textOf = (...names: readonly string[]) =>
    names
      .map(valueUnder)
      .filter((value) => typeof value !== 'object')
      .map((value) => String(value ?? '').trim())
      .find((text) => text !== '') ?? '';
  const status = textOf('status', 'post_status', 'state');
  if (UNPUBLISHED.test(status)) return `was not published: its status is ${status}`;
  if (
    NO.test(textOf('is_published')) ||
    (/^false$/i.test(textOf('published')) && textOf('unread') === '') || // Tiny Tiny RSS' are of its reader
    YES.test(textOf('is_draft', 'draft'))
  )
    return 'was not published';
  const type = textOf('post_type') || (status === '' ? '' : textOf('type'));
  if (PART.test(type)) return `is no article but of the type ${type}`;
  return status !== '' && YES.test(textOf('page')) ? 'is no article but of the type page' : '';
}
