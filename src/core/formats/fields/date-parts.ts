/** The day that stands in columns of its own, `2019-3-5`; `''` where one of the three is no number. */
export function dayInParts(valueUnder: (name: string) => unknown): string {
  const parts = ['year', 'month', 'day'].map((name) => String(valueUnder(name) ?? '').trim());
  const [year = '', ...others] = parts.map((part) => part.replace(/\.0$/, '')); // as pandas writes what had gaps
  return /^\d{4}$/.test(year) && others.every((part) => /^\d{1,2}$/.test(part))
    ? [year, ...others].join('-')
    : '';
}
