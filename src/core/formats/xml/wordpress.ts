import { ArticleFormatError } from '../article-format';
import type { RowPlace } from '../article-of';
import { childOf, type Element, textIn } from './element';

/** Kinds of posts that are articles; sites add their own. All others are parts of the site: pages, menus, pictures. */
const ARTICLE_TYPES = /^post$|article|news|story|stories|press|report|review|blog|column/i;

/**
 * Whether an item is of a WordPress export, whose items are all that a site holds. Throws an ArticleFormatError for one
 * that is no published article, with what it is.
 */
export function wordpressRefusal(item: Element, at: RowPlace): boolean {
  const text = (name: string) => textIn(childOf(item, name));
  const type = text('wp:post_type');
  const status = text('wp:status');
  const refuse = (reason: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, text('title'));
  };
  if (type !== '' && !ARTICLE_TYPES.test(type)) refuse(`is no article but of the type ${type}`);
  if (status !== '' && status !== 'publish') refuse(`was not published: its status is ${status}`);
  if (text('wp:post_password') !== '') refuse('was published behind a password');
  return type !== '' || status !== '';
}

/** What stands between these is no prose: a picture's caption, a player, a list of pictures. */
const SILENT = 'caption|wp_caption|gallery|playlist|audio|video|embed|code|googlemaps|contact-form-7';
const OPENING = new RegExp(`\\[(${SILENT})\\b[^[\\]]*\\]`, 'gi');
const CLOSING: ReadonlyMap<string, RegExp> = new Map(
  SILENT.split('|').map((name) => [name, new RegExp(`\\[/${name}\\]`, 'gi')]),
);

const NAMES =
  'caption|wp_caption|gallery|playlist|audio|video|embed|googlemaps|more|nextpage|contact-form(?:-7)?|vc_\\w+|et_pb_\\w+|fusion_\\w+|su_\\w+|av_\\w+|youtube|vimeo|soundcloud|gravityform|ninja_form|toc|tablepress|table';

/** Ends, what has an attribute, and what is known by name: `[sic]` and `[the mayor]` are words. */
const SHORTCODE = new RegExp(
  `\\[\\/?(?:(?:${NAMES})(?:[\\s/][^\\[\\]]*)?|[a-z][\\w-]*\\s+[\\w-]+\\s*=[^\\[\\]]*|(?<=\\/)[a-z][\\w-]*\\s*)\\]`,
  'gi',
);

/** `[dropcap]T[/dropcap]`: what is closed was opened. */
const CLOSED = /\[\/([a-z][\w-]{0,60})\]/gi;
const BARE = /\[([a-z][\w-]{0,60})\]/gi;

/** A paragraph of nothing but a name that no one would write: `[contact_form]`. */
const ALONE = /^\[[a-z]{1,30}(?:[_-][a-z\d]{1,30}){1,5}\]$/i;

/** The text without WordPress' shortcodes: `[gallery ids="1,2"]`, `[caption …]…[/caption]`, `[vc_row]`. */
export function withoutShortcodes(text: string): string {
  const spoken = withoutSilent(text);
  const closed = new Set(Array.from(spoken.matchAll(CLOSED), ([, name]) => name!));
  return spoken
    .replace(SHORTCODE, '')
    .replace(BARE, (opening, name: string) => (closed.has(name) ? '' : opening))
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !ALONE.test(paragraph))
    .join('\n\n');
}

/** A kind that is not closed any more is looked for once: an expression would look anew behind every opening. */
function withoutSilent(text: string): string {
  const unclosed = new Set<string>();
  let kept = '';
  let at = 0;
  for (const { 0: opening, 1: kind, index } of text.matchAll(OPENING)) {
    const name = kind!.toLowerCase();
    if (index < at || unclosed.has(name)) continue;
    const closing = CLOSING.get(name)!;
    closing.lastIndex = index + opening.length;
    if (closing.test(text)) {
      kept += text.slice(at, index);
      at = closing.lastIndex;
    } else unclosed.add(name);
  }
  return kept + text.slice(at);
}
