/**
 * How much the days between page and article speak for it: 1 on the same day, falling to `FAR`. Days as in day.ts;
 * an undated article counts as a distant one, and without the page's day all count alike.
 */
export function dateFactor(page: number, article: number): number {
  if (page === 0) return 1;
  return article === 0 ? FAR : FAR + (1 - FAR) * Math.exp(-Math.abs(article - page) / FADE_DAYS);
}

/**
 * The same, gentler, where it is decided what is shown: background is wanted, but a rival must be better, and the names
 * of one year's stories are in other stories some years later.
 */
export function nearness(page: number, article: number): number {
  if (page === 0 || article === 0) return 1;
  const days = Math.abs(article - page);
  const story = DISTANT + (1 - DISTANT) * Math.exp(-days / STORY_DAYS);
  return story * (0.5 + 0.5 * Math.exp(-days / SUBJECT_DAYS));
}

const FAR = 0.35;
const FADE_DAYS = 7;
const DISTANT = 0.75;
const STORY_DAYS = 14;
const SUBJECT_DAYS = 1000;
