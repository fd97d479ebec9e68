/** Days since 1899-12-31 of a `YYYY-MM-DD` date: 1 to 65,535 (until 2079-06-05); 0 for an unknown or earlier date. */
export function dayOf(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return 0;
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_568;
  return day >= 1 && day <= 0xffff ? day : 0;
}

/** The inverse of `dayOf`; `''` for 0. */
export function dateOf(day: number): string {
  return day === 0 ? '' : new Date((day - 25_568) * 86_400_000).toISOString().slice(0, 10);
}
