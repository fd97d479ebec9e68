import { type Article, textOf } from '../../article';
import type { Evidence } from '../../evidence';
import { pageHtml } from './page-html';
import { type ArchiveTools, joinedParts, packedRecord, recordId, secondsOf } from './write-warc';
import { type ZipEntry, zipParts } from './write-zip';

/** An article that is to stand in a web archive. */
export interface Captured {
  readonly article: Article;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  /** Null where it was not kept as a page: then nobody knows what it was read from. */
  readonly evidence: Evidence | null;
}

/** An archive is hashed whole: it ends behind so many bytes, and another begins. */
const ARCHIVE_BYTES = 32 * 1024 * 1024;

const HTML = 'text/html; charset=utf-8';
const FIELDS = 'application/warc-fields';

/**
 * A WACZ (Web Archive Collection Zipped 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/) of articles, in parts that follow
 * each other. Of each stands in a WARC the text as it was kept, set as a plain page (a `resource`), and, in a `metadata`
 * record beside it and in its line of `pages.jsonl`, the evidence: the HTML that it was read from was not kept, its digest
 * was. `created` is ISO 8601; `seen` is told how many articles so far.
 */
export async function waczParts(
  articles: AsyncIterable<Captured>,
  software: string,
  created: string,
  tools: ArchiveTools,
  seen: (articles: number) => void = () => {},
): Promise<Uint8Array[]> {
  const archives: ZipEntry[] = [];
  const pages: string[] = ['{"format":"json-pages-1.0","id":"pages","title":"All Pages","hasText":true}'];
  const index: string[] = [];
  const encode = (text: string) => new TextEncoder().encode(text);
  let records: Uint8Array[] = [];
  let bytes = 0;
  const fileName = () => `data-${archives.length + 1}.warc.gz`;
  const add = (record: Uint8Array): void => {
    records.push(record);
    bytes += record.length;
  };
  const begin = async (): Promise<void> => {
    const block = encode(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`);
    const id = recordId(await tools.sha256(encode(`${software} ${created} ${fileName()}`)));
    add(
      await packedRecord(
        { type: 'warcinfo', id, at: created, target: null, contentType: FIELDS, block },
        tools,
      ),
    );
  };
  const flush = (): void => {
    archives.push({ name: `archive/${fileName()}`, bytes: joinedParts(records) });
    records = [];
    bytes = 0;
  };
  for await (const { article, at, evidence } of articles) {
    if (bytes === 0) await begin();
    const block = encode(pageHtml(article));
    const digest = await tools.sha256(block);
    const id = recordId(await tools.sha256(encode(`${article.id} ${at} ${digest}`)));
    const target = article.url || id;
    const page = await packedRecord(
      {
        ...{ type: 'resource', id, at, target, contentType: HTML, block },
        more: [['WARC-Payload-Digest', `sha256:${digest}`]],
      },
      tools,
    );
    const place = {
      digest: `sha256:${digest}`,
      length: String(page.length),
      offset: String(bytes),
      filename: fileName(),
    };
    index.push(
      `${sortKey(target)} ${stampOf(at)} ${JSON.stringify({ url: target, mime: 'text/html', status: '200', ...place })}`,
    );
    add(page);
    if (evidence) {
      const fields = encode(fieldsOf(evidence));
      const about = recordId(await tools.sha256(encode(`${id} evidence`)));
      const more = [['WARC-Refers-To', `<${id}>`]] as const;
      add(
        await packedRecord(
          { type: 'metadata', id: about, at, target, contentType: FIELDS, block: fields, more },
          tools,
        ),
      );
    }
    const { textSha256, htmlSha256, address } = evidence ?? {};
    pages.push(
      JSON.stringify({
        id,
        url: target,
        title: article.headline,
        ts: secondsOf(at),
        text: textOf(article),
        address,
        textSha256,
        htmlSha256,
      }),
    );
    seen(pages.length - 1);
    if (bytes >= ARCHIVE_BYTES) flush();
  }
  if (bytes > 0) flush();
  const files: ZipEntry[] = [
    { name: 'pages/pages.jsonl', bytes: encode(`${pages.join('\n')}\n`) },
    { name: 'indexes/index.cdx', bytes: encode(`${index.sort().join('\n')}\n`) },
    ...archives,
  ];
  const described = encode(JSON.stringify(await descriptionOf(files, software, created, tools), null, 2));
  const sum = { path: 'datapackage.json', hash: `sha256:${await tools.sha256(described)}` };
  return zipParts([
    { name: 'datapackage.json', bytes: described },
    { name: 'datapackage-digest.json', bytes: encode(JSON.stringify(sum)) },
    ...files,
  ]);
}

async function descriptionOf(
  files: readonly ZipEntry[],
  software: string,
  created: string,
  { sha256 }: ArchiveTools,
): Promise<object> {
  const resources = files.map(async ({ name, bytes }) => ({
    name: name.slice(name.lastIndexOf('/') + 1),
    path: name,
    hash: `sha256:${await sha256(bytes)}`,
    bytes: bytes.length,
  }));
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    software,
    created,
    resources: await Promise.all(resources),
  };
}

function fieldsOf({ address, at, textSha256, htmlSha256 }: Evidence): string {
  const fields = [
    `read-address: ${address}`,
    `read-at: ${at}`,
    `text-sha256: ${textSha256}`,
    ...(htmlSha256 === '' ? [] : [`html-sha256: ${htmlSha256}`]),
  ];
  return fields.map((field) => `${field}\r\n`).join('');
}

/** `20260301093000`, as indexes of web archives have it. */
function stampOf(at: string): string {
  return secondsOf(at).replace(/\D/g, '');
}

/** An address as such an index sorts it: `com,example)/path?query`. */
function sortKey(target: string): string {
  if (!/^https?:/.test(target)) return target;
  const { hostname, port, pathname, search } = new URL(target);
  const host = hostname
    .replace(/^www\./, '')
    .split('.')
    .reverse()
    .join(',');
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${search}`.toLowerCase();
}
