/** What a TextDecoder does. */
export interface Decoder {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
}

/** Those whose characters `dosDecoder` knows. */
const PAGES = /^(?:437|720|737|775|85[02578]|86[01235]|1125)$/;

/** The name of DOS' code page by one that a file may give (`IBM437`, `cspc8codepage437`); `''` for others. */
export function dosPage(name: string): string {
  const number =
    /^(?:cs)?(?:cp|ibm|pccp|pc8codepage|pc)?[-_]?0{0,2}(\d{3,4})(?![\d-])/i.exec(name)?.[1] ?? '';
  return PAGES.test(number) ? `cp${number}` : '';
}
