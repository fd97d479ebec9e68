/**
 * How much the days between page and article speak for it: 1 on the same day, falling to `FAR`. Days as in day.ts;
 * an undated article counts as a distant one, and without the page's day all count alike.
 */
export function dateFactor(page: number, article: number): number {
  if (page === 0) return 1;
  return article === 0 ? FAR : FAR + (1 - FAR) * Math.exp(-Math.abs(article - page) / FADE_DAYS);
}

const FAR = 0.35;
const FADE_DAYS = 7;
