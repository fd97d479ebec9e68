import { isInOwnNetwork } from '../core/url/own-network';
import { sha256 } from '../sources/sha256';
import { keepArticle } from '../store/articles';
import { fetchFile } from './fetch-file';
import { type LinkWish, tellLinkEnd } from './link-channel';
import { reasonOf } from './reason';
import { importTools } from './tools';

/** A page that was clicked on is waited for shorter than a feed. */
const LIMIT_MS = 15_000;

/** Fetches the page behind a link, keeps its article like one that was saved in its tab, and tells what came of it. */
export async function saveLink({ link, until }: LinkWish): Promise<void> {
  if (Date.now() > until) return;
  const end = await kept(link).catch((error: unknown) => ({ why: reasonOf(error) }));
  tellLinkEnd({ link, ...end });
}

async function kept(
  link: string,
): Promise<{ readonly outcome: 'new' | 'same' | 'changed' } | { readonly why: string }> {
  // A page may have named a machine of the reader's own network.
  if (isInOwnNetwork(new URL(link).hostname)) return { why: 'is of your own network' };
  const url = link.replace(/^http:/, 'https:'); // the extension's own policy lets nothing else out
  const { fetched, body } = await fetchFile({ url, etag: '', lastModified: '' }, LIMIT_MS);
  if (!body) return { why: fetched.kind === 'failed' ? fetched.why : 'is not there any more' };
  if (!/^(?:text\/html|application\/xhtml\+xml|$)/i.test(body.type))
    return { why: `is of type ${body.type}` };
  const { decodedHtml } = await import('../core/formats/html/encoding');
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(body.type)?.[1] ?? '';
  const bytes = new Uint8Array(await body.arrayBuffer());
  const html = await decodedHtml(bytes, charset);
  const article = await importTools().readHtml(html, url);
  if (article === null) return { why: 'has no article, or too little text for one' };
  const at = new Date().toISOString();
  const [textSha256, htmlSha256] = await Promise.all([sha256(article.body), sha256(bytes)]);
  const evidence = { address: url, at, textSha256, htmlSha256 };
  const { outcome } = await keepArticle(article, { lane: 'saved', origin: 'page', at, evidence });
  return { outcome };
}
