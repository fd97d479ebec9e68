import type { Plugin } from 'vite';

/** The sheets that pages share, those of most pages first: a page's own follow, and say otherwise where they differ. */
const SHARED = ['theme', 'surface'];

const LINK = /<link rel="stylesheet"[^<>]*>/g;

/** Puts the sheets of a page into the order in which its script imports them; with shared files the build turns it around. */
export function stylesheetOrder(): Plugin {
  return {
    name: 'backstory:stylesheet-order',
    transformIndexHtml: { order: 'post', handler: inOrder },
  };
}

/** The page with its stylesheets in order, what stands around them as it was. */
function inOrder(html: string): string {
  const links = (html.match(LINK) ?? []).sort((a, b) => rankOf(a) - rankOf(b));
  return html.replace(LINK, () => links.shift()!);
}

function rankOf(link: string): number {
  const rank = SHARED.findIndex((name) => link.includes(`/${name}-`));
  return rank === -1 ? SHARED.length : rank;
}
