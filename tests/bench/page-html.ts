/** Elements and characters of text that a large news page has, scripts and styles left out. */
const ELEMENTS = 7_500;
const TEXT_CHARS = 100_000;

const ARTICLE_SHARE = 0.3;

/** A large news page of invented words, another for each seed: menus, a story, teasers and comments to fill it. */
export function storyHtml(seed: number): string {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let chars = 0; chars < TEXT_CHARS * ARTICLE_SHARE; chars += paragraphs.at(-1)!.length)
    paragraphs.push(`<p>${marked(sentences(random, 3), random)}</p>`);
  const teasers = Array.from({ length: 60 }, () => teaser(random)).join('');
  const head = `${menu(random)}<main><article><header><h1>${title(random)}</h1><p class="byline">By <a href="/x">Ann Example</a></p></header>${paragraphs.join('\n')}</article><aside>${teasers}</aside>`;
  return documentOf(
    title(random),
    filled(`${head}<section class="comments">`, () => comment(random)),
  );
}

/** A front page as large, of teasers. */
export function frontHtml(seed: number): string {
  const random = randomFrom(seed);
  return documentOf(
    'News',
    filled(`${menu(random)}<main>`, () => teaser(random)),
  );
}

/** The text's end is cut from the last parts, so that both sizes are met. */
function filled(html: string, part: () => string): string {
  let elements = elementsIn(html);
  let chars = charsIn(html);
  const parts = [html];
  while (elements < ELEMENTS) {
    const next = part();
    const isFull = chars >= TEXT_CHARS;
    const added = isFull ? next.replace(/>[^<]+</g, '>x<') : next;
    parts.push(added);
    elements += elementsIn(added);
    chars += charsIn(added);
  }
  return parts.join('\n');
}

function elementsIn(html: string): number {
  return html.match(/<[a-z]/g)?.length ?? 0;
}

function charsIn(html: string): number {
  return html.replace(/<[^>]*>/g, '').length;
}

function documentOf(headline: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head><body>${body}</body></html>`;
}

type Random = (below: number) => number;

function menu(random: Random): string {
  const links = Array.from(
    { length: 120 },
    () => `<li class="nav-li"><a href="/s">${wordOf(random)}</a></li>`,
  );
  return `<header class="top"><nav><ul>${links.join('')}</ul></nav></header>`;
}

function teaser(random: Random): string {
  return `<div class="card"><div class="card-body"><h3><a href="/a"><span>${title(random)}</span></a></h3><p>${sentences(random, 1)}</p><time>12:30</time></div></div>`;
}

function comment(random: Random): string {
  return `<div class="comment"><div class="meta"><a href="/u"><b>${wordOf(random)}</b></a> <span>2 h</span></div><p>${sentences(random, 1).slice(0, 70)}</p><div><button>Like</button></div></div>`;
}

function title(random: Random): string {
  return capitalised(Array.from({ length: 9 }, () => wordOf(random)).join(' '));
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 10 + random(12) }, () => wordOf(random));
    return `${capitalised(words.join(' '))}.`;
  }).join(' ');
}

/** Some words emphasised or linked, as stories have them. */
function marked(text: string, random: Random): string {
  const words = text.split(' ');
  const at = 4 + random(words.length - 6);
  const name = ['em', 'strong', 'a'][random(3)]!;
  words[at] = `<${name}>${words[at]}</${name}>`;
  return words.join(' ');
}

function wordOf(random: Random): string {
  return Array.from(
    { length: 2 + random(3) },
    () => 'bdfgklmnprstvz'[random(14)]! + 'aeiou'[random(5)]!,
  ).join('');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function randomFrom(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) >>> 0) | 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
