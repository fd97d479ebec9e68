/** A title with its subtitle, a colon between where the title has no sign at its end; `''` for none. */
export function withSubtitle(title: string, subtitle: string): string {
  if (title === '' || subtitle === '') return title || subtitle;
  return `${title}${/[:?!.…–—-]$/.test(title) ? '' : ':'} ${subtitle}`;
}
