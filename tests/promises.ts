import type { Promised } from './promised';

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
    promise: 'No file holds up an import: every format is read in linear time',
    suite: 'unit',
    file: 'core/growth/files.test.ts',
    inputs: 'every piece of every sound golden file that is read as text, repeated in its place, at n and 4n',
    more: { PIECES: 'all' },
  },
  {
    promise: 'No page is held up by how deep its elements nest',
    suite: 'unit',
    file: 'read/read-page.test.ts',
    inputs: 'stories 90 and 300 elements deep; 50,000 elements within each other',
    only: 'nest',
  },
  {
    promise: 'No regular expression takes more than linear time',
    suite: 'unit',
    file: 'core/growth/regexes.test.ts',
    inputs: 'every expression of the source, proven by recheck; a planted exponential one',
    more: { REGEXES: 'all' },
  },
  {
    promise:
      'A page that asks by itself has five seconds of each minute, all pages of a tab twenty, and is told when they are spent',
    suite: 'unit',
    file: 'background/budget.test.ts',
    inputs:
      'work that takes long, fails, and is asked for a thousand times at once; pages one after the other in one tab',
  },
  {
    promise: 'A damaged pack is told, never read wrongly',
    suite: 'unit',
    file: 'core/pack/damaged-pack.test.ts',
    inputs: 'every bit flip and truncation of a small pack; 100,000 mutants with repaired checksums',
    more: { MUTANTS: '100000' },
  },
  {
    promise:
      'A damaged article, name or page of a pack is found when it is verified, and none expands beyond limits',
    suite: 'unit',
    file: 'core/pack/verify.test.ts',
    inputs:
      'a bit flipped in every 13th byte, lists that lie, names that lead nowhere, bombs in one block and in many',
  },
  {
    promise: 'A pack that is updated is one edition whole, whatever stops the update',
    suite: 'e2e',
    file: 'pack-updates.test.ts',
    inputs: 'searches amid four updates; the browser killed 20 times amid one',
    more: { KILLS: '20' },
  },
  {
    promise: 'A damaged part is left out, named and made anew; the rest is found',
    suite: 'unit',
    file: 'background/damage.test.ts',
    inputs: 'a segment damaged in four sections, an installed pack, the archive that came with the extension',
  },
  {
    promise: 'A part that the disk has damaged is made anew within a minute',
    suite: 'e2e',
    file: 'damaged-parts.test.ts',
    inputs: 'the files of segments gone, empty, with bytes flipped, and put in the place of another',
  },
  {
    promise: 'Hostile files are refused with a reason, within limits',
    suite: 'unit',
    file: 'core/formats/hostile.test.ts',
    inputs: 'bombs, entities, endless rows, cut archives',
  },
  {
    promise: 'What readers of packs, importers and message guards are fed makes them refuse or read',
    suite: 'unit',
    file: 'fuzz/fuzz.test.ts',
    inputs:
      'a fuzzer guided by coverage, 4,096 inputs for packs and messages and a quarter for each format of the golden files; a planted fault',
    more: { FUZZ_RUNS: '4096' },
  },
  {
    promise: 'No text turns what stands beside it around, and no name hides its host',
    suite: 'unit',
    file: 'core/text/control-signs.test.ts',
    inputs: '10,000 texts with overrides, isolates and half characters',
    more: { RUNS: '10000' },
  },
  {
    promise: "A publisher's name that its address does not bear out has the host beside it, in punycode",
    suite: 'unit',
    file: 'core/url/host-beside.test.ts',
    inputs: 'names and hosts that fit and that do not, one with letters of two scripts',
  },
  {
    promise: 'Messages that are not ours change nothing',
    suite: 'unit',
    file: 'messages/answer.test.ts',
    inputs: 'unknown verbs, keys, shapes and senders',
  },
  {
    promise: 'A forged request to show articles opens no more tabs than a reader would',
    suite: 'unit',
    file: 'background/shelf.test.ts',
    inputs: 'a thousand at once, one a second for a minute',
  },
  {
    promise: 'No sentence of a private article goes to a page before the reader acts',
    suite: 'unit',
    file: 'core/marks/with-headlines.test.ts',
    inputs: 'marks from public, private and both kinds of articles',
  },
  {
    promise: 'An imported article takes the place of none that came with the extension',
    suite: 'unit',
    file: 'background/provenance.test.ts',
    inputs: 'two articles of one address',
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
    inputs:
      'both builds, twice; the manifest and its permissions against a snapshot; a planted fault of each kind',
  },
  {
    promise: 'What is installed is what was locked, and may be shipped',
    suite: 'unit',
    file: 'supply-chain.test.ts',
    inputs: 'every entry of the lock files, every shipped licence, the bill of materials',
  },
  {
    promise: 'Nothing leaves the browser by itself',
    suite: 'e2e',
    file: 'network.test.ts',
    inputs:
      "the browser's own log beside popups on every kind of page; the proxy's hosts after every session of every test; a planted leak for each",
  },
  {
    promise: 'Of a page that is looked up nothing is kept; of what is deleted nothing is left',
    suite: 'e2e',
    file: 'canaries.test.ts',
    inputs:
      "words that stand nowhere else, looked for in every store and in the profile's files; one that was kept as control",
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
    inputs:
      'every packed file by its address; pages without a match, by what they see of themselves and the styles of marks',
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
    promise: 'What articles and pages bring is shown as text, whatever it is',
    suite: 'e2e',
    file: 'payloads.test.ts',
    inputs:
      '150 payloads in every field of articles and in a page, on every surface; eight set as HTML as control',
  },
  {
    promise: 'A background that was stopped answers everyone who wakes it',
    suite: 'e2e',
    file: 'waking.test.ts',
    inputs: 'three times a hundred questions at once',
  },
  {
    promise: 'Ten thousand page views leave no more than 5 MiB behind',
    suite: 'unit',
    file: 'background/memory.test.ts',
    inputs: '10,000 pages through one archive, the heap before and after',
    more: { VIEWS: '10000' },
  },
  {
    promise: 'Work in the background takes small steps, and lets whoever saves meanwhile come between two',
    suite: 'unit',
    file: 'workshop/steps.test.ts',
    inputs: 'imports of short and of long rows, a page saved amid one, five thousand articles to be packed',
  },
  {
    promise: 'A hundred tabs cost no more than the one that is in front',
    suite: 'e2e',
    file: 'many-tabs.test.ts',
    inputs:
      'a hundred tabs on a site where pages are marked: what they ask while they are hidden and when they are shown, and what is left when they are closed',
    more: { TABS: '100' },
  },
  {
    promise: 'Whoever saves at once leaves what one after the other would',
    suite: 'unit',
    file: 'store/at-once.test.ts',
    inputs: '200 times four contexts with fifty saves each against a sequential model',
    more: { RUNS: '200' },
  },
  {
    promise: 'Nothing that was kept is lost when the browser is killed',
    suite: 'e2e',
    file: 'own-archive.test.ts',
    inputs: '100 stops in the middle of writing',
    more: { STOPS: '100' },
  },
  {
    promise: 'A full disk is told and leaves what was there',
    suite: 'e2e',
    file: 'own-archive-quota.test.ts',
    inputs: 'errors injected at 200 points',
    more: { QUOTA_ERRORS: '200' },
  },
  {
    promise: 'What the browser lost is told',
    suite: 'e2e',
    file: 'own-archive-loss.test.ts',
    inputs: 'a database emptied behind the back of the extension, put back, cut off, with bytes flipped',
  },
  {
    promise: 'Deleting and saving at once raises no false alarm, and a true one stays',
    suite: 'unit',
    file: 'background/sentinel.test.ts',
    inputs: 'thirty orders of notes, saves and deletions; four kinds of loss',
  },
  {
    promise: 'Packing that cannot succeed is tried ever more rarely',
    suite: 'unit',
    file: 'background/patience.test.ts',
    inputs: 'ten hours of alarms',
  },
  {
    promise: 'What a released version has written is opened; what a later one has written is left as it is',
    suite: 'unit',
    file: 'store/released.test.ts',
    inputs: 'the database of 0.1.0, with segments that are packed anew; a database of version 99',
  },
  {
    promise: 'The tests find changes of the code they guard',
    suite: 'command',
    file: 'mutation/mutate.ts',
    inputs:
      'twenty changed operators and numbers in each of pack, match, url, quantities, dates and messages, drawn by chance each day anew, each with the tests of its room: 80 of 100 are wanted of all together, 60 in each room',
    more: { MUTATIONS: '20' },
  },
];
