/** A promise to readers and the tests that would fail if it were broken. */
export interface Promised {
  readonly promise: string;
  readonly suite: 'unit' | 'e2e';
  /** Below `tests/`; those of `e2e` below `tests/e2e/`. */
  readonly file: string;
  /** What the tests try. */
  readonly inputs: string;
}

/** How much the long run tries beyond what every run does. */
export const LONG: Readonly<Record<string, string>> = {
  MUTANTS: '100000',
  REGEXES: 'all',
  STOPS: '100',
  QUOTA_ERRORS: '200',
  KILLS: '20',
};

/** Every promise of SECURITY.md and PRIVACY.md. */
export const PROMISES: readonly Promised[] = [
  {
    promise: 'No page holds up the browser: the core reads any text in linear time',
    suite: 'unit',
    file: 'core/growth/growth.test.ts',
    inputs:
      '197 texts repeated, at n and 4n, through every exported function that takes text; a planted quadratic reader',
  },
  {
    promise: 'No regular expression takes more than linear time',
    suite: 'unit',
    file: 'core/growth/regexes.test.ts',
    inputs: 'every expression of the source, proven by recheck; a planted exponential one',
  },
  {
    promise: 'A damaged pack is told, never read wrongly',
    suite: 'unit',
    file: 'core/pack/pack.test.ts',
    inputs: 'every bit flip and truncation of a small pack; 100,000 mutants with repaired checksums',
  },
  {
    promise: 'A pack that is updated is one edition whole, whatever stops the update',
    suite: 'e2e',
    file: 'pack-updates.test.ts',
    inputs: 'searches amid four updates; the browser killed 20 times amid one',
  },
  {
    promise: 'A damaged article, name or page of a pack is found when it is verified',
    suite: 'unit',
    file: 'core/pack/verify.test.ts',
    inputs: 'packs damaged in each part',
  },
  {
    promise: 'Hostile files are refused with a reason, within limits',
    suite: 'unit',
    file: 'core/formats/hostile.test.ts',
    inputs: 'bombs, entities, endless rows, cut archives',
  },
  {
    promise: 'Messages that are not ours change nothing',
    suite: 'unit',
    file: 'messages/answer.test.ts',
    inputs: 'unknown verbs, keys, shapes and senders',
  },
  {
    promise: 'Feeds are asked for only where the reader permitted it, with no hop elsewhere',
    suite: 'unit',
    file: 'background/fetch-feed.test.ts',
    inputs: 'redirections to the same and another host, endless, large and cut answers',
  },
  {
    promise:
      'The extension holds no code made of text, no HTML sink and no address to ask; builds are the same to the byte',
    suite: 'unit',
    file: 'build.test.ts',
    inputs: 'both builds, twice; the manifest against its snapshot; a planted fault of each kind',
  },
  {
    promise: 'What is installed is what was locked, and may be shipped',
    suite: 'unit',
    file: 'supply-chain.test.ts',
    inputs: 'every entry of the lock files, every shipped licence',
  },
  {
    promise: 'Nothing leaves the browser by itself',
    suite: 'e2e',
    file: 'network.test.ts',
    inputs: 'a counting proxy beside every way to use the extension',
  },
  {
    promise: 'Private windows leave nothing',
    suite: 'e2e',
    file: 'private.test.ts',
    inputs: 'look-ups, saving and typing in a private window',
  },
  {
    promise: 'A page cannot tell that Backstory is there where nothing matched',
    suite: 'e2e',
    file: 'presence.test.ts',
    inputs: 'every packed file by its address; pages without a match',
  },
  {
    promise: 'The page itself stays untouched',
    suite: 'e2e',
    file: 'page-untouched.test.ts',
    inputs: 'the document before and after a look-up',
  },
  {
    promise: 'A page cannot press, move or cover the card',
    suite: 'e2e',
    file: 'card-attacks.test.ts',
    inputs: 'attack pages',
  },
  {
    promise: 'A page that overwrites names of the DOM is read alike',
    suite: 'e2e',
    file: 'clobbered-pages.test.ts',
    inputs: 'pages with clobbered names',
  },
  {
    promise: 'Nothing that was kept is lost when the browser is killed',
    suite: 'e2e',
    file: 'own-archive.test.ts',
    inputs: '100 stops in the middle of writing',
  },
  {
    promise: 'A full disk is told and leaves what was there',
    suite: 'e2e',
    file: 'own-archive-quota.test.ts',
    inputs: 'errors injected at 200 points',
  },
  {
    promise: 'What the browser lost is told',
    suite: 'e2e',
    file: 'own-archive-loss.test.ts',
    inputs: 'a database emptied behind the back of the extension',
  },
];
