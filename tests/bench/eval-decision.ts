import type { Archive } from '../../src/core/archive/archive';
import type { Article, Page } from '../../src/core/article';
import { relatedTo } from '../../src/core/match/related';
import { ON_SEED, ON_SEED_ABROAD, type SeedStory } from '../core/match/stories-on-seed';
import { pageOf, readBasil, readJudgements } from './eval-data';
import { mean, randomFrom, shuffled } from './eval-metrics';
import { archiveOf } from './fit-pairs';
import { articleOfText, readSeedStories, readSeeds, readSemeval } from './fit-sets';

/** Prints what the decision shows of sets whose pairs are known, from archives of one article. */
export async function decisionFigures(): Promise<void> {
  const seeds = await archiveOf(readSeeds());
  for (const isDated of [true, false]) {
    const how = isDated ? 'dated' : 'undated';
    await storyFigure(`seed-stories, ${how}`, readSeedStories(), seeds, isDated);
    await storyFigure(`own stories, ${how}`, ON_SEED, seeds, isDated);
    await storyFigure(`own stories abroad, ${how}`, ON_SEED_ABROAD, seeds, isDated);
  }
  await oneArticleFigure('', pageOf);
  await oneArticleFigure(', a year later', (article) => pageOf(aYearLater(article)));
  await semevalFigure();
}

const isShown = async (page: Page, archive: Archive): Promise<boolean> =>
  (await relatedTo(page, archive)).length > 0;

async function storyFigure(
  name: string,
  stories: readonly SeedStory[],
  seeds: Archive,
  isDated: boolean,
): Promise<void> {
  const wrong: string[] = [];
  const right = { shown: 0, silent: 0 };
  for (const { page, show } of stories) {
    const shown = await isShown(isDated ? page : { ...page, date: '' }, seeds);
    if (shown !== show) wrong.push(`${show ? 'missed' : 'false'} ${page.id}`);
    else if (show) right.shown += 1;
    else right.silent += 1;
  }
  const wanted = stories.filter(({ show }) => show).length;
  console.log(
    `${name}: shown ${right.shown} of ${wanted}, near misses silent ${right.silent} of ${stories.length - wanted}` +
      (wrong.length > 0 ? ` (${wrong.join(', ')})` : ''),
  );
}

/** All right pages of basil are of their article's days: a later reader's are not. */
export function aYearLater(article: Article): Article {
  return { ...article, date: article.date.replace(/^\d{4}/, (year) => `${Number(year) + 1}`) };
}

/** Every third basil article as an archive of its own, against its siblings and 60 other pages, asked as given. */
async function oneArticleFigure(when: string, askedAs: (article: Article) => Page): Promise<void> {
  const basil = readBasil();
  const grades = readJudgements('basil/qrels.txt');
  const random = randomFrom(9);
  let [siblings, found, others] = [0, 0, 0];
  for (const article of basil.filter((_, at) => at % 3 === 0)) {
    const archive = await archiveOf([article]);
    const isSibling = ({ id }: Article): boolean => (grades.get(article.id)?.get(id) ?? 0) > 0;
    const strangers = basil.filter((page) => page.id !== article.id && !isSibling(page));
    for (const page of basil.filter(isSibling)) {
      siblings += 1;
      if (await isShown(askedAs(page), archive)) found += 1;
    }
    // Weighed as if all 297 had been tried.
    for (const page of shuffled(strangers, random).slice(0, 60))
      if (await isShown(askedAs(page), archive)) others += strangers.length / 60;
  }
  console.log(
    `archives of one basil article${when}: sibling shown ${share(found, siblings)}, precision ${share(found, found + others)}`,
  );
}

/** One text of each pair as the archive, the other as the page. */
async function semevalFigure(): Promise<void> {
  const tallies = new Map<string, { right: boolean[]; wrong: boolean[] }>();
  for (const { pair_id, lang1, lang2, text1, text2, overall } of readSemeval()) {
    if (overall > 2 && overall < 3.5) continue;
    const archive = await archiveOf([articleOfText(`${pair_id}-1`, text1, lang1)]);
    const shown = await isShown(pageOf(articleOfText(`${pair_id}-2`, text2, lang2)), archive);
    for (const name of [lang1 === lang2 ? lang1 : `${lang1}-${lang2}`, lang1 === lang2 ? 'same' : 'across']) {
      const tally = tallies.get(name) ?? { right: [], wrong: [] };
      tallies.set(name, tally);
      tally[overall <= 2 ? 'right' : 'wrong'].push(shown);
    }
  }
  const count = (list: readonly boolean[]): string => `${list.filter(Boolean).length}/${list.length}`;
  console.log(
    `semeval8-dev, true partners shown, others shown: ${[...tallies]
      .map(([name, { right, wrong }]) => `${name} ${count(right)} ${count(wrong)}`)
      .join('; ')}`,
  );
}

const share = (part: number, whole: number): string => mean([part / whole]).toFixed(3);
