import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { annotateReading } from '../../../src/core/annotate/annotate';
import { dayOf } from '../../../src/core/annotate/dates/calendar';
import { MONTHS, WEEKDAYS } from '../../../src/core/annotate/dates/words';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import type { Article, Page } from '../../../src/core/article';
import { factsOf } from '../../../src/core/facts/facts';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { openPack, type Pack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { readingOf } from '../../../src/core/text/reading';
import { termSpans } from '../../../src/core/text/term-spans';
import { ON_OTHER_SUBJECTS, ON_THE_SUBJECT } from '../samples';

const PLAIN = [...ON_THE_SUBJECT.slice(0, 2), ...ON_OTHER_SUBJECTS.slice(0, 2)].map(
  (sample): Article => ({ ...sample, id: sample.url, lead: '', body: sample.text }),
);
/** A plain story behind the hostile text: the archive knows something about it, so that every later step runs too. */
const STORY = ON_THE_SUBJECT[0]!.text;
/** Where the hostile article lies in the pack, behind the plain ones. */
export const HOSTILE = PLAIN.length;
const { factsOf: encoded, namesOf } = annotations();
const PLAIN_FACTS = new Map(PLAIN.map((one) => [one, encoded(one)]));
const PLAIN_NAMES = new Map(PLAIN.map((one) => [one, namesOf(one)]));
const KNOWN = factsOf(PLAIN[0]!);
const background = openStatistics(statisticsTable());

/** What a page of this text leads to, each made when it is first asked for. */
export type Material = ReturnType<typeof materialOf>;

/** A hostile text, in every shape in which the core's functions take it. */
export function materialOf(pumped: string) {
  const text = `${pumped}\n\n${STORY}`;
  const once = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | null = null;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const page: Page = {
    url: `https://news.example/${pumped.slice(0, 2000)}`,
    canonical: '',
    headline: pumped.slice(0, 2000),
    text,
    date: '2024-05-17',
    publisher: pumped.slice(0, 200),
    lang: 'en',
  };
  const article: Article = { ...page, id: 'hostile', lead: pumped.slice(0, 500), body: text };
  const reading = once(() => readingOf(text, '2024-05-17', 'en'));
  const annotation = once(() => annotateReading(reading()));
  const facts = once(() => [...KNOWN, ...factsOf(article)]);
  const pack = once(async (): Promise<Pack> => {
    const made = annotations();
    const bytes = await packArchive([...PLAIN, article], {
      deflate,
      factsOf: (one) => PLAIN_FACTS.get(one) ?? made.factsOf(one),
      namesOf: (one) => PLAIN_NAMES.get(one) ?? made.namesOf(one),
    });
    return openPack(bytesSource(bytes), inflate);
  });
  return {
    text,
    page,
    article,
    bytes: new TextEncoder().encode(text),
    reading,
    annotation,
    facts,
    spans: once(() => termSpans(text, 'en')),
    calendar: once(() => ({
      reading: reading(),
      today: dayOf('2024-05-17'),
      months: MONTHS,
      weekdays: WEEKDAYS,
      last: '',
      quarter: '',
      dated: null,
      sentence: 0,
    })),
    pack,
    archive: once(async (): Promise<Archive> => openArchive([await pack()], background)),
  };
}
