import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type RowPlace } from '../article-of';
import { feedDay } from '../feed-day';
import type { Row, Source } from '../format';
import { childOf, childrenOf, type Element, textIn } from './element';
import { elementRow } from './element-row';
import { datesIn, textOfWikitext } from './wikitext';
import { elementsOf } from './xml';

/**
 * Reads an XML export of MediaWiki (https://www.mediawiki.org/wiki/Help:Export), such as Wikinews': the pages of its main
 * namespace. Of several revisions the last counts. The day is the article's own `{{date}}`, else that of the page's first
 * revision when the export has it; the last edit, which may be years younger, is no day of publication.
 */
export async function* readMediawiki(source: Source): AsyncGenerator<Row> {
  let site: Site = { name: '', base: '', namespaces: new Map() };
  let line = 0;
  for await (const { element, path, root } of elementsOf(source, ['mediawiki/siteinfo', 'mediawiki/page'])) {
    if (path === 'mediawiki/siteinfo') {
      site = siteOf(element);
      continue;
    }
    line += 1;
    const lang = root.attributes.get('xml:lang') ?? '';
    const row = elementRow(element, line, (given) =>
      articleOfPage(given, site, lang, { file: source.name, line }),
    );
    if (row.kind === 'article' && row.article.date === '')
      source.note?.(line, 'says no day of publication, and is kept without one', row.article.headline);
    yield row;
  }
}

interface Site {
  readonly name: string;
  readonly base: string;
  /** The number of each namespace by its name. */
  readonly namespaces: ReadonlyMap<string, string>;
}

function siteOf(siteinfo: Element | null): Site {
  const namespaces = childOf(siteinfo, 'namespaces');
  return {
    name: textIn(childOf(siteinfo, 'sitename')),
    base: textIn(childOf(siteinfo, 'base')),
    namespaces: new Map(
      (namespaces === null ? [] : childrenOf(namespaces, 'namespace')).map((named) => [
        textIn(named),
        named.attributes.get('key') ?? '',
      ]),
    ),
  };
}

function articleOfPage(page: Element, site: Site, lang: string, at: RowPlace): Article {
  const reject = (reason: string, excerpt: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, excerpt);
  };
  const title = textIn(childOf(page, 'title'));
  // Exports before version 0.6 name it in the title alone
  const namespace =
    textIn(childOf(page, 'ns')) ||
    site.namespaces.get(title.slice(0, Math.max(0, title.indexOf(':')))) ||
    '0';
  if (namespace !== '0') reject(`is no article but a page of namespace ${namespace}`, title);
  const revisions = childrenOf(page, 'revision');
  const wikitext = textIn(childOf(revisions.at(-1) ?? null, 'text'));
  if (childOf(page, 'redirect') !== null || REDIRECT.test(wikitext)) reject('is a redirect', title);
  const first = revisions.find((revision) => childOf(revision, 'parentid') === null) ?? null;
  const body = textOfWikitext(wikitext);
  if (body === '') reject('has no text', title);
  return articleOf(
    {
      id: '',
      url: addressOf(title, site.base),
      date: dayIn(wikitext, lang) || feedDay(textIn(childOf(first, 'timestamp'))),
      headline: title,
      body,
      publisher: site.name,
      lang,
    },
    at,
  );
}

/** The word for it in the wikis of several languages; newer exports have an element for it as well. */
const REDIRECT =
  /^\s*#\s?(?:redirect(?:ion)?|weiterleitung|redirecci[oó]n|redirecionamento|redireccionament|rinvi[ao]|doorverwijzing|omdirigering|omdiriger|(?:uudelleen)?ohjaus|patrz|przekieruj|přesměruj|átirányítás|yönlend[iİ]r(?:me)?|перенаправление|перенаправлення|перенапр|пренасочване|преусмери|ανακατευθυνση|重定向|転送|リダイレクト|넘겨주기|تحويل|تغییر_?مسیر|הפניה)[ \t]{0,9}(?::[ \t]{0,9})?\[\[/iu;

function dayIn(wikitext: string, lang: string): string {
  return (
    datesIn(wikitext)
      .map((date) => feedDay(date, [lang]))
      .find((day) => day !== '') ?? ''
  );
}

/** A page stands beside the main page, whose address is the `base`; blanks are underscores. */
function addressOf(title: string, base: string): string {
  const page = encodeURIComponent(title.replaceAll(' ', '_')).replace(
    /%(?:2C|3A|2F|3B|40)/g,
    decodeURIComponent,
  );
  return URL.canParse(base) ? new URL(`./${page}`, base).href : '';
}
