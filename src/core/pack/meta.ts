/** What a pack says of itself; `''` where it says nothing. */
export interface PackMeta {
  /** What the reader sees as the archive's name. */
  readonly name: string;
  /** Under which terms its articles may be passed on, in words, by its name in SPDX or by an address. */
  readonly licence: string;
  /** The program and version that packed it. */
  readonly madeWith: string;
}

/** The section `meta` of a pack: JSON in UTF-8. */
export function formatMeta({ name, licence, madeWith }: PackMeta): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ name, licence, madeWith }));
}

/** Reads the section. What is no JSON object is a name alone, as packs once had it. */
export function parseMeta(bytes: Uint8Array): PackMeta {
  const text = new TextDecoder().decode(bytes);
  const told = objectIn(text);
  if (told === null) return { name: text, licence: '', madeWith: '' };
  const textOf = (key: keyof PackMeta): string => {
    const value = Object.hasOwn(told, key) ? told[key] : '';
    return typeof value === 'string' ? value : '';
  };
  return { name: textOf('name'), licence: textOf('licence'), madeWith: textOf('madeWith') };
}

function objectIn(text: string): Partial<Record<keyof PackMeta, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null; // a name
  }
}
