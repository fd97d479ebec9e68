import type { Article } from '../core/article';
import { articleOfPage } from '../core/page-article';
import { sha256 } from '../sources/sha256';
import { keepArticle } from '../store/articles';
import { credibleByOwn } from '../store/credible-by-own';
import { fetchFile } from './fetch-file';
import { LINK_FETCH_MS, type LinkWish, refusedLink, tellLinkEnd } from './link-channel';
import { reasonOf } from './reason';
import { importTools } from './tools';

/** Fetches the page behind a link, keeps its article like one that was saved in its tab, and tells what came of it. */
export async function saveLink({ link, until }: LinkWish): Promise<void> {
  if (Date.now() > until) return;
  const end = await kept(link).catch((error: unknown) => ({ why: reasonOf(error) }));
  tellLinkEnd({ link, ...end });
}

async function kept(
  link: string,
): Promise<{ readonly outcome: 'new' | 'same' | 'changed' } | { readonly why: string }> {
  const why = refusedLink(link);
  if (why !== '') return { why };
  const url = link.replace(/^http:/, 'https:'); // the extension's own policy lets nothing else out
  const { fetched, body } = await fetchFile({ url, etag: '', lastModified: '' }, LINK_FETCH_MS);
  if (!body) return { why: fetched.kind === 'failed' ? fetched.why : 'is not there any more' };
  if (!/^(?:text\/html|application\/xhtml\+xml|$)/i.test(body.type))
    return { why: `is of type ${body.type}` };
  const { decodedHtml } = await import('../core/formats/html/encoding');
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(body.type)?.[1] ?? '';
  const bytes = new Uint8Array(await body.arrayBuffer());
  const html = await decodedHtml(bytes, charset);
  const read = await importTools().readHtml(html, url);
  if (read === null) return { why: 'has no article, or too little text for one' };
  const article = await credible(read, url);
  const at = new Date().toISOString();
  const [textSha256, htmlSha256] = await Promise.all([sha256(article.body), sha256(bytes)]);
  const evidence = { address: url, at, textSha256, htmlSha256 };
  const { outcome } = await keepArticle(article, { lane: 'saved', origin: 'page', at, evidence });
  return { outcome };
}

/** The article under its page's own address where another story is kept at the one that the page claims. */
async function credible(article: Article, url: string): Promise<Article> {
  const page = { ...article, url, canonical: article.url, text: article.body };
  const byOwn = await credibleByOwn(page);
  return byOwn?.canonical === '' ? articleOfPage(byOwn) : article;
}
