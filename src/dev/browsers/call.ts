/** What can cross between the driver and the popup. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The call of a function as an expression. Compilers wrap named functions in `__name`, which only the driver has. */
export function callOf(work: (...values: never[]) => unknown, values: readonly Json[]): string {
  const given = values.map((value) => JSON.stringify(value)).join(', ');
  return `(() => { const __name = (named) => named; return (${work.toString()})(${given}); })()`;
}
