import type { Article } from '../article';

/**
 * A lead and a body as they go into an article. A lead that is only the body's beginning (feeds cut one to 55 words and add
 * "[…]") is left out; a lead without a body is the body; a first paragraph that is the headline again is left out.
 */
export function leadAndBody(lead: string, body: string, headline = ''): Pick<Article, 'lead' | 'body'> {
  if (body.trim() === '') return { lead: '', body: lead };
  const text = withoutHeadline(body, headline);
  if (lead === '') return { lead, body: text }; // most have none: to fold their texts took a third of reading a table
  const opening = folded(lead).replace(/ ?\[?(?:…|\.\.\.)\]?$/, '');
  return { lead: folded(text).startsWith(opening) ? '' : lead, body: text };
}

function withoutHeadline(body: string, headline: string): string {
  const end = body.indexOf('\n\n');
  const isRepeated = end !== -1 && headline !== '' && folded(body.slice(0, end)) === folded(headline);
  return isRepeated ? body.slice(end).trimStart() : body;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
