import type { Article } from '../../article';

/** An article's text set as a plain page, which the readers of pages read as the same article. */
export function pageHtml({ url, date, headline, lead, body, publisher, lang }: Article): string {
  const paragraphs = [lead, ...body.split(/\n{2,}/)].filter((text) => text.trim() !== '');
  const metas = [
    ...(url === '' ? [] : [`<link rel="canonical" href="${escaped(url)}">`]),
    ...(date === '' ? [] : [`<meta property="article:published_time" content="${escaped(date)}">`]),
    ...(publisher === '' ? [] : [`<meta property="og:site_name" content="${escaped(publisher)}">`]),
  ];
  const language = lang === '' ? '' : ` lang="${escaped(lang)}"`;
  return `<!doctype html>
<html${language}>
<head><meta charset="utf-8"><title>${escaped(headline)}</title>${metas.join('')}</head>
<body><article><h1>${escaped(headline)}</h1>
${paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`).join('\n')}
</article></body></html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
