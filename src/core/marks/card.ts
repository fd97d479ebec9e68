import { type Archive, articleAt, type Hit } from '../archive/archive';
import { type Article, refOf, type Span, textOf } from '../article';
import type { Card, Passage } from '../mark';
import { dateOf } from '../pack/day';
import { sentencesOf } from '../text/sentences';
import { type CardSource, endsOf, TRIES } from './ends';
import type { NameOnPage } from './name-on-page';

/** The card of a name: what the archive says of it first and last. Null when no article read prints it. */
export async function cardOfName(
  { names, articles }: NameOnPage,
  { archive, sections, own }: CardSource,
): Promise<Card | null> {
  const main = names.reduce((a, b) => (b.entry.count > a.entry.count ? b : a));
  const { name, seenWith } = main.entry;
  const { earliest, latest, from, to } = endsOf(names, { archive, sections, own });
  const [first, last] = await Promise.all([
    firstPassage(earliest, name, archive),
    firstPassage(latest, name, archive),
  ]);
  if (!first || !last) return null;
  return {
    title: name,
    articles,
    from: dateOf(from),
    to: dateOf(to),
    passages: first.article.id === last.article.id ? [first] : [first, last],
    seenWith: seenWith.map((place) => sections[main.pack]!.nameAt(place).name),
    wording: '',
  };
}

async function firstPassage(hits: readonly Hit[], name: string, archive: Archive): Promise<Passage | null> {
  for (const hit of hits) {
    const passage = passageIn(await articleAt(archive, hit), name);
    if (passage) return passage;
  }
  return null;
}

/** The first fitting sentence of lead or body, else the headline, that prints the name as words of its own. */
function passageIn(article: Article, name: string): Passage | null {
  const text = textOf(article);
  const bodyStart = article.headline === '' ? 0 : article.headline.length + 2;
  const places = placesOf(text, name);
  const behind = places.filter((at) => at >= bodyStart);
  const sentences = (behind.length > 0 ? behind : places)
    .slice(0, TRIES)
    .map((place) => sentenceAround(text, place))
    .filter((sentence) => sentence !== null);
  const sentence = sentences.find(({ start, end }) => end - start <= LONG) ?? sentences[0];
  if (!sentence) return null;
  const { start, end } = sentence;
  const marks = places
    .filter((at) => start <= at && at + name.length <= end)
    .map((at) => ({ start: at - start, end: at - start + name.length }));
  return { text: text.slice(start, end), start, marks, article: refOf(article) };
}

/** A longer sentence is shown only when the name has no shorter one. UTF-16 units. */
const LONG = 300;

const LETTER = /[\p{L}\p{N}]/u;

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(end))) places.push(at);
  }
  return places;
}

/** No longer sentence fits a card, and its ends are looked for no further off. UTF-16 units. */
const LONGEST = 700;

function sentenceAround(text: string, at: number): Span | null {
  const paragraph = text.lastIndexOf('\n\n', at) + 1;
  const from = Math.max(paragraph, at - LONGEST);
  const to = Math.min(text.length, at + LONGEST);
  const sentences = sentencesOf(text.slice(from, to));
  const { start, end } = sentences.find((one) => from + one.end > at)!;
  const isCut = (start === 0 && from > paragraph) || (from + end === to && to < text.length);
  return isCut || end - start > LONGEST ? null : { start: from + start, end: from + end };
}
