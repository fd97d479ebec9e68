import type { Article } from '../../article';
import { joined } from '../decode';
import { factivaArticle } from '../documents/factiva-text';
import { pressArticles } from '../documents/press-text';
import { feedDay } from '../feed-day';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Note, Row, Source } from '../format';
import { paragraphWriter } from '../paragraphs';
import { decodedHtml } from './encoding';
import { htmlParser } from './parser';
import { textOfHtml } from './text';

/** A page of a press database holds up to some thousand articles. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

type Part = 'publisher' | 'date' | 'headline' | 'subtitle' | 'body' | 'other';

interface Database {
  readonly isArticle: (name: string, classes: string) => boolean;
  readonly part: (name: string, classes: string) => Part | null;
}

/** Europresse (Cision): each article is an element `article` with classes of its own. */
const EUROPRESSE: Database = {
  isArticle: (name) => name === 'article',
  part: (_, classes) =>
    /\bDocPublicationName\b/.test(classes)
      ? 'publisher'
      : /\bDocHeader\b/.test(classes)
        ? 'date'
        : /\brdp__\w*(?:subtitle|surtitle)\b/.test(classes)
          ? 'subtitle'
          : /\btitreArticle\b|\btitreArticleVisu\b/.test(classes)
            ? 'headline'
            : /\bdocOcurrContainer\b|\bDocText\b/.test(classes)
              ? 'body'
              : null,
};

/** Factiva (Dow Jones): each article is a `div class="article enArticle"`, what stands before its text are lines in divs, or cells with codes. */
const FACTIVA: Database = {
  isArticle: (name, classes) =>
    name === 'div' && /(?:^|\s)article(?:\s|$)/.test(classes) && /\wArticle\b/.test(classes),
  part: (name, classes) =>
    /\b\w*headline\b/i.test(classes) || /^h[1-4]$/.test(name)
      ? 'headline'
      : /\barticleParagraph\b/.test(classes)
        ? 'body'
        : name === 'div' || name === 'td'
          ? 'other'
          : null,
};

/** Reads a page that Europresse, Factiva or ProQuest made of the articles that a reader chose: all of them. */
export async function* readPressPage(source: Source): AsyncGenerator<Row> {
  const portions: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source.chunks) {
    portions.push(chunk);
    bytes += chunk.length;
    if (bytes <= MAX_PAGE_BYTES) continue;
    yield { kind: 'rejected', line: 1, reason: `is a page of more than ${MAX_PAGE_BYTES / 2 ** 20} MiB` };
    return;
  }
  const html = await decodedHtml(joined(portions), source.charset ?? '', source.note);
  yield* madeRows(toldRows(html, source.note ?? (() => {})), source.name, source.note);
}

async function* toldRows(html: string, note: Note): AsyncGenerator<Row | ToldRow> {
  if (PROQUEST.test(html))
    yield* pressArticles(textOfHtml(html.replace(PROQUEST_BEGIN, RULE)).split('\n\n'), note) ?? [];
  else
    yield* articlesIn(
      html,
      /\bDocPublicationName\b|\btitreArticleVisu\b/.test(html) ? EUROPRESSE : FACTIVA,
      note,
    );
}

/** ProQuest: fields in paragraphs of their own, as in its texts; above each article stands an anchor, or a block with a border. */
const PROQUEST = /\bProQuest document link\b/;
const PROQUEST_BEGIN = /<a name="?DocID_|<div style="margin-bottom: ?20px; ?border-bottom/gi;
const RULE = `<p>${'_'.repeat(40)}</p>$&`;

interface OpenPart {
  readonly part: Part;
  readonly depth: number;
  readonly writer: ReturnType<typeof paragraphWriter>;
}

function articlesIn(html: string, { isArticle, part }: Database, note: Note): ToldRow[] {
  const rows: ToldRow[] = [];
  let depth = 0;
  let article: { readonly depth: number; readonly texts: Record<Part, string[]> } | null = null;
  let open: OpenPart | null = null;
  const endPart = () => {
    const text = open?.writer.done() ?? '';
    if (open !== null && text !== '') article?.texts[open.part].push(text);
    open = null;
  };
  const endArticle = () => {
    endPart();
    const line = rows.length + 1;
    if (article === null) return;
    const told = toldOf(article.texts);
    if (told.body === '') note(line, 'has no text that is understood');
    if (told.date === '') note(line, 'says no day that is understood');
    rows.push({ kind: 'told', line, told });
    article = null;
  };
  const parser = htmlParser({
    onopentag(name, { class: classes = '' }) {
      depth += 1;
      if (isArticle(name, classes)) {
        if (article !== null) note(rows.length + 1, 'does not end before the next one begins');
        endArticle();
        article = {
          depth,
          texts: { publisher: [], date: [], headline: [], subtitle: [], body: [], other: [] },
        };
      }
      if (article === null || article.depth === depth) return;
      const begun = part(name, classes);
      if (begun !== null && (open === null || open.part === 'other' || begun === 'subtitle')) {
        endPart();
        open = { part: begun, depth, writer: paragraphWriter() };
      } else open?.writer.open(name);
    },
    ontext(text) {
      open?.writer.text(text);
    },
    onclosetag(name) {
      if (open !== null && open.depth === depth) endPart();
      else open?.writer.close(name);
      if (article !== null && article.depth === depth) endArticle();
      depth -= 1;
    },
  });
  parser.write(html);
  if (article !== null) note(rows.length + 1, 'does not end: the file is cut off');
  parser.end();
  return rows;
}

function toldOf({
  publisher,
  date,
  headline,
  subtitle,
  body,
  other,
}: Record<Part, string[]>): Partial<Article> {
  if (other.includes('HD') && other.includes('PD'))
    return {
      ...factivaArticle(other),
      ...(headline[0] ? { headline: headline[0] } : {}),
      ...(body.length > 0 ? { body: body.join('\n\n') } : {}),
    };
  // Of Factiva's lines the day is the first that is one; the publisher stands behind it, but for a time of day
  const at = other.findIndex((line) => line.length < 40 && feedDay(line) !== '');
  const source = at === -1 ? undefined : other.slice(at + 1).find((line) => !/^\d{1,2}:\d\d/.test(line));
  return {
    headline: headline[0] ?? '',
    lead: subtitle.join('\n\n'),
    body: body.join('\n\n'),
    publisher: (publisher[0] ?? source ?? '').split('\n')[0]!.replace(/,? n[o°]\.? ?\d[\s\S]*$/i, ''), // of an issue
    date: dayIn(date[0] ?? '') || (at === -1 ? '' : feedDay(other[at]!)),
  };
}

/** `lundi 4 mars 2019 - 1234 mots, p. 12` */
function dayIn(line: string): string {
  return feedDay(line.split(/ [-–] /)[0]!, ['fr']);
}
