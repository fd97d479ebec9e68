/** What is used of Papa Parse 5: its own types ask for those of Node and the DOM. */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly type: string; readonly code: string; readonly message: string }[];
    /** `cursor` counts the characters read, this row and its line end included. */
    readonly meta: { readonly delimiter: string; readonly cursor: number };
  }
  interface Settings {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (step: Step) => void;
  }
  const Papa: { parse(csv: string, settings: Settings): void };
  export default Papa;
}
