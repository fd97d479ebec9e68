import type { Article } from '../article';

/**
 * A lead and a body as they go into an article. A lead that is only the body's beginning (feeds cut one to 55 words and add
 * "[…]") is left out; a lead without a body is the body.
 */
export function leadAndBody(lead: string, body: string): Pick<Article, 'lead' | 'body'> {
  if (body.trim() === '') return { lead: '', body: lead };
  const opening = folded(lead).replace(/ ?\[?(?:…|\.\.\.)\]?$/, '');
  return { lead: folded(body).startsWith(opening) ? '' : lead, body };
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
