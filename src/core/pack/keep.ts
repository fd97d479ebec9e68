/**
 * Reads each key once and keeps the newest `most` answers that are worth it; what failed is tried again when it is
 * asked for again.
 */
export function keeping<K, T>(
  read: (key: K) => Promise<T>,
  most = Number.POSITIVE_INFINITY,
  isWorth: (answer: T) => boolean = () => true,
): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const found = kept.get(key);
    if (found) return found;
    const reading = read(key);
    reading.then(
      (answer) => isWorth(answer) || kept.delete(key),
      () => kept.delete(key),
    );
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(key, reading);
    return reading;
  };
}
