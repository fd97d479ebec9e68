/** Files that are changed, and the tests that have to notice. */
export interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly tests: readonly string[];
}

export const ROOMS: readonly Room[] = [
  { name: 'pack', files: /^src\/core\/pack\/[\w-]+\.ts$/, tests: ['tests/core/pack', 'tests/core/archive'] },
  { name: 'match', files: /^src\/core\/match\//, tests: ['tests/core/match'] },
  { name: 'url', files: /^src\/core\/url\//, tests: ['tests/core/url'] },
  {
    name: 'quantities',
    files: /^src\/core\/annotate\/quantities\//,
    tests: ['tests/core/annotate/quantities'],
  },
  {
    name: 'dates',
    files: /^src\/core\/annotate\/dates\//,
    tests: ['tests/core/annotate/dates'],
  },
  {
    name: 'messages',
    files: /^src\/(?:messages\/|core\/page\.ts)/,
    tests: ['tests/messages', 'tests/core/page.test.ts'],
  },
];
