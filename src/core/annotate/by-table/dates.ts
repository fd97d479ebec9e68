import type { DateMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { dayOf } from '../dates/calendar';
import type { At, Found } from './at';
import { countedAt, leadAt } from './counts';
import { dayMonthAt, numericAt } from './days';
import { ideographAt, isNoTime } from './ideographs';
import { monthAt, weekdayAt } from './named';
import { isFigure } from './number';
import { partOfYearAt } from './parts-of-year';
import { periodAt, relativeAt } from './periods';
import { placesIn } from './places';
import type { Words } from './words';
import { decadeAt, yearAt } from './years';

/** The dates of a text by the table of its language, in order, none overlapping; values as `datesOf` gives them. */
export function datesByTable(reading: Reading, words: Words): DateMention[] {
  const today = dayOf(reading.date);
  const dates: DateMention[] = [];
  for (const sentence of reading.sentences) {
    let free = sentence.start;
    for (const at of placesIn(reading, sentence, words)) {
      if (at < free) continue;
      const hit = dateAt({ text: reading.text, at, today, words, sentence });
      if (!hit || hit.end > sentence.end) continue;
      free = hit.end;
      const last = dates.at(-1);
      // `أمس الثلاثاء`, `6月21日（星期一）`: the weekday names the same day again.
      if (last?.grain === 'day' && hit.isWeekday && BETWEEN.test(reading.text.slice(last.span.end, at)))
        continue;
      dates.push(mentionOf(reading.text, at, hit, words));
    }
  }
  return dates;
}

/** Between a day and its weekday. */
const BETWEEN = /^[\s,،，]{0,2}[(（]?$/;

function mentionOf(text: string, at: number, hit: Found, words: Words): DateMention {
  const { end, start = at, isWeekday: _, ...rest } = hit;
  const { before, after } = words.table;
  const relation =
    rest.type !== 'DATE' || rest.value.endsWith('_REF')
      ? null
      : words.endsIn(before, text, start)
        ? 'BEFORE'
        : words.endsIn(after, text, start)
          ? 'AFTER'
          : null;
  return { span: { start, end }, ...rest, ...(relation && { relation }) };
}

function dateAt(here: At): Found | null {
  if (isFigure(here.text[here.at]!)) {
    if (here.words.table.unspaced && isNoTime(here)) return null;
    return (
      numericAt(here) ??
      (here.words.table.unspaced ? ideographAt(here) : dayMonthAt(here)) ??
      decadeAt(here) ??
      countedAt(here) ??
      yearAt(here)
    );
  }
  return (
    partOfYearAt(here) ??
    relativeAt(here) ??
    periodAt(here) ??
    weekdayAt(here) ??
    monthAt(here) ??
    leadAt(here) ??
    countedAt(here)
  );
}
