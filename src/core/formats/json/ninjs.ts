import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type RowPlace } from '../article-of';
import { feedDay } from '../feed-day';
import { fieldText } from '../fields/field-text';
import { lineOfHtml, textOfHtml } from '../html/text';
import { leadAndBody } from '../lead';
import { type JsonObject, objectsAt, textAt } from './object';
import { placesIn } from './told-object';

/** A text that stands in an item in one of its roles. */
interface Told {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/** Roles of a body, the whole and best marked-up text first: its paragraphs are lost in plain text. */
const BODY_ROLES: readonly RegExp[] = [/x?html|rich/i, /^main$/i, /text/i, /^/];
const HEADLINE_ROLES: readonly RegExp[] = [/^(?:main|)$/i, /^/];
const LEAD_ROLES: readonly RegExp[] = [/summary|lead|intro|teaser/i, /^(?:main|text|)$/i];

/** Types of items whose text, where they have one, tells of something else; others, such as the BBC's advisories, are texts. */
const OTHER_TYPE = /^(?:picture|photo|image|graphic|animation|interactive|video|audio|planning|event)/i;

const OF_NINJS = /^(?:bod(?:ies|y(?:_\w{1,20})?)|versioncreated|pubstatus)$/i;

/** Whether an object is an item of ninjs: it has a `uri` (Superdesk: a `guid`) and one of the standard's own other keys. */
export function isNinjs(object: JsonObject): boolean {
  const has = (...keys: readonly string[]) => keys.some((key) => Object.hasOwn(object, key));
  if (has('title') && has('body')) return false; // what other services call uri
  const keys = Object.keys(object);
  // The New York Times' have an address beside it, news-please's a text
  const isOther = has('url', 'web_url') || placesIn(keys).has('body');
  if (isOther && !keys.some((key) => OF_NINJS.test(key))) return false;
  return (
    (textAt(object, 'uri') !== '' &&
      keys.some((key) =>
        /^(?:headlines?|bod(?:ies|y)|descriptions?|versioncreated|pubstatus|type)(?:_\w+)?$/i.test(key),
      )) ||
    // Superdesk's have a guid in its place
    (textAt(object, 'guid') !== '' &&
      keys.some((key) =>
        /^(?:body_(?:html|xhtml|text)|bodies|versioncreated|pubstatus|firstcreated)$/i.test(key),
      ))
  );
}

/**
 * The article of a ninjs item (https://iptc.org/std/ninjs/): versions 1.x, where roles are in the keys (`headline`,
 * `body_xhtml`), and 2.x and 3.x, where they stand in arrays (`headlines: [{role, value}]`). Throws an ArticleFormatError
 * for an item that is no text, or is cancelled.
 */
export function articleOfNinjs(item: JsonObject, at: RowPlace): Article {
  const reject = (reason: string) => {
    throw new ArticleFormatError(at.file, at.line, reason);
  };
  const type = textAt(item, 'type');
  const isText =
    type === '' || type === 'text' || (!OTHER_TYPE.test(type) && toldIn(item, 'body', 'bodies').length > 0);
  if (!isText) reject(`is no text but of type ${type}`);
  const status = textAt(item, 'pubstatus', 'pubStatus');
  if (/cancell?ed|withheld/.test(status)) reject(`is ${status} by its publisher`);
  const uri = textAt(item, 'uri', 'guid');
  const source = objectsAt(item, 'infosource')[0] ?? objectsAt(item, 'infoSources')[0] ?? null;
  const headline = lineOfHtml(bestOf(toldIn(item, 'headline', 'headlines'), HEADLINE_ROLES)?.value ?? '');
  return articleOf(
    {
      id: uri,
      url: /^https?:/i.test(uri) ? uri : textAt(item, 'url'),
      date: feedDay(
        textAt(
          item,
          'firstcreated',
          'firstCreated',
          'contentcreated',
          'contentCreated',
          'firstpublished',
          'versioncreated',
          'versionCreated',
        ),
      ),
      headline,
      ...leadAndBody(
        textOf(bestOf(toldIn(item, 'description', 'descriptions'), LEAD_ROLES)),
        textOf(bestOf(toldIn(item, 'body', 'bodies'), BODY_ROLES)),
        headline,
      ),
      publisher:
        textAt(item, 'copyrightholder', 'copyrightHolder') ||
        textAt(source, 'name') ||
        textAt(item, 'source'),
      lang: textAt(item, 'language'),
    },
    at,
  );
}

/** `body`, `body_html`, and as Reuters writes them: `bodyXhtml`. */
const ROLE_IN_KEY = /^(?:_.*|x?html|text)?$/i;

function toldIn(item: JsonObject, name: string, plural: string): Told[] {
  const inKeys = Object.keys(item)
    .filter((key) => key.toLowerCase().startsWith(name) && ROLE_IN_KEY.test(key.slice(name.length)))
    .map((key) => ({ role: key.slice(name.length).replace('_', ''), type: '', value: textAt(item, key) }));
  const inArray = objectsAt(item, plural).map((told) => ({
    role: textAt(told, 'role'),
    type: textAt(told, 'contenttype', 'contentType'),
    value: textAt(told, 'value'),
  }));
  return [...inKeys, ...inArray].filter(({ value }) => value !== '');
}

function bestOf(told: readonly Told[], roles: readonly RegExp[]): Told | undefined {
  for (const role of roles) {
    const found = told.find((text) => role.test(text.role));
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(told: Told | undefined): string {
  if (told === undefined) return '';
  return /html|rich/i.test(told.role + told.type) ? textOfHtml(told.value) : fieldText(told.value);
}
