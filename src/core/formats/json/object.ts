/** An object of JSON whose own keys alone count: `__proto__` is a key like others, and gives nothing. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; null when it is none. */
export function objectIn(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The text of the first of the keys that has one; numbers count as text; `''` when none has. */
export function textAt(object: JsonObject | null, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = valueAt(object, key);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** The objects in the array at a key; none when there is no array. */
export function objectsAt(object: JsonObject | null, key: string): JsonObject[] {
  const value = valueAt(object, key);
  return Array.isArray(value) ? value.map(objectIn).filter((item) => item !== null) : [];
}

function valueAt(object: JsonObject | null, key: string): unknown {
  return object !== null && Object.hasOwn(object, key) ? object[key] : null;
}
